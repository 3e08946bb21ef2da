// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A CSS Color 4 colour as plain numbers, its conversions and distances. Nothing is rounded or clipped unless a function
// says so. Reading CSS text is color_parser's part.

#pragma once

#include <QString>

#include <array>

namespace enigma {

enum class ColorSpace : quint8 {
    Srgb, // This and the next five: 0 to 1 inside the gamut.
    SrgbLinear,
    DisplayP3,
    A98Rgb,
    ProphotoRgb,
    Rec2020,
    XyzD50,
    XyzD65,
    Hsl,   // Degrees, 0 to 100, 0 to 100.
    Hwb,   // Degrees, 0 to 100, 0 to 100.
    Lab,   // Lightness 0 to 100.
    Lch,   // Lightness 0 to 100, chroma, degrees.
    Oklab, // Lightness 0 to 1.
    Oklch, // Lightness 0 to 1, chroma, degrees.
};

struct Color
{
    ColorSpace space = ColorSpace::Srgb;
    std::array<double, 3> components{};
    double alpha = 1;
    quint8 missing = 0; // Bits 0 to 2: components written as "none"; bit 3: alpha. They read as 0.

    static Color srgb(double red, double green, double blue, double alpha = 1)
    {
        return {ColorSpace::Srgb, {red, green, blue}, alpha, 0};
    }
    static Color oklch(double lightness, double chroma, double hue, double alpha = 1)
    {
        return {ColorSpace::Oklch, {lightness, chroma, hue}, alpha, 0};
    }

    bool operator==(const Color &) const = default;
};

struct Rgb8
{
    quint8 red = 0;
    quint8 green = 0;
    quint8 blue = 0;
    quint8 alpha = 255;

    bool operator==(const Rgb8 &) const = default;
};

// The same colour in other numbers. "none" becomes 0; a hue without chroma becomes 0 and missing.
Color converted(const Color &color, ColorSpace space);

// As a browser shows it on an sRGB screen: each channel clipped to 0 to 255.
Rgb8 toSrgb8(const Color &color);

// Rounding of the last digits is forgiven.
bool isInSrgb(const Color &color);
bool isInP3(const Color &color);

// Distance in OKLab; about 0.02 is the least that people notice. Alpha is not part of it.
double deltaEOk(const Color &first, const Color &second);

// "#b9491c", "#b9491c80" when it is not opaque; clipped to sRGB.
QString toHex(const Color &color);

// "oklch(0.55 0.155 40)", "oklch(1 0 0 / 12%)".
QString toOklchText(const Color &color);

} // namespace enigma
