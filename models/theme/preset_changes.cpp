// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/preset_changes.h"

#include "models/theme/theme_snapshot.h"

namespace enigma {

QList<TokenChange> changesToTake(const Theme &preset, const Theme &theme)
{
    QList<TokenChange> changes;
    for (const QString &mode : preset.modes()) {
        for (const ThemeToken &token : preset.tokens(mode)) {
            const std::optional<TokenValue> now = theme.value(mode, token.name);
            if (!token.isInherited && (!now || now->isInherited || now->text != token.value)) {
                changes.append({mode, token.name, token.value});
            }
        }
    }
    // A value of its own in a mode would hide one that the preset says for all of them.
    for (const ThemeToken &token : preset.tokens(kDarkMode.toString())) {
        const std::optional<TokenValue> now = theme.value(kDarkMode.toString(), token.name);
        if (token.isInherited && now && !now->isInherited) {
            changes.append({kDarkMode.toString(), token.name, std::nullopt});
        }
    }
    const QString entries = kThemeMode.toString();
    const QStringList values = snapshotOf(preset).themeEntries; // The others map variables to utilities.
    for (const ThemeToken &entry : preset.tokens(entries)) {
        // Where the theme keeps it as a variable, @theme only refers to that.
        const QString mode = theme.value(kLightMode.toString(), entry.name) ? kLightMode.toString() : entries;
        const std::optional<TokenValue> now = theme.value(mode, entry.name);
        if (!now || (values.contains(entry.name) && now->text != entry.value)) {
            changes.append({mode, entry.name, entry.value});
        }
    }
    return changes;
}

} // namespace enigma
