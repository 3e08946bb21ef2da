// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pasted text that declares tokens, as changes of a theme.

#pragma once

#include "models/theme/tokens/token_change.h"

namespace enigma {

// Whether the text is declarations or rules with them, and not one value.
bool looksLikeDeclarations(QStringView text);

// Declarations alone ("--a: red; --b: blue") go to `mode`; those of ":root", ".dark" and the like to theirs. Invalid,
// with the line and the reason, when the text cannot be read or declares nothing.
Result<QList<TokenChange>> pastedChanges(const QString &text, const QString &mode);

} // namespace enigma
