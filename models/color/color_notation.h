// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writing a computed colour: in a form that was asked for, or the way the author wrote the one before it.

#pragma once

#include "models/color/color.h"

#include <QStringView>

namespace enigma {

enum class ColorForm {
    Hex,   // "#b9491c80"
    Rgb,   // "rgb(185 73 28 / 50.2%)"
    Oklch, // "oklch(0.55 0.155 40)", which holds every colour.
    P3,    // "color(display-p3 0.6796 0.3102 0.1592)"
};

// What the form cannot hold is clipped.
QString colorText(const Color &color, ColorForm form);

// `like` is the value as typed: hex stays hex, rgb() and hsl() stay themselves while sRGB has the colour, a bare
// "0 0% 100%" stays bare; all else becomes oklch().
QString writtenLike(QStringView like, const Color &color);

// The inside of hsl() as Tailwind 3 themes have it: "0 0% 100%".
bool isBareHsl(QStringView value);

} // namespace enigma
