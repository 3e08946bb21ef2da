// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours as people with a colour vision deficiency see them, and which chart colours they cannot tell apart.

#pragma once

#include "models/theme/theme_snapshot.h"

namespace enigma {

enum class ColorVision : quint8 {
    Normal,
    Protanopia,    // No red cones.
    Deuteranopia,  // No green cones.
    Tritanopia,    // No blue cones.
    Achromatopsia, // No colour at all.
};

inline constexpr std::array kColorVisions{ColorVision::Normal, ColorVision::Protanopia, ColorVision::Deuteranopia,
                                          ColorVision::Tritanopia, ColorVision::Achromatopsia};

// For a menu: "Deuteranopia (no green)".
QString colorVisionTitle(ColorVision vision);

// What an sRGB screen shows of the colour, as seen; normal vision changes nothing at all. Alpha stays.
Color simulated(const Color &color, ColorVision vision);

// Areas of colours that are closer, in OKLab, are easily taken for one another.
inline constexpr double kChartDistance = 0.06;

struct IndistinctPair
{
    QString first;
    QString second;
    double distance = 0; // By deltaEOk().
};

// The chart colours of a mode that are closer than kChartDistance for these eyes, the closest first.
QList<IndistinctPair> indistinctCharts(const ThemeSnapshot &theme, const QString &mode, ColorVision vision);

} // namespace enigma
