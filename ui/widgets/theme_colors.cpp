// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/theme_colors.h"

#include "models/theme/theme_source.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QHash<QString, QColor> colorsOf(const Theme &theme, const QString &mode)
{
    QHash<QString, QColor> colors;
    for (const auto &token : theme.tokens(mode)) {
        if (token.color) {
            const Rgb8 rgb = toSrgb8(*token.color);
            colors.insert(token.name, QColor(rgb.red, rgb.green, rgb.blue, rgb.alpha));
        }
    }
    return colors;
}

// "0.625rem" or "10px"; 16 px to the rem, as browsers have it.
qreal pixels(const QString &length, qreal otherwise)
{
    const QString text = length.trimmed();
    bool isNumber = false;
    if (text.endsWith("rem"_L1)) {
        const qreal value = text.chopped(3).toDouble(&isNumber) * 16;
        return isNumber ? value : otherwise;
    }
    if (text.endsWith("px"_L1)) {
        const qreal value = text.chopped(2).toDouble(&isNumber);
        return isNumber ? value : otherwise;
    }
    const qreal value = text.toDouble(&isNumber);
    return isNumber && value == 0 ? 0 : otherwise;
}

} // namespace

ThemeColors ThemeColors::fromCss(const QByteArray &css)
{
    ThemeColors colors;
    const Result<Theme> theme = Theme::parse(css);
    if (!theme) {
        return colors;
    }
    colors.m_light = colorsOf(*theme, kLightMode.toString());
    colors.m_dark = colorsOf(*theme, kDarkMode.toString());
    if (const Result<QString> radius = theme->resolveText(kLightMode.toString(), u"radius"_s)) {
        colors.m_radius = pixels(*radius, colors.m_radius);
    }
    return colors;
}

QColor ThemeColors::color(const QString &token, bool dark) const
{
    const QColor own = (dark ? m_dark : m_light).value(token);
    return own.isValid() ? own : m_light.value(token);
}

QColor ThemeColors::color(const QString &token, bool dark, const QColor &otherwise) const
{
    const QColor own = color(token, dark);
    return own.isValid() ? own : otherwise;
}

QList<QColor> ThemeColors::face(bool dark) const
{
    QList<QColor> colors = strip(dark);
    if (colors.isEmpty()) {
        return {};
    }
    const QColor ground = color(u"secondary"_s, dark, color(u"background"_s, dark, colors.constFirst()));
    const QColor first = colors.takeFirst();
    const QColor second = colors.isEmpty() ? first : colors.takeFirst();
    const QColor third = colors.isEmpty() ? second : colors.takeFirst();
    return {first, ground, second, third};
}

QList<QColor> ThemeColors::strip(bool dark) const
{
    static const QStringList order{u"primary"_s, u"chart-2"_s,   u"chart-3"_s,    u"chart-4"_s,
                                   u"chart-5"_s, u"accent"_s,    u"ring"_s,       u"chart-1"_s,
                                   u"muted"_s,   u"secondary"_s, u"destructive"_s};
    constexpr int most = 8;
    QList<QColor> colors;
    for (const QString &name : order) {
        const QColor each = color(name, dark);
        if (each.isValid() && !colors.contains(each) && colors.size() < most) {
            colors.append(each);
        }
    }
    return colors;
}

} // namespace enigma
