// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/tokens/token_change.h"

namespace enigma {

QList<TokenChange> restoringChanges(const Theme &now, const Theme &was, const QString &name)
{
    QStringList modes = now.modes();
    for (const QString &mode : was.modes()) {
        modes += modes.contains(mode) ? QStringList() : QStringList(mode);
    }
    QList<TokenChange> changes;
    for (const QString &mode : modes + QStringList{kThemeMode.toString()}) {
        const std::optional<TokenValue> before = was.value(mode, name);
        const std::optional<TokenValue> after = now.value(mode, name);
        if (before && !before->isInherited) {
            if (before != after) {
                changes.append({mode, name, before->text});
            }
        } else if (after && !after->isInherited) {
            changes.append({mode, name, std::nullopt});
        }
    }
    return changes;
}

Result<Theme> applied(Theme theme, const QList<TokenChange> &changes)
{
    for (const TokenChange &change : changes) {
        ENIGMA_CHECK(change.value ? theme.set(change.mode, change.name, *change.value)
                                  : theme.remove(change.mode, change.name));
    }
    return theme;
}

} // namespace enigma
