// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preview/preview_css.h"

#include "models/css/css_tokenizer.h"
#include "models/theme/theme_mapping.h"

#include <QSet>

namespace enigma {

using namespace Qt::StringLiterals;

static bool isOfBuild(QByteArrayView atKeyword)
{
    static const QSet<QString> kNames{u"import"_s,    u"plugin"_s,   u"config"_s, u"source"_s,
                                      u"reference"_s, u"tailwind"_s, u"charset"_s};
    return kNames.contains(cssUnescaped(atKeyword.sliced(1)).toLower());
}

// Behind the at-rule that begins at this token: its ";" or its block, or the end of the block that it is in.
static qsizetype behindAtRule(const QList<CssToken> &tokens, qsizetype at)
{
    int depth = 0;
    for (; at < tokens.size(); ++at) {
        switch (tokens.at(at).type) {
        case CssTokenType::Semicolon:
            if (depth == 0) {
                return at + 1;
            }
            break;
        case CssTokenType::OpenBrace:
            ++depth;
            break;
        case CssTokenType::CloseBrace:
            if (depth == 0) {
                return at;
            }
            if (--depth == 0) {
                return at + 1;
            }
            break;
        default:
            break;
        }
    }
    return at;
}

QByteArray cssForPage(const QByteArray &css)
{
    const QList<CssToken> tokens = tokenizeCss(css);
    QByteArray kept;
    kept.reserve(css.size());
    for (qsizetype at = 0; at < tokens.size();) {
        if (tokens.at(at).type == CssTokenType::AtKeyword && isOfBuild(tokens.at(at).text(css))) {
            at = behindAtRule(tokens, at + 1);
        } else {
            kept += tokens.at(at++).text(css);
        }
    }
    return kept;
}

QByteArray previewThemeCss(const Theme &theme)
{
    const QStringList own = theme.themeEntries();
    const QSet<QString> known(own.cbegin(), own.cend());
    QByteArray entries;
    for (const MappedToken &entry : completeThemeEntries(theme)) {
        if (!known.contains(entry.name)) {
            entries += "  " + escapedTokenName(entry.name) + ": " + entry.value.toUtf8() + ";\n";
        }
    }
    const QByteArray css = cssForPage(theme.source());
    return entries.isEmpty() ? css : css + "\n@theme inline {\n" + entries + "}\n";
}

} // namespace enigma
