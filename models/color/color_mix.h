// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Interpolation between two colours, as color-mix() does it.

#pragma once

#include "models/color/color.h"

namespace enigma {

// Which way round the circle a hue goes.
enum class HuePath {
    Shorter,
    Longer,
    Increasing,
    Decreasing,
};

// `share` is the part of the second colour, 0 to 1. Alpha weighs the components, and "none" takes the other's value.
Color mixed(const Color &first, const Color &second, double share, ColorSpace space, HuePath path = HuePath::Shorter);

// The place of the hue among the components, or -1.
int hueIndex(ColorSpace space);

} // namespace enigma
