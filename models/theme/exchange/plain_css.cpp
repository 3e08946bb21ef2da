// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/exchange/plain_css.h"

#include "models/color/color_notation.h"
#include "models/color/gamut.h"
#include "models/theme/theme_mapping.h"
#include "models/theme/theme_snapshot.h"

#include <QSet>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Those that depend on variables follow what these become.
bool isWide(const ThemeToken &token)
{
    return token.color && !isInSrgb(*token.color) && !token.value.contains("var("_L1);
}

QByteArray fallbackText(const ThemeToken &token)
{
    return toHex(mapped(*token.color, Gamut::Srgb)).toUtf8();
}

QByteArray wideText(const ThemeToken &token)
{
    return (isInP3(*token.color) ? token.value : writtenLike(u"color(display-p3", mapped(*token.color, Gamut::P3)))
        .toUtf8();
}

QByteArray declaration(const QByteArray &indentation, const QString &name, const QByteArray &value)
{
    return indentation + escapedTokenName(name) + ": " + value + ";\n";
}

// In any mode: the block for wide screens stands last, so a mode must say there also what is not wide in it.
QSet<QString> wideNames(const ThemeSnapshot &snapshot)
{
    QSet<QString> names;
    for (const QHash<QString, ThemeToken> &tokens : snapshot.tokens) {
        for (const ThemeToken &token : tokens) {
            if (isWide(token)) {
                names.insert(token.name);
            }
        }
    }
    return names;
}

} // namespace

QByteArray toPlainCss(const Theme &theme)
{
    const ThemeSnapshot snapshot = snapshotOf(theme);
    const QSet<QString> wide = wideNames(snapshot);
    QList<QByteArray> blocks;
    QByteArray wideBlocks;
    for (const QString &mode : snapshot.modes) {
        QByteArray all;
        QByteArray itsWide;
        for (const QString &name : snapshot.names) {
            const ThemeToken *token = snapshot.token(mode, name);
            if (!token || token->isInherited) {
                continue;
            }
            const QByteArray typed = token->value.toUtf8();
            all += declaration("  ", name, isWide(*token) ? fallbackText(*token) : typed);
            if (wide.contains(name)) {
                itsWide += declaration("      ", name, isWide(*token) ? wideText(*token) : typed);
            }
        }
        const QByteArray selector = modeSelector(mode).toUtf8();
        if (!all.isEmpty()) {
            blocks.append(selector + " {\n" + all + "}\n");
        }
        if (!itsWide.isEmpty()) {
            wideBlocks += "    " + selector + " {\n" + itsWide + "    }\n";
        }
    }
    if (!wideBlocks.isEmpty()) {
        blocks.append("@supports (color: color(display-p3 1 1 1)) {\n  @media (color-gamut: p3) {\n" + wideBlocks +
                      "  }\n}\n");
    }
    return blocks.join('\n');
}

} // namespace enigma
