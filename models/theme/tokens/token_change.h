// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a fix, an operation on a whole theme or a preset wants of a theme: values to set and to remove, taken together
// or not at all.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

struct TokenChange
{
    QString mode;
    QString name;                 // Without "--".
    std::optional<QString> value; // Nothing removes the token from the mode.

    bool operator==(const TokenChange &) const = default;
};

// What gives a token the values that it had in another theme, in all modes of both.
QList<TokenChange> restoringChanges(const Theme &now, const Theme &was, const QString &name);

// The theme with all of them, in their order; the first that is refused is the error.
Result<Theme> applied(Theme theme, const QList<TokenChange> &changes);

} // namespace enigma
