// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen can show, and the two ways to bring a colour inside of it: clipping, as browsers do, and the gamut
// mapping of CSS Color 4, which keeps lightness and hue.

#pragma once

#include "models/color/color.h"

namespace enigma {

enum class Gamut {
    Srgb,
    P3,
};

// Both answer in the gamut's own space, every component from 0 to 1; alpha stays.
Color clipped(const Color &color, Gamut gamut);
Color mapped(const Color &color, Gamut gamut);

// The greatest chroma, in OKLCH, that the gamut has at this lightness and hue.
double maxChroma(double lightness, double hue, Gamut gamut);

} // namespace enigma
