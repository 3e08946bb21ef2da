// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Slices through OKLCH: what the tracks of the colour sliders show.

#pragma once

#include "models/color/color.h"

#include <QImage>

namespace enigma {

enum class Channel {
    Lightness,
    Chroma,
    Hue,
    Alpha,
};

// A colour by the numbers of the sliders: the hue stays when the chroma is 0.
struct Oklch
{
    double lightness = 0;
    double chroma = 0;
    double hue = 0;
    double alpha = 1;

    static Oklch of(const Color &color);
    Color color() const { return Color::oklch(lightness, chroma, hue, alpha); }
    double value(Channel channel) const;
    void setValue(Channel channel, double value); // Bound to the channel's range.

    bool operator==(const Oklch &) const = default;
};

double channelMaximum(Channel channel); // All begin at 0.
double channelStep(Channel channel);    // Of one arrow key.

// One pixel high. What is outside of sRGB is clipped as browsers do.
QImage sliceImage(const Oklch &color, Channel channel, int width);

// For each pixel of the slice, whether sRGB can show it.
QList<bool> shownBySrgb(const Oklch &color, Channel channel, int width);

} // namespace enigma
