// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the tokens of one theme into another, which keeps what is its own: comments, order, other tokens and modes.

#pragma once

#include "models/theme/token_change.h"

namespace enigma {

// Of @theme, fonts and shadows are those of the preset; its mapping of variables to utilities is added where it is
// missing, and never changed.
QList<TokenChange> changesToTake(const Theme &preset, const Theme &theme);

} // namespace enigma
