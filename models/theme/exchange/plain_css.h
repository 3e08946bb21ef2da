// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A theme as variables for any page, without Tailwind: what an sRGB screen cannot show has a fallback that keeps its
// lightness and hue, and the colour itself for screens that can.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

// A block for each mode, then the same selectors inside of @supports and @media (color-gamut: p3) with the wide
// colours.
QByteArray toPlainCss(const Theme &theme);

} // namespace enigma
