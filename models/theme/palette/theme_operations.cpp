// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/palette/theme_operations.h"

#include "models/color/color_notation.h"
#include "models/color/contrast.h"
#include "models/color/gamut.h"

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Of dark surfaces and their texts. The exponent keeps dark surfaces as far apart as the eye sees light ones.
constexpr double kDarkest = 0.145;
constexpr double kLightest = 0.985;
constexpr double kDarkSpread = 0.75;

// Brand colours are lighter in the dark by this much, up to a limit; those beyond stay.
constexpr double kBrandLift = 0.15;
constexpr double kBrandLimit = 0.72;

const QString kForeground = u"-foreground"_s;

struct Lch
{
    double lightness;
    double chroma;
    double hue;
    double alpha;

    explicit Lch(const Color &color)
    {
        const Color c = converted(color, ColorSpace::Oklch);
        lightness = c.components[0];
        chroma = c.components[1];
        hue = c.components[2];
        alpha = c.alpha;
    }

    bool isNeutral() const { return chroma < kNeutralChroma; }

    Color color() const
    {
        const double turned = std::fmod(hue, 360);
        return Color::oklch(std::clamp(lightness, 0.0, 1.0), std::max(0.0, chroma),
                            chroma < 1e-4 ? 0
                            : turned < 0  ? turned + 360
                                          : turned,
                            alpha);
    }
};

// Values that a mode declares itself and that refer to nothing.
QList<ThemeToken> ownColors(const Theme &theme, const QString &mode, const TokenScope &scope)
{
    QList<ThemeToken> tokens = theme.tokens(mode);
    tokens.removeIf([&](const ThemeToken &token) {
        return token.isInherited || !token.color || !scope.holds(token.name) ||
               token.value.contains("var("_L1, Qt::CaseInsensitive);
    });
    return tokens;
}

void addChange(QList<TokenChange> &changes, const QString &mode, const QString &name, const QString &before,
               const Color &after)
{
    if (const QString text = writtenLike(before, after); text != before) {
        changes.append({mode, name, text});
    }
}

// From 0 at the dark end to 1 at the light one, and back.
double toDark(double lightness)
{
    const double part = std::clamp((lightness - kDarkest) / (1 - kDarkest), 0.0, 1.0);
    return kDarkest + (kLightest - kDarkest) * std::pow(1 - part, kDarkSpread);
}

double toLight(double lightness)
{
    const double part = std::clamp((lightness - kDarkest) / (kLightest - kDarkest), 0.0, 1.0);
    return 1 - (1 - kDarkest) * std::pow(part, 1 / kDarkSpread);
}

Color atOtherEnd(const Color &color, ModeDirection direction)
{
    Lch lch(color);
    lch.lightness = direction == ModeDirection::DarkFromLight ? toDark(lch.lightness) : toLight(lch.lightness);
    lch.chroma = std::min(lch.chroma, maxChroma(lch.lightness, lch.hue, Gamut::Srgb));
    return lch.color();
}

Color brandColor(const Color &color, ModeDirection direction)
{
    Lch lch(color);
    if (direction == ModeDirection::DarkFromLight) {
        lch.lightness = std::max(lch.lightness, std::min(lch.lightness + kBrandLift, kBrandLimit));
    } else {
        lch.lightness = std::min(lch.lightness, std::max(lch.lightness - kBrandLift, kBrandLimit - kBrandLift));
    }
    lch.chroma = std::min(lch.chroma, maxChroma(lch.lightness, lch.hue, Gamut::Srgb));
    return lch.color();
}

} // namespace

Color shifted(const Color &color, const ColorShift &shift)
{
    Lch lch(color);
    const bool isNeutral = lch.isNeutral();
    lch.hue += shift.hue;
    lch.chroma *= shift.chroma;
    lch.lightness = std::clamp(0.5 + (lch.lightness - 0.5) * shift.spread + shift.lightness, 0.0, 1.0);
    if (isNeutral && shift.tint > 0) {
        lch.hue = shift.tintHue;
        lch.chroma = std::min(shift.tint, maxChroma(lch.lightness, lch.hue, Gamut::Srgb));
    }
    return lch.color();
}

QList<TokenChange> shiftColors(const Theme &theme, const ColorShift &shift, const TokenScope &scope)
{
    QList<TokenChange> changes;
    if (shift == ColorShift()) {
        return changes;
    }
    const QStringList modes = scope.modes.isEmpty() ? theme.modes() << kThemeMode.toString() : scope.modes;
    for (const QString &mode : modes) {
        for (const ThemeToken &token : ownColors(theme, mode, scope)) {
            addChange(changes, mode, token.name, token.value, shifted(*token.color, shift));
        }
    }
    return changes;
}

QList<TokenChange> deriveMode(const Theme &theme, ModeDirection direction, const TokenScope &scope)
{
    const bool isDark = direction == ModeDirection::DarkFromLight;
    const QString from = (isDark ? kLightMode : kDarkMode).toString();
    const QString to = (isDark ? kDarkMode : kLightMode).toString();
    const QList<ThemeToken> tokens = ownColors(theme, from, scope);
    QHash<QString, Color> fills;
    for (const ThemeToken &token : tokens) {
        if (!token.name.endsWith(kForeground)) {
            const bool isBrand = !Lch(*token.color).isNeutral();
            fills.insert(token.name,
                         isBrand ? brandColor(*token.color, direction) : atOtherEnd(*token.color, direction));
        }
    }
    QList<TokenChange> changes;
    for (const ThemeToken &token : tokens) {
        const std::optional<ThemeToken> target = theme.token(to, token.name);
        if (target && !target->isInherited && target->value.contains("var("_L1, Qt::CaseInsensitive)) {
            continue;
        }
        Color color = fills.value(token.name, *token.color);
        if (token.name.endsWith(kForeground)) {
            const Color other = atOtherEnd(*token.color, direction);
            const auto fill = fills.constFind(token.name.chopped(kForeground.size()));
            const bool keeps = fill != fills.cend() && contrastRatio(*token.color, *fill) > contrastRatio(other, *fill);
            color = keeps ? *token.color : other;
        }
        const QString text = writtenLike(token.value, color);
        if (!target || target->isInherited || target->value != text) {
            changes.append({to, token.name, text});
        }
    }
    return changes;
}

} // namespace enigma
