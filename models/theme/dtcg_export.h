// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A theme as design tokens of the DTCG, format 2025.10, strictly: other programs need not understand CSS. What the
// format cannot say stands beside a computed value, as CSS, under our name in "$extensions".

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

// One file of tokens with the values of "light"; those of the other modes are in "$extensions".
QByteArray toDtcg(const Theme &theme);

// One resolver file: "light" is its set, and each other mode is a context with the tokens that differ in it.
QByteArray toDtcgResolver(const Theme &theme, const QString &title);

} // namespace enigma
