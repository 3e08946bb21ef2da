// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_notation.h"
#include "models/color/color_parser.h"
#include "models/color/contrast.h"
#include "models/color/gamut.h"
#include "tests/fuzz/fuzz_targets.h"

#include <algorithm>
#include <cmath>

namespace enigma {

namespace {

bool isFinite(const Color &color)
{
    return std::ranges::all_of(color.components, [](double c) { return std::isfinite(c); }) && color.alpha >= 0 &&
           color.alpha <= 1;
}

bool isInside(const Color &color)
{
    return std::ranges::all_of(color.components, [](double c) { return c >= 0 && c <= 1; });
}

// Writing rounds and reading cuts off, once: the second time nothing changes any more.
void checkForm(const Color &color, ColorForm form)
{
    const Result<Color> again = parseColor(colorText(color, form));
    promise(again.has_value());
    const QString settled = colorText(*again, form);
    promise(colorText(parseColor(settled).value(), form) == settled);
}

} // namespace

void fuzzColor(const QByteArray &bytes)
{
    const Result<Color> color = parseColor(QString::fromUtf8(bytes));
    if (!color) {
        promise(!color.error().message.isEmpty());
        return;
    }
    promise(isFinite(*color));
    for (int space = 0; space <= int(ColorSpace::Oklch); ++space) {
        promise(isFinite(converted(*color, ColorSpace(space))));
    }
    for (const Gamut gamut : {Gamut::Srgb, Gamut::P3}) {
        promise(isInside(clipped(*color, gamut)) && isInside(mapped(*color, gamut)));
    }
    for (const ColorForm form : {ColorForm::Hex, ColorForm::Rgb, ColorForm::Oklch, ColorForm::P3}) {
        checkForm(*color, form);
    }
    const double ratio = contrastRatio(*color, Color::srgb(1, 1, 1));
    promise(ratio >= 1 && ratio <= 21.01);
}

} // namespace enigma
