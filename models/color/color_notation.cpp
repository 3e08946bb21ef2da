// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_notation.h"

#include "models/color/gamut.h"

#include <QRegularExpression>

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QString number(double value, int decimals)
{
    const double scale = std::pow(10, decimals);
    const double rounded = std::round(value * scale) / scale;
    return QString::number(rounded == 0 ? 0 : rounded, 'g', 8);
}

// " / 50%", empty for an opaque colour.
QString alphaPart(const Color &color)
{
    return color.alpha >= 1 ? QString() : u" / %1%"_s.arg(number(color.alpha * 100, 1));
}

QString hslParts(const Color &color)
{
    const auto hsl = converted(color, ColorSpace::Hsl).components;
    return u"%1 %2% %3%"_s.arg(number(hsl[0], 1), number(hsl[1], 1), number(hsl[2], 1)) + alphaPart(color);
}

QString rgbParts(const Color &color)
{
    const Rgb8 rgb = toSrgb8(color);
    return u"%1 %2 %3"_s.arg(rgb.red).arg(rgb.green).arg(rgb.blue) + alphaPart(color);
}

QString p3Parts(const Color &color)
{
    const auto p3 = clipped(color, Gamut::P3).components;
    return u"%1 %2 %3"_s.arg(number(p3[0], 4), number(p3[1], 4), number(p3[2], 4)) + alphaPart(color);
}

} // namespace

QString colorText(const Color &color, ColorForm form)
{
    switch (form) {
    case ColorForm::Hex:
        return toHex(color);
    case ColorForm::Rgb:
        return u"rgb(%1)"_s.arg(rgbParts(color));
    case ColorForm::Oklch:
        return toOklchText(color);
    case ColorForm::P3:
        return u"color(display-p3 %1)"_s.arg(p3Parts(color));
    }
    Q_UNREACHABLE_RETURN({});
}

QString writtenLike(QStringView like, const Color &color)
{
    const QStringView typed = like.trimmed();
    const auto begins = [typed](QLatin1StringView with) { return typed.startsWith(with, Qt::CaseInsensitive); };
    if (begins("color(display-p3"_L1) && isInP3(color)) {
        return colorText(color, ColorForm::P3);
    }
    if (!isInSrgb(color)) {
        return toOklchText(color);
    }
    if (begins("#"_L1)) {
        return toHex(color);
    }
    if (begins("rgb"_L1)) {
        return colorText(color, ColorForm::Rgb);
    }
    if (begins("hsl"_L1)) {
        return u"hsl(%1)"_s.arg(hslParts(color));
    }
    return isBareHsl(typed) ? hslParts(color) : toOklchText(color);
}

bool isBareHsl(QStringView value)
{
    static const QRegularExpression kTriple(u"^[+-]?[\\d.]+(deg)?\\s+[\\d.]+%\\s+[\\d.]+%(\\s*/\\s*[\\d.]+%?)?$"_s);
    return kTriple.matchView(value.trimmed()).hasMatch();
}

} // namespace enigma
