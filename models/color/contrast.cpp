// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/contrast.h"

#include <algorithm>

namespace enigma {

namespace {

std::array<double, 3> clippedSrgb(const Color &color)
{
    std::array<double, 3> channels = converted(color, ColorSpace::Srgb).components;
    for (double &channel : channels) {
        channel = std::clamp(channel, 0.0, 1.0);
    }
    return channels;
}

} // namespace

Color composited(const Color &top, const Color &backdrop)
{
    const std::array<double, 3> above = clippedSrgb(top);
    const std::array<double, 3> below = clippedSrgb(backdrop);
    const double alpha = top.alpha + backdrop.alpha * (1 - top.alpha);
    if (alpha <= 0) {
        return Color::srgb(0, 0, 0, 0);
    }
    Color result = Color::srgb(0, 0, 0, alpha);
    for (std::size_t i = 0; i < 3; ++i) {
        result.components[i] = (above[i] * top.alpha + below[i] * backdrop.alpha * (1 - top.alpha)) / alpha;
    }
    return result;
}

double relativeLuminance(const Color &color)
{
    const std::array<double, 3> rgb = clippedSrgb(color);
    const std::array<double, 3> linear =
        converted(Color::srgb(rgb[0], rgb[1], rgb[2]), ColorSpace::SrgbLinear).components;
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

double contrastRatio(const Color &foreground, const Color &background, const Color &backdrop)
{
    const Color below = composited(background, composited(backdrop, Color::srgb(1, 1, 1)));
    const double first = relativeLuminance(composited(foreground, below));
    const double second = relativeLuminance(below);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace enigma
