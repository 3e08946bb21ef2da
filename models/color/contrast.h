// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Contrast after WCAG 2, of colours as an sRGB screen shows them.

#pragma once

#include "models/color/color.h"

namespace enigma {

inline constexpr double kContrastText = 4.5;    // AA for text.
inline constexpr double kContrastLargeText = 3; // AA for large text, icons and outlines.
inline constexpr double kContrastEnhanced = 7;  // AAA for text.

// The opaque or translucent top painted over a backdrop, blended in sRGB as browsers do.
Color composited(const Color &top, const Color &backdrop);

double relativeLuminance(const Color &color); // 0 to 1; alpha is ignored.

// 1 to 21. A translucent background lies on the backdrop, a translucent foreground on the background.
double contrastRatio(const Color &foreground, const Color &background, const Color &backdrop = Color::srgb(1, 1, 1));

} // namespace enigma
