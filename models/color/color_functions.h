// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The colour functions of CSS and the spaces of color() and color-mix(): a table for color_parser.

#pragma once

#include "models/color/color.h"

#include <QStringView>

#include <optional>

namespace enigma {

// One of the three numbers of a colour function.
struct ColorChannel
{
    double percentBase = 1; // What 100% stands for.
    double least = -1e9;
    double most = 1e9;
    bool isHue = false;
};

struct ColorFunction
{
    ColorSpace space = ColorSpace::Srgb;
    std::array<ColorChannel, 3> channels;
    std::array<QStringView, 3> names; // In relative colours.
    double scale = 1;                 // From the numbers as written to those of Color.
    bool hasCommaForm = false;
};

// "rgb" to "oklch", in lower case; null for any other.
const ColorFunction *colorFunctionByName(QStringView name);

// The spaces of color(); xyz is the D65 one.
std::optional<ColorSpace> predefinedSpace(QStringView name);

// Those and the polar and lab-like ones, for color-mix().
std::optional<ColorSpace> mixingSpace(QStringView name);

} // namespace enigma
