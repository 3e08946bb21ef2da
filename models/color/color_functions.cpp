// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_functions.h"

#include <QHash>

namespace enigma {

namespace {

constexpr ColorChannel kHue{.percentBase = 1, .isHue = true};

} // namespace

const ColorFunction *colorFunctionByName(QStringView name)
{
    static const ColorFunction kRgb{ColorSpace::Srgb,
                                    {ColorChannel{255, 0, 255}, ColorChannel{255, 0, 255}, ColorChannel{255, 0, 255}},
                                    {u"r", u"g", u"b"},
                                    1.0 / 255,
                                    true};
    static const ColorFunction kHsl{
        ColorSpace::Hsl, {kHue, ColorChannel{100, 0}, ColorChannel{100}}, {u"h", u"s", u"l"}, 1, true};
    static const ColorFunction kHwb{
        ColorSpace::Hwb, {kHue, ColorChannel{100, 0}, ColorChannel{100, 0}}, {u"h", u"w", u"b"}};
    static const ColorFunction kLab{
        ColorSpace::Lab, {ColorChannel{100, 0, 100}, ColorChannel{125}, ColorChannel{125}}, {u"l", u"a", u"b"}};
    static const ColorFunction kLch{
        ColorSpace::Lch, {ColorChannel{100, 0, 100}, ColorChannel{150, 0}, kHue}, {u"l", u"c", u"h"}};
    static const ColorFunction kOklab{
        ColorSpace::Oklab, {ColorChannel{1, 0, 1}, ColorChannel{0.4}, ColorChannel{0.4}}, {u"l", u"a", u"b"}};
    static const ColorFunction kOklch{
        ColorSpace::Oklch, {ColorChannel{1, 0, 1}, ColorChannel{0.4, 0}, kHue}, {u"l", u"c", u"h"}};
    static const QHash<QStringView, const ColorFunction *> kFunctions{
        {u"rgb", &kRgb}, {u"rgba", &kRgb}, {u"hsl", &kHsl},     {u"hsla", &kHsl},   {u"hwb", &kHwb},
        {u"lab", &kLab}, {u"lch", &kLch},  {u"oklab", &kOklab}, {u"oklch", &kOklch}};
    return kFunctions.value(name);
}

std::optional<ColorSpace> predefinedSpace(QStringView name)
{
    static const QHash<QStringView, ColorSpace> kSpaces{{u"srgb", ColorSpace::Srgb},
                                                        {u"srgb-linear", ColorSpace::SrgbLinear},
                                                        {u"display-p3", ColorSpace::DisplayP3},
                                                        {u"a98-rgb", ColorSpace::A98Rgb},
                                                        {u"prophoto-rgb", ColorSpace::ProphotoRgb},
                                                        {u"rec2020", ColorSpace::Rec2020},
                                                        {u"xyz", ColorSpace::XyzD65},
                                                        {u"xyz-d65", ColorSpace::XyzD65},
                                                        {u"xyz-d50", ColorSpace::XyzD50}};
    const auto found = kSpaces.constFind(name);
    return found == kSpaces.cend() ? std::nullopt : std::optional(*found);
}

std::optional<ColorSpace> mixingSpace(QStringView name)
{
    if (const ColorFunction *function = colorFunctionByName(name); function && name != u"rgb" && !name.endsWith(u'a')) {
        return function->space;
    }
    return predefinedSpace(name);
}

} // namespace enigma
