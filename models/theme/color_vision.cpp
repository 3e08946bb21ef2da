// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/color_vision.h"

#include "models/base/text.h"
#include "models/theme/contrast.h"
#include "models/theme/gamut.h"
#include "models/theme/theme_groups.h"

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// For linear sRGB, at severity 1: G. M. Machado, M. M. Oliveira and L. A. F. Fernandes, "A Physiologically-based Model
// for Simulation of Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (2009).
constexpr Matrix kProtanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix kDeuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix kTritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Vector kLuminance{0.2126, 0.7152, 0.0722};
constexpr Matrix kAchromatopsia{{kLuminance, kLuminance, kLuminance}};

const Matrix &matrixOf(ColorVision vision)
{
    switch (vision) {
    case ColorVision::Protanopia:
        return kProtanopia;
    case ColorVision::Deuteranopia:
        return kDeuteranopia;
    case ColorVision::Tritanopia:
        return kTritanopia;
    case ColorVision::Normal:
    case ColorVision::Achromatopsia:
        break;
    }
    return kAchromatopsia;
}

} // namespace

QString colorVisionTitle(ColorVision vision)
{
    switch (vision) {
    case ColorVision::Normal:
        return tr("Normal vision");
    case ColorVision::Protanopia:
        return tr("Protanopia (no red)");
    case ColorVision::Deuteranopia:
        return tr("Deuteranopia (no green)");
    case ColorVision::Tritanopia:
        return tr("Tritanopia (no blue)");
    case ColorVision::Achromatopsia:
        return tr("Achromatopsia (no colour)");
    }
    Q_UNREACHABLE_RETURN({});
}

Color simulated(const Color &color, ColorVision vision)
{
    if (vision == ColorVision::Normal) {
        return color;
    }
    const Vector shown = converted(clipped(color, Gamut::Srgb), ColorSpace::SrgbLinear).components;
    Color seen{ColorSpace::SrgbLinear, {}, color.alpha, 0};
    const Matrix &matrix = matrixOf(vision);
    for (std::size_t row = 0; row < 3; ++row) {
        const Vector &its = matrix[row];
        seen.components[row] = its[0] * shown[0] + its[1] * shown[1] + its[2] * shown[2];
    }
    return clipped(seen, Gamut::Srgb);
}

static constexpr qsizetype kMostCharts = 64; // Nobody reads more; every pair is compared.

QList<IndistinctPair> indistinctCharts(const ThemeSnapshot &theme, const QString &mode, ColorVision vision)
{
    const ThemeToken *background = theme.token(mode, u"background"_s);
    const Color page = background && background->color ? *background->color : Color::srgb(1, 1, 1);
    QList<std::pair<QString, Color>> seen;
    for (const QString &name : theme.names) {
        const ThemeToken *token = tokenGroupOf(name) == "charts"_L1 ? theme.token(mode, name) : nullptr;
        if (token && token->color && seen.size() < kMostCharts) {
            seen.append({name, simulated(composited(*token->color, page), vision)});
        }
    }
    QList<IndistinctPair> pairs;
    for (qsizetype second = 1; second < seen.size(); ++second) {
        for (qsizetype first = 0; first < second; ++first) {
            const double distance = deltaEOk(seen[first].second, seen[second].second);
            if (distance < kChartDistance) {
                pairs.append({seen[first].first, seen[second].first, distance});
            }
        }
    }
    std::ranges::stable_sort(pairs, {}, &IndistinctPair::distance);
    return pairs;
}

} // namespace enigma
