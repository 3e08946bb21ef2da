// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/theme_diff.h"

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, ThemeToken> ownTokens(const Theme &theme, const QString &mode, QStringList &names)
{
    QHash<QString, ThemeToken> result;
    for (const ThemeToken &token : theme.tokens(mode)) {
        if (!token.isInherited) {
            result.insert(token.name, token);
            names.append(token.name);
        }
    }
    return result;
}

QStringList allModes(const Theme &before, const Theme &after)
{
    QStringList modes = after.modes() + before.modes() + QStringList{kThemeMode.toString()};
    modes.removeDuplicates();
    return modes;
}

QString keyOf(const ContrastCheck &check)
{
    return QStringList{check.mode, check.background, check.text}.join(u'\n');
}

} // namespace

std::optional<double> ThemeDifference::deltaE() const
{
    return colorBefore && colorAfter ? std::optional(deltaEOk(*colorBefore, *colorAfter)) : std::nullopt;
}

QList<ThemeDifference> diffThemes(const Theme &before, const Theme &after)
{
    QList<ThemeDifference> differences;
    for (const QString &mode : allModes(before, after)) {
        QStringList names;
        const QHash<QString, ThemeToken> now = ownTokens(after, mode, names);
        const QHash<QString, ThemeToken> was = ownTokens(before, mode, names);
        QSet<QString> seen;
        for (const QString &name : std::as_const(names)) {
            const ThemeToken old = was.value(name);
            const ThemeToken fresh = now.value(name);
            if (!seen.contains(name) && old.value != fresh.value) {
                differences.append({mode, name, old.value, fresh.value, old.color, fresh.color});
            }
            seen.insert(name);
        }
    }
    return differences;
}

QList<ContrastDifference> diffContrast(const Theme &before, const Theme &after, const QList<ColorPair> &used)
{
    constexpr double kVisible = 0.01;
    QHash<QString, ContrastCheck> was;
    for (const ContrastCheck &check : checkContrast(snapshotOf(before), used)) {
        was.insert(keyOf(check), check);
    }
    QList<ContrastDifference> differences;
    for (const ContrastCheck &check : checkContrast(snapshotOf(after), used)) {
        const auto old = was.constFind(keyOf(check));
        if (old != was.cend() && std::abs(old->ratio - check.ratio) > kVisible) {
            differences.append({*old, check});
        }
    }
    return differences;
}

} // namespace enigma
