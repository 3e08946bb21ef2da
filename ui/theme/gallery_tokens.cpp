// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/gallery_tokens.h"

#include "models/theme/color_parser.h"
#include "models/theme/dimension_value.h"
#include "models/theme/font_value.h"
#include "models/theme/shadow_value.h"
#include "ui/theme/theme_session.h"

#include <QFontDatabase>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostRadius = 64;
constexpr double kMostSpacing = 12;
constexpr double kMostTracking = 0.5;

// Tailwind's own, for a theme that has none.
const std::pair<QString, QString> kShadows[] = {
    {u"shadow-2xs"_s, u"0 1px rgb(0 0 0 / 0.05)"_s},
    {u"shadow-xs"_s, u"0 1px 2px 0 rgb(0 0 0 / 0.05)"_s},
    {u"shadow-sm"_s, u"0 1px 3px 0 rgb(0 0 0 / 0.1), 0 1px 2px -1px rgb(0 0 0 / 0.1)"_s},
    {u"shadow-md"_s, u"0 4px 6px -1px rgb(0 0 0 / 0.1), 0 2px 4px -2px rgb(0 0 0 / 0.1)"_s},
    {u"shadow-lg"_s, u"0 10px 15px -3px rgb(0 0 0 / 0.1), 0 4px 6px -4px rgb(0 0 0 / 0.1)"_s},
    {u"shadow-xl"_s, u"0 20px 25px -5px rgb(0 0 0 / 0.1), 0 8px 10px -6px rgb(0 0 0 / 0.1)"_s},
    {u"shadow-2xl"_s, u"0 25px 50px -12px rgb(0 0 0 / 0.25)"_s}};

// Reads the tokens of one mode; colours and texts only, what they mean is said below.
class Reader
{
public:
    Reader(const Theme &theme, const ThemeSnapshot &tokens, const QString &mode, ColorVision vision) :
        m_theme(theme), m_tokens(tokens), m_mode(mode), m_vision(vision)
    {
    }

    std::optional<QColor> color(const QString &name) const
    {
        const ThemeToken *token = m_tokens.token(m_mode, name);
        return token && token->color ? std::optional(shownColor(simulated(*token->color, m_vision))) : std::nullopt;
    }

    // With every var() replaced; empty when there is none.
    QString text(const QString &name) const
    {
        const ThemeToken *token = m_tokens.token(m_mode, name);
        if (token && !token->value.contains("var("_L1)) {
            return token->value;
        }
        return m_theme.resolveText(token ? m_tokens.modeOf(m_mode, name) : kThemeMode.toString(), name)
            .value_or(QString());
    }

    std::optional<double> pixels(const QString &name) const
    {
        const std::optional<DimensionValue> value = readDimension(text(name));
        return value ? pixelsOf(*value) : std::nullopt;
    }

private:
    const Theme &m_theme;
    const ThemeSnapshot &m_tokens;
    QString m_mode;
    ColorVision m_vision;
};

// A token that is missing shows as what browsers fall back to: the text, or no fill.
void addColors(const Reader &reader, QVariantHash &result)
{
    static const QStringList kFills{
        u"card"_s,    u"popover"_s,         u"primary"_s,        u"secondary"_s,      u"muted"_s,
        u"accent"_s,  u"destructive"_s,     u"border"_s,         u"input"_s,          u"ring"_s,
        u"chart-1"_s, u"chart-2"_s,         u"chart-3"_s,        u"chart-4"_s,        u"chart-5"_s,
        u"sidebar"_s, u"sidebar-primary"_s, u"sidebar-accent"_s, u"sidebar-border"_s, u"sidebar-ring"_s};
    static const QStringList kInks{
        u"card-foreground"_s,      u"popover-foreground"_s,         u"primary-foreground"_s,
        u"secondary-foreground"_s, u"muted-foreground"_s,           u"accent-foreground"_s,
        u"sidebar-foreground"_s,   u"sidebar-primary-foreground"_s, u"sidebar-accent-foreground"_s};
    result[u"background"_s] = reader.color(u"background"_s).value_or(Qt::white);
    const QColor text = reader.color(u"foreground"_s).value_or(Qt::black);
    result[u"foreground"_s] = text;
    for (const QString &name : kFills) {
        result[name] = reader.color(name).value_or(Qt::transparent);
    }
    for (const QString &name : kInks) {
        result[name] = reader.color(name).value_or(text);
    }
    // shadcn's defaults have none any more: its components write white.
    result[u"destructive-foreground"_s] = reader.color(u"destructive-foreground"_s).value_or(Qt::white);
}

void addShape(const Reader &reader, ColorVision vision, QVariantHash &result)
{
    const double radius = std::clamp(reader.pixels(u"radius"_s).value_or(8), 0.0, kMostRadius);
    result[u"radius"_s] = radius;
    const std::pair<QString, double> steps[] = {
        {u"radius-sm"_s, -4}, {u"radius-md"_s, -2}, {u"radius-lg"_s, 0}, {u"radius-xl"_s, 4}};
    for (const auto &[name, step] : steps) {
        result[name] = std::clamp(reader.pixels(name).value_or(radius + step), 0.0, kMostRadius);
    }
    result[u"spacing"_s] = std::clamp(reader.pixels(u"spacing"_s).value_or(4), 1.0, kMostSpacing);
    const std::optional<DimensionValue> tracking = readDimension(reader.text(u"tracking-normal"_s));
    const double em = tracking ? pixelsOf(*tracking, 1).value_or(0) : 0;
    result[u"tracking-normal"_s] = std::clamp(em, -kMostTracking, kMostTracking);
    for (const auto &[name, usual] : kShadows) {
        const QString value = reader.text(name);
        result[name] = QVariant::fromValue(shadowLayers(value.isEmpty() ? usual : value, vision));
    }
}

bool isInstalled(const QString &family)
{
    static const QSet<QString> kFamilies = [] {
        QSet<QString> names;
        for (const QString &name : QFontDatabase::families()) {
            names.insert(name.toCaseFolded());
        }
        return names;
    }();
    return kFamilies.contains(family.toCaseFolded());
}

QString usualFamily(const QString &kind)
{
    static const QHash<QString, QStringList> kUsual{
        {u"sans"_s, {u"Inter"_s, u"Inter Variable"_s, u"Noto Sans"_s, u"DejaVu Sans"_s}},
        {u"serif"_s, {u"Noto Serif"_s, u"Liberation Serif"_s, u"DejaVu Serif"_s}},
        {u"mono"_s, {u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s, u"monospace"_s}}};
    const QStringList &families = kUsual[kind];
    const auto found = std::ranges::find_if(families, isInstalled);
    return found == families.end() ? families.constLast() : *found;
}

QString kindOfGeneric(const QString &name, const QString &otherwise)
{
    return name.contains("mono"_L1)                                   ? u"mono"_s
           : name.contains("sans"_L1) || name.startsWith("system"_L1) ? u"sans"_s
           : name.contains("serif"_L1)                                ? u"serif"_s
                                                                      : otherwise;
}

} // namespace

QVariantHash galleryTokens(const Theme &theme, const ThemeSnapshot &tokens, const QString &mode, ColorVision vision)
{
    const Reader reader(theme, tokens, mode, vision);
    QVariantHash result;
    addColors(reader, result);
    addShape(reader, vision, result);
    for (const QString &kind : {u"sans"_s, u"serif"_s, u"mono"_s}) {
        result[u"font-"_s + kind] = installedFamily(reader.text(u"font-"_s + kind), kind);
    }
    return result;
}

QList<GalleryShadow> shadowLayers(const QString &value, ColorVision vision)
{
    const auto length = [](const QString &text) {
        const std::optional<DimensionValue> number = readDimension(text);
        return number ? pixelsOf(*number).value_or(0) : 0;
    };
    QList<GalleryShadow> layers;
    for (const ShadowLayer &layer : readShadow(value)) {
        const Result<Color> color = layer.color.isEmpty() ? Color::srgb(0, 0, 0) : parseColor(layer.color);
        if (layer.isRead && color) {
            layers.append({length(layer.x), length(layer.y), length(layer.blur), length(layer.spread),
                           shownColor(simulated(*color, vision)), layer.isInset});
        }
    }
    return layers;
}

QString installedFamily(const QString &stack, const QString &kind)
{
    for (const FontFamily &family : readFontStack(stack).value_or(QList<FontFamily>())) {
        if (family.isGeneric) {
            return usualFamily(kindOfGeneric(family.name.toLower(), kind));
        }
        if (isInstalled(family.name)) {
            return family.name;
        }
    }
    return usualFamily(kind);
}

} // namespace enigma
