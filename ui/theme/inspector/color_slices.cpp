// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/inspector/color_slices.h"

#include <algorithm>
#include <cmath>

namespace enigma {

namespace {

Oklch at(const Oklch &color, Channel channel, int pixel, int width)
{
    Oklch result = color;
    result.setValue(channel, channelMaximum(channel) * pixel / std::max(1, width - 1));
    return result;
}

} // namespace

Oklch Oklch::of(const Color &color)
{
    const Color c = converted(color, ColorSpace::Oklch);
    return {c.components[0], c.components[1], c.components[2], c.alpha};
}

double Oklch::value(Channel channel) const
{
    switch (channel) {
    case Channel::Lightness:
        return lightness;
    case Channel::Chroma:
        return chroma;
    case Channel::Hue:
        return hue;
    case Channel::Alpha:
        return alpha;
    }
    return 0;
}

void Oklch::setValue(Channel channel, double value)
{
    const double bound = std::clamp(value, 0.0, channelMaximum(channel));
    switch (channel) {
    case Channel::Lightness:
        lightness = bound;
        break;
    case Channel::Chroma:
        chroma = bound;
        break;
    case Channel::Hue:
        hue = bound;
        break;
    case Channel::Alpha:
        alpha = bound;
        break;
    }
}

double channelMaximum(Channel channel)
{
    switch (channel) {
    case Channel::Chroma:
        return 0.32;
    case Channel::Hue:
        return 360;
    default:
        return 1;
    }
}

double channelStep(Channel channel)
{
    switch (channel) {
    case Channel::Chroma:
        return 0.005;
    case Channel::Hue:
        return 1;
    default:
        return 0.01;
    }
}

QImage sliceImage(const Oklch &color, Channel channel, int width)
{
    QImage image(width, 1, QImage::Format_ARGB32);
    auto *line = reinterpret_cast<QRgb *>(image.scanLine(0));
    for (int pixel = 0; pixel < width; ++pixel) {
        Oklch here = at(color, channel, pixel, width);
        if (channel != Channel::Alpha) {
            here.alpha = 1;
        }
        const Rgb8 rgb = toSrgb8(here.color());
        line[pixel] = qRgba(rgb.red, rgb.green, rgb.blue, rgb.alpha);
    }
    return image;
}

QList<bool> shownBySrgb(const Oklch &color, Channel channel, int width)
{
    QList<bool> shown(width, true);
    for (int pixel = 0; pixel < width && channel != Channel::Alpha; ++pixel) {
        shown[pixel] = isInSrgb(at(color, channel, pixel, width).color());
    }
    return shown;
}

} // namespace enigma
