// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_mix.h"

#include <cmath>

namespace enigma {

namespace {

constexpr int kAlphaBit = 8;

// Components of two spaces that mean the same: only those carry "none" through a conversion.
enum class Meaning : quint8 { None, Red, Green, Blue, Lightness, Colorfulness, Hue, OpponentA, OpponentB };

std::array<Meaning, 3> meanings(ColorSpace space)
{
    using enum Meaning;
    switch (space) {
    case ColorSpace::Hsl:
        return {Hue, Colorfulness, Lightness};
    case ColorSpace::Hwb:
        return {Hue, None, None};
    case ColorSpace::Lab:
    case ColorSpace::Oklab:
        return {Lightness, OpponentA, OpponentB};
    case ColorSpace::Lch:
    case ColorSpace::Oklch:
        return {Lightness, Colorfulness, Hue};
    default: // X, Y and Z are alike to red, green and blue.
        return {Red, Green, Blue};
    }
}

Color forMixing(const Color &color, ColorSpace space)
{
    Color result = converted(color, space);
    if (color.space == space) {
        result.missing = color.missing;
        return result;
    }
    const std::array<Meaning, 3> from = meanings(color.space);
    const std::array<Meaning, 3> to = meanings(space);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            if ((color.missing >> i & 1) && from[i] == to[j] && from[i] != Meaning::None) {
                result.missing |= quint8(1 << j);
            }
        }
    }
    result.missing |= color.missing & kAlphaBit;
    return result;
}

double hueStep(double from, double to, HuePath path)
{
    const double step = to - from;
    switch (path) {
    case HuePath::Shorter:
        return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
    case HuePath::Longer:
        if (step > 0 && step < 180) {
            return step - 360;
        }
        return step > -180 && step <= 0 ? step + 360 : step;
    case HuePath::Increasing:
        return step < 0 ? step + 360 : step;
    case HuePath::Decreasing:
        return step > 0 ? step - 360 : step;
    }
    Q_UNREACHABLE_RETURN(step);
}

// Gives each "none" the other colour's value; returns what both lack.
quint8 fillMissing(Color &first, Color &second)
{
    for (std::size_t i = 0; i < 3; ++i) {
        const bool firstLacks = first.missing >> i & 1;
        const bool secondLacks = second.missing >> i & 1;
        if (firstLacks && !secondLacks) {
            first.components[i] = second.components[i];
        } else if (secondLacks && !firstLacks) {
            second.components[i] = first.components[i];
        }
    }
    if ((first.missing & kAlphaBit) && !(second.missing & kAlphaBit)) {
        first.alpha = second.alpha;
    } else if ((second.missing & kAlphaBit) && !(first.missing & kAlphaBit)) {
        second.alpha = first.alpha;
    }
    return first.missing & second.missing;
}

double positiveHue(double degrees)
{
    const double hue = std::fmod(degrees, 360);
    return hue < 0 ? hue + 360 : hue;
}

} // namespace

int hueIndex(ColorSpace space)
{
    switch (space) {
    case ColorSpace::Hsl:
    case ColorSpace::Hwb:
        return 0;
    case ColorSpace::Lch:
    case ColorSpace::Oklch:
        return 2;
    default:
        return -1;
    }
}

Color mixed(const Color &first, const Color &second, double share, ColorSpace space, HuePath path)
{
    Color a = forMixing(first, space);
    Color b = forMixing(second, space);
    Color result{space, {}, 1, fillMissing(a, b)};
    const bool hasAlpha = !(result.missing & kAlphaBit);
    const double alphaA = hasAlpha ? a.alpha : 1;
    const double alphaB = hasAlpha ? b.alpha : 1;
    const double alpha = alphaA * (1 - share) + alphaB * share;
    result.alpha = hasAlpha ? alpha : 0;
    for (int i = 0; i < 3; ++i) {
        const auto at = std::size_t(i);
        if (i == hueIndex(space)) {
            const double from = positiveHue(a.components[at]);
            const double to = positiveHue(b.components[at]);
            result.components[at] = positiveHue(from + hueStep(from, to, path) * share);
            continue;
        }
        const double sum = a.components[at] * alphaA * (1 - share) + b.components[at] * alphaB * share;
        result.components[at] = alpha > 0 ? sum / alpha : a.components[at] * (1 - share) + b.components[at] * share;
    }
    return result;
}

} // namespace enigma
