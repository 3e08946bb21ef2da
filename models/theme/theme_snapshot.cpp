// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/theme_snapshot.h"

#include "models/theme/theme_groups.h"

#include <QSet>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Tailwind's mapping of a variable to a utility: it says nothing that the variable does not say. A shadow says where it
// falls, also when its colour is a variable.
bool isMapping(const ThemeToken &entry)
{
    const bool refers = entry.kind == TokenKind::Shadow ? !entry.aliasOf.isEmpty() : entry.value.contains("var(--"_L1);
    return refers || entry.name.startsWith("color-"_L1);
}

bool isStillRight(const ThemeToken *token, const TokenValue &value)
{
    return token && token->value == value.text && token->isInherited == value.isInherited &&
           !value.text.contains("var("_L1, Qt::CaseInsensitive);
}

QHash<QString, ThemeToken> tokensOf(const Theme &theme, const QString &mode, const QStringList &names,
                                    const ThemeSnapshot &before)
{
    QHash<QString, ThemeToken> tokens;
    tokens.reserve(names.size());
    if (!before.tokens.contains(mode)) {
        for (const ThemeToken &token : theme.tokens(mode)) {
            tokens.insert(token.name, token);
        }
        return tokens;
    }
    for (const QString &name : names) {
        if (const std::optional<TokenValue> value = theme.value(mode, name)) {
            const ThemeToken *known = before.token(mode, name);
            tokens.insert(name, isStillRight(known, *value) ? *known : theme.token(mode, name).value());
        }
    }
    return tokens;
}

} // namespace

const ThemeToken *ThemeSnapshot::token(const QString &mode, const QString &name) const
{
    const auto tokensOfMode = tokens.constFind(mode);
    if (tokensOfMode == tokens.cend()) {
        return nullptr;
    }
    const auto found = tokensOfMode->constFind(name);
    return found == tokensOfMode->cend() ? nullptr : &*found;
}

QString ThemeSnapshot::modeOf(const QString &mode, const QString &name) const
{
    return themeEntries.contains(name) ? kThemeMode.toString() : mode;
}

ThemeSnapshot snapshotOf(const Theme &theme, const ThemeSnapshot &before)
{
    ThemeSnapshot snapshot{.modes = theme.modes()};
    QStringList names = theme.names();
    for (const QString &mode : std::as_const(snapshot.modes)) {
        snapshot.tokens.insert(mode, tokensOf(theme, mode, names, before));
    }
    const QSet<QString> known(names.cbegin(), names.cend());
    for (ThemeToken entry : theme.tokens(kThemeMode.toString())) {
        if (known.contains(entry.name) || isMapping(entry)) {
            continue;
        }
        names.append(entry.name);
        snapshot.themeEntries.append(entry.name);
        for (const QString &mode : std::as_const(snapshot.modes)) {
            entry.mode = mode;
            entry.isInherited = mode != snapshot.modes.constFirst();
            snapshot.tokens[mode].insert(entry.name, entry);
        }
    }
    const bool hasSameNames = QSet(names.cbegin(), names.cend()) == QSet(before.names.cbegin(), before.names.cend());
    snapshot.names = hasSameNames ? before.names : sortedByGroup(names);
    return snapshot;
}

QStringList changedTokens(const ThemeSnapshot &before, const ThemeSnapshot &after)
{
    QStringList modes = after.modes;
    for (const QString &mode : before.modes) {
        if (!modes.contains(mode)) {
            modes.append(mode);
        }
    }
    QStringList names = after.names;
    const QSet<QString> present(names.cbegin(), names.cend());
    for (const QString &name : before.names) {
        if (!present.contains(name)) {
            names.append(name);
        }
    }
    const auto differs = [&](const QString &name) {
        return std::ranges::any_of(modes, [&](const QString &mode) {
            const ThemeToken *was = before.token(mode, name);
            const ThemeToken *is = after.token(mode, name);
            return (was ? was->value : QString()) != (is ? is->value : QString()) ||
                   (was && is && was->isInherited != is->isInherited);
        });
    };
    names.removeIf([&](const QString &name) { return !differs(name); });
    return names;
}

} // namespace enigma
