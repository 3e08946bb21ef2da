// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/gamut.h"

#include <algorithm>

namespace enigma {

namespace {

// Of CSS Color 4: the difference that nobody sees, and the chroma at which the search may end.
constexpr double kJustNoticeable = 0.02;
constexpr double kChromaPrecision = 0.0001;

ColorSpace spaceOf(Gamut gamut)
{
    return gamut == Gamut::Srgb ? ColorSpace::Srgb : ColorSpace::DisplayP3;
}

bool isInside(const Color &color, Gamut gamut)
{
    return gamut == Gamut::Srgb ? isInSrgb(color) : isInP3(color);
}

Color gray(double level, double alpha, Gamut gamut)
{
    return {spaceOf(gamut), {level, level, level}, alpha, 0};
}

} // namespace

Color clipped(const Color &color, Gamut gamut)
{
    Color result = converted(color, spaceOf(gamut));
    for (double &component : result.components) {
        component = std::clamp(component, 0.0, 1.0);
    }
    return result;
}

// "Binary search gamut mapping with local MINDE" of CSS Color 4: the chroma shrinks only until clipping what is left
// makes no difference that can be seen.
Color mapped(const Color &color, Gamut gamut)
{
    Color current = converted(color, ColorSpace::Oklch);
    if (current.components[0] >= 1 || current.components[0] <= 0) {
        return gray(current.components[0] >= 1 ? 1 : 0, color.alpha, gamut);
    }
    Color result = clipped(color, gamut);
    if (isInside(color, gamut) || deltaEOk(result, current) < kJustNoticeable) {
        return result;
    }
    double low = 0;
    double high = current.components[1];
    bool isLowInside = true;
    while (high - low > kChromaPrecision) {
        double &chroma = current.components[1];
        chroma = (low + high) / 2;
        if (isLowInside && isInside(current, gamut)) {
            low = chroma;
            continue;
        }
        result = clipped(current, gamut);
        const double difference = deltaEOk(result, current);
        if (difference >= kJustNoticeable) {
            high = chroma;
            continue;
        }
        if (kJustNoticeable - difference < kChromaPrecision) {
            return result;
        }
        isLowInside = false;
        low = chroma;
    }
    return result;
}

double maxChroma(double lightness, double hue, Gamut gamut)
{
    double low = 0;
    double high = 0.5;
    for (int step = 0; step < 16; ++step) {
        const double middle = (low + high) / 2;
        (isInside(Color::oklch(lightness, middle, hue), gamut) ? low : high) = middle;
    }
    return low;
}

} // namespace enigma
