// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

constexpr Vector operator*(const Matrix &matrix, const Vector &vector)
{
    Vector result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            result[row] += matrix[row][column] * vector[column];
        }
    }
    return result;
}

constexpr Matrix inverse(const Matrix &m)
{
    const auto cofactor = [&m](std::size_t row, std::size_t column) {
        const std::size_t r1 = (row + 1) % 3;
        const std::size_t r2 = (row + 2) % 3;
        const std::size_t c1 = (column + 1) % 3;
        const std::size_t c2 = (column + 2) % 3;
        return m[r1][c1] * m[r2][c2] - m[r1][c2] * m[r2][c1];
    };
    const double determinant = m[0][0] * cofactor(0, 0) + m[0][1] * cofactor(0, 1) + m[0][2] * cofactor(0, 2);
    Matrix result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            result[column][row] = cofactor(row, column) / determinant;
        }
    }
    return result;
}

// From the sample code of CSS Color 4.
constexpr Matrix kSrgbToXyz{{{506752.0 / 1228815, 87881.0 / 245763, 12673.0 / 70218},
                             {87098.0 / 409605, 175762.0 / 245763, 12673.0 / 175545},
                             {7918.0 / 409605, 87881.0 / 737289, 1001167.0 / 1053270}}};
constexpr Matrix kP3ToXyz{{{608311.0 / 1250200, 189793.0 / 714400, 198249.0 / 1000160},
                           {35783.0 / 156275, 247089.0 / 357200, 198249.0 / 2500400},
                           {0, 32229.0 / 714400, 5220557.0 / 5000800}}};
constexpr Matrix kA98ToXyz{{{573536.0 / 994567, 263643.0 / 1420810, 187206.0 / 994567},
                            {591459.0 / 1989134, 6239551.0 / 9945670, 374412.0 / 4972835},
                            {53769.0 / 1989134, 351524.0 / 4972835, 4929758.0 / 4972835}}};
constexpr Matrix kRec2020ToXyz{{{63426534.0 / 99577255, 20160776.0 / 139408157, 47086771.0 / 278816314},
                                {26158966.0 / 99577255, 472592308.0 / 697040785, 8267143.0 / 139408157},
                                {0, 19567812.0 / 697040785, 295819943.0 / 278816314}}};
constexpr Matrix kProphotoToXyzD50{{{0.79776664490064230, 0.13518129740053308, 0.03134773412839220},
                                    {0.28807482881940130, 0.71183523424187300, 0.00008993693872564},
                                    {0, 0, 0.82510460251046020}}};
constexpr Matrix kD65ToD50{{{1.0479297925449969, 0.022946870601609652, -0.05019226628920524},
                            {0.02962780877005599, 0.9904344267538799, -0.017073799063418826},
                            {-0.009243040646204504, 0.015055191490298152, 0.7518742814281371}}};
constexpr Matrix kXyzToLms{{{0.8190224379967030, 0.3619062600528904, -0.1288737815209879},
                            {0.0329836539323885, 0.9292868615863434, 0.0361446663506424},
                            {0.0481771893596242, 0.2642395317527308, 0.6335478284694309}}};
constexpr Matrix kLmsToOklab{{{0.2104542683093140, 0.7936177747023054, -0.0040720430116193},
                              {1.9779985324311684, -2.4285922420485799, 0.4505937096174110},
                              {0.0259040424655478, 0.7827717124575296, -0.8086757549230774}}};
constexpr Matrix kXyzToSrgb = inverse(kSrgbToXyz);
constexpr Matrix kXyzToP3 = inverse(kP3ToXyz);
constexpr Matrix kXyzToA98 = inverse(kA98ToXyz);
constexpr Matrix kXyzToRec2020 = inverse(kRec2020ToXyz);
constexpr Matrix kXyzD50ToProphoto = inverse(kProphotoToXyzD50);
constexpr Matrix kD50ToD65 = inverse(kD65ToD50);
constexpr Matrix kLmsToXyz = inverse(kXyzToLms);
constexpr Matrix kOklabToLms = inverse(kLmsToOklab);

constexpr Vector kWhiteD50{0.3457 / 0.3585, 1, (1 - 0.3457 - 0.3585) / 0.3585};
constexpr double kLabKappa = 24389.0 / 27;
constexpr double kLabEpsilon = 216.0 / 24389;

// Applies a transfer function to the size of each channel, keeping its sign: the functions are defined for negatives.
template<typename Function>
Vector eachChannel(const Vector &channels, Function function)
{
    Vector result{};
    for (std::size_t i = 0; i < 3; ++i) {
        result[i] = std::copysign(function(std::abs(channels[i])), channels[i]);
    }
    return result;
}

double srgbToLinear(double v)
{
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double srgbFromLinear(double v)
{
    return v > 0.0031308 ? 1.055 * std::pow(v, 1 / 2.4) - 0.055 : 12.92 * v;
}

double a98ToLinear(double v)
{
    return std::pow(v, 563.0 / 256);
}

double a98FromLinear(double v)
{
    return std::pow(v, 256.0 / 563);
}

double prophotoToLinear(double v)
{
    return v <= 16.0 / 512 ? v / 16 : std::pow(v, 1.8);
}

double prophotoFromLinear(double v)
{
    return v >= 1.0 / 512 ? std::pow(v, 1 / 1.8) : 16 * v;
}

constexpr double kRec2020Alpha = 1.09929682680944;
constexpr double kRec2020Beta = 0.018053968510807;

double rec2020ToLinear(double v)
{
    return v < kRec2020Beta * 4.5 ? v / 4.5 : std::pow((v + kRec2020Alpha - 1) / kRec2020Alpha, 1 / 0.45);
}

double rec2020FromLinear(double v)
{
    return v > kRec2020Beta ? kRec2020Alpha * std::pow(v, 0.45) - (kRec2020Alpha - 1) : 4.5 * v;
}

double normalizedHue(double degrees)
{
    const double hue = std::fmod(degrees, 360);
    return hue < 0 ? hue + 360 : hue;
}

Vector hslToSrgb(const Vector &hsl)
{
    const double saturation = hsl[1] / 100;
    const double lightness = hsl[2] / 100;
    const auto channel = [&](double n) {
        const double k = std::fmod(n + normalizedHue(hsl[0]) / 30, 12);
        const double a = saturation * std::min(lightness, 1 - lightness);
        return lightness - a * std::max(-1.0, std::min({k - 3, 9 - k, 1.0}));
    };
    return {channel(0), channel(8), channel(4)};
}

Vector hwbToSrgb(const Vector &hwb)
{
    const double white = hwb[1] / 100;
    const double black = hwb[2] / 100;
    if (white + black >= 1) {
        const double gray = white / (white + black);
        return {gray, gray, gray};
    }
    Vector rgb = hslToSrgb({hwb[0], 100, 50});
    for (double &channel : rgb) {
        channel = channel * (1 - white - black) + white;
    }
    return rgb;
}

double hueOf(const Vector &rgb, double largest, double range)
{
    if (range == 0) {
        return 0;
    }
    if (largest == rgb[0]) {
        return normalizedHue(60 * ((rgb[1] - rgb[2]) / range));
    }
    return largest == rgb[1] ? 60 * ((rgb[2] - rgb[0]) / range + 2) : 60 * ((rgb[0] - rgb[1]) / range + 4);
}

Vector srgbToHsl(const Vector &rgb)
{
    const auto [smallest, largest] = std::minmax({rgb[0], rgb[1], rgb[2]});
    const double range = largest - smallest;
    const double lightness = (smallest + largest) / 2;
    double hue = hueOf(rgb, largest, range);
    double saturation = 0;
    if (range != 0 && lightness != 0 && lightness != 1) {
        saturation = (largest - lightness) / std::min(lightness, 1 - lightness);
    }
    if (saturation < 0) { // Far outside the gamut: the opposite hue says the same.
        hue = normalizedHue(hue + 180);
        saturation = -saturation;
    }
    return {hue, saturation * 100, lightness * 100};
}

Vector srgbToHwb(const Vector &rgb)
{
    const auto [smallest, largest] = std::minmax({rgb[0], rgb[1], rgb[2]});
    return {hueOf(rgb, largest, largest - smallest), smallest * 100, (1 - largest) * 100};
}

Vector labToXyzD50(const Vector &lab)
{
    const double f1 = (lab[0] + 16) / 116;
    const double f0 = lab[1] / 500 + f1;
    const double f2 = f1 - lab[2] / 200;
    const auto unscaled = [](double f) {
        const double cube = f * f * f;
        return cube > kLabEpsilon ? cube : (116 * f - 16) / kLabKappa;
    };
    const double y = lab[0] > kLabKappa * kLabEpsilon ? f1 * f1 * f1 : lab[0] / kLabKappa;
    return {unscaled(f0) * kWhiteD50[0], y * kWhiteD50[1], unscaled(f2) * kWhiteD50[2]};
}

Vector xyzD50ToLab(const Vector &xyz)
{
    Vector f{};
    for (std::size_t i = 0; i < 3; ++i) {
        const double scaled = xyz[i] / kWhiteD50[i];
        f[i] = scaled > kLabEpsilon ? std::cbrt(scaled) : (kLabKappa * scaled + 16) / 116;
    }
    return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

Vector oklabToXyz(const Vector &lab)
{
    return kLmsToXyz * eachChannel(kOklabToLms * lab, [](double v) { return v * v * v; });
}

Vector xyzToOklab(const Vector &xyz)
{
    return kLmsToOklab * eachChannel(kXyzToLms * xyz, [](double v) { return std::cbrt(v); });
}

Vector fromPolar(const Vector &lch)
{
    const double radians = lch[2] * std::numbers::pi / 180;
    return {lch[0], lch[1] * std::cos(radians), lch[1] * std::sin(radians)};
}

Vector toPolar(const Vector &lab)
{
    return {lab[0], std::hypot(lab[1], lab[2]), normalizedHue(std::atan2(lab[2], lab[1]) * 180 / std::numbers::pi)};
}

Vector toXyz(ColorSpace space, const Vector &c) // D65.
{
    switch (space) {
    case ColorSpace::Srgb:
        return kSrgbToXyz * eachChannel(c, srgbToLinear);
    case ColorSpace::SrgbLinear:
        return kSrgbToXyz * c;
    case ColorSpace::DisplayP3:
        return kP3ToXyz * eachChannel(c, srgbToLinear);
    case ColorSpace::A98Rgb:
        return kA98ToXyz * eachChannel(c, a98ToLinear);
    case ColorSpace::ProphotoRgb:
        return kD50ToD65 * (kProphotoToXyzD50 * eachChannel(c, prophotoToLinear));
    case ColorSpace::Rec2020:
        return kRec2020ToXyz * eachChannel(c, rec2020ToLinear);
    case ColorSpace::XyzD50:
        return kD50ToD65 * c;
    case ColorSpace::XyzD65:
        return c;
    case ColorSpace::Hsl:
        return toXyz(ColorSpace::Srgb, hslToSrgb(c));
    case ColorSpace::Hwb:
        return toXyz(ColorSpace::Srgb, hwbToSrgb(c));
    case ColorSpace::Lab:
        return kD50ToD65 * labToXyzD50(c);
    case ColorSpace::Lch:
        return kD50ToD65 * labToXyzD50(fromPolar(c));
    case ColorSpace::Oklab:
        return oklabToXyz(c);
    case ColorSpace::Oklch:
        return oklabToXyz(fromPolar(c));
    }
    Q_UNREACHABLE_RETURN(c);
}

Vector fromXyz(ColorSpace space, const Vector &xyz)
{
    switch (space) {
    case ColorSpace::Srgb:
        return eachChannel(kXyzToSrgb * xyz, srgbFromLinear);
    case ColorSpace::SrgbLinear:
        return kXyzToSrgb * xyz;
    case ColorSpace::DisplayP3:
        return eachChannel(kXyzToP3 * xyz, srgbFromLinear);
    case ColorSpace::A98Rgb:
        return eachChannel(kXyzToA98 * xyz, a98FromLinear);
    case ColorSpace::ProphotoRgb:
        return eachChannel(kXyzD50ToProphoto * (kD65ToD50 * xyz), prophotoFromLinear);
    case ColorSpace::Rec2020:
        return eachChannel(kXyzToRec2020 * xyz, rec2020FromLinear);
    case ColorSpace::XyzD50:
        return kD65ToD50 * xyz;
    case ColorSpace::XyzD65:
        return xyz;
    case ColorSpace::Hsl:
        return srgbToHsl(fromXyz(ColorSpace::Srgb, xyz));
    case ColorSpace::Hwb:
        return srgbToHwb(fromXyz(ColorSpace::Srgb, xyz));
    case ColorSpace::Lab:
        return xyzD50ToLab(kD65ToD50 * xyz);
    case ColorSpace::Lch:
        return toPolar(xyzD50ToLab(kD65ToD50 * xyz));
    case ColorSpace::Oklab:
        return xyzToOklab(xyz);
    case ColorSpace::Oklch:
        return toPolar(xyzToOklab(xyz));
    }
    Q_UNREACHABLE_RETURN(xyz);
}

// sRGB, HSL and HWB are one space in other numbers: going through XYZ would only add noise.
Vector srgbOf(const Color &color)
{
    switch (color.space) {
    case ColorSpace::Srgb:
        return color.components;
    case ColorSpace::Hsl:
        return hslToSrgb(color.components);
    case ColorSpace::Hwb:
        return hwbToSrgb(color.components);
    default:
        return fromXyz(ColorSpace::Srgb, toXyz(color.space, color.components));
    }
}

// Drops the hue, which is noise, where there is no chroma to speak of.
void tidyHue(Color &color)
{
    constexpr double kNoChroma = 4e-6; // In OKLCH; the others have a range about a hundred times as wide.
    const auto &[first, second, third] = color.components;
    switch (color.space) {
    case ColorSpace::Oklch:
    case ColorSpace::Lch:
        if (second <= (color.space == ColorSpace::Oklch ? kNoChroma : 400 * kNoChroma)) {
            color.components = {first, 0, 0};
            color.missing |= 4;
        }
        break;
    case ColorSpace::Hsl:
        if (second <= 100 * kNoChroma) {
            color.components = {0, 0, third};
            color.missing |= 1;
        }
        break;
    case ColorSpace::Hwb:
        if (second + third >= 100 - 100 * kNoChroma) {
            color.components[0] = 0;
            color.missing |= 1;
        }
        break;
    default:
        break;
    }
}

quint8 toByte(double value)
{
    return quint8(std::lround(std::clamp(value, 0.0, 1.0) * 255));
}

bool isInGamut(const Vector &channels)
{
    constexpr double kForgiven = 0.00005;
    return std::ranges::all_of(channels, [](double v) { return v >= -kForgiven && v <= 1 + kForgiven; });
}

// The shortest decimal text with at most that many places.
QString tidyNumber(double value, int places)
{
    QString text = QString::number(value, 'f', places);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
        if (text.endsWith(u'.')) {
            text.chop(1);
        }
    }
    return text == "-0"_L1 ? u"0"_s : text;
}

} // namespace

Color converted(const Color &color, ColorSpace space)
{
    if (color.space == space) {
        return {space, color.components, color.alpha, 0};
    }
    Color result{space, {}, color.alpha, 0};
    if (space == ColorSpace::Srgb || space == ColorSpace::Hsl || space == ColorSpace::Hwb) {
        const Vector rgb = srgbOf(color);
        result.components = space == ColorSpace::Srgb ? rgb : (space == ColorSpace::Hsl ? srgbToHsl : srgbToHwb)(rgb);
    } else {
        result.components = fromXyz(space, toXyz(color.space, color.components));
    }
    tidyHue(result);
    return result;
}

Rgb8 toSrgb8(const Color &color)
{
    const Vector rgb = srgbOf(color);
    return {toByte(rgb[0]), toByte(rgb[1]), toByte(rgb[2]), toByte(color.alpha)};
}

bool isInSrgb(const Color &color)
{
    return isInGamut(srgbOf(color));
}

bool isInP3(const Color &color)
{
    return isInGamut(converted(color, ColorSpace::DisplayP3).components);
}

double deltaEOk(const Color &first, const Color &second)
{
    const Vector a = converted(first, ColorSpace::Oklab).components;
    const Vector b = converted(second, ColorSpace::Oklab).components;
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

QString toHex(const Color &color)
{
    const Rgb8 rgb = toSrgb8(color);
    QString text = QString::asprintf("#%02x%02x%02x", rgb.red, rgb.green, rgb.blue);
    if (rgb.alpha < 255) {
        text += QString::asprintf("%02x", rgb.alpha);
    }
    return text;
}

QString toOklchText(const Color &color)
{
    const Vector c = converted(color, ColorSpace::Oklch).components;
    const QString lightness = tidyNumber(c[0], 4);
    const QString chroma = tidyNumber(c[1], 4);
    const QString hue = chroma == "0"_L1 ? u"0"_s : tidyNumber(c[2], 2);
    const QString alpha = color.alpha < 1 ? u" / %1%"_s.arg(tidyNumber(color.alpha * 100, 2)) : QString();
    return u"oklch(%1 %2 %3%4)"_s.arg(lightness, chroma, hue, alpha);
}

} // namespace enigma
