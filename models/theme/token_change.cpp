// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/token_change.h"

namespace enigma {

Result<Theme> applied(Theme theme, const QList<TokenChange> &changes)
{
    for (const TokenChange &change : changes) {
        ENIGMA_CHECK(change.value ? theme.set(change.mode, change.name, *change.value)
                                  : theme.remove(change.mode, change.name));
    }
    return theme;
}

} // namespace enigma
