// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/dtcg_value.h"

#include "models/theme/color_parser.h"
#include "models/theme/css_tokenizer.h"
#include "models/theme/dimension_value.h"
#include "models/theme/font_value.h"
#include "models/theme/gamut.h"
#include "models/theme/length_calculation.h"
#include "models/theme/shadow_value.h"

#include <cmath>

// The half that writes. dtcg_css.cpp reads.

namespace enigma::dtcg {

using namespace Qt::StringLiterals;

namespace {

// What computing has left behind the sixth decimal is noise. Whole numbers are written without ".0".
Json number(double value)
{
    const double rounded = std::round(value * 1e6) / 1e6;
    return rounded == std::trunc(rounded) && std::abs(rounded) < 1e9 ? Json(std::int64_t(rounded)) : Json(rounded);
}

const char *nameOf(ColorSpace space)
{
    switch (space) {
    case ColorSpace::Srgb:
        return "srgb";
    case ColorSpace::SrgbLinear:
        return "srgb-linear";
    case ColorSpace::DisplayP3:
        return "display-p3";
    case ColorSpace::A98Rgb:
        return "a98-rgb";
    case ColorSpace::ProphotoRgb:
        return "prophoto-rgb";
    case ColorSpace::Rec2020:
        return "rec2020";
    case ColorSpace::XyzD50:
        return "xyz-d50";
    case ColorSpace::XyzD65:
        return "xyz-d65";
    case ColorSpace::Hsl:
        return "hsl";
    case ColorSpace::Hwb:
        return "hwb";
    case ColorSpace::Lab:
        return "lab";
    case ColorSpace::Lch:
        return "lch";
    case ColorSpace::Oklab:
        return "oklab";
    case ColorSpace::Oklch:
        return "oklch";
    }
    Q_UNREACHABLE_RETURN("srgb");
}

// Wide colours of the RGB spaces go out as OKLCH, which readers that stumble over "display-p3" know. Missing components
// are 0: not every reader knows "none".
Json colorJson(const Color &typed)
{
    const bool isRgb = typed.space >= ColorSpace::DisplayP3 && typed.space <= ColorSpace::XyzD65;
    const Color color = isRgb && !isInSrgb(typed) ? converted(typed, ColorSpace::Oklch) : typed;
    Json json = Json::object();
    json["colorSpace"] = nameOf(color.space);
    json["components"] = {number(color.components[0]), number(color.components[1]), number(color.components[2])};
    if (color.alpha < 1) {
        json["alpha"] = number(color.alpha);
    }
    Color opaque = color;
    opaque.alpha = 1;
    json["hex"] = toHex(mapped(opaque, Gamut::Srgb)).toStdString();
    return json;
}

Json measure(double value, const char *unit)
{
    Json json = Json::object();
    json["value"] = number(value);
    json["unit"] = unit;
    return json;
}

std::optional<Json> lengthJson(const QString &text)
{
    if (const std::optional<DimensionValue> plain = readDimension(text); plain && plain->unit == "rem"_L1) {
        return measure(plain->number, "rem");
    }
    return lengthInPixels(text).transform([](double pixels) { return measure(pixels, "px"); });
}

std::optional<Value> fontValue(const QString &text)
{
    const std::optional<QList<FontFamily>> stack = readFontStack(text);
    if (!stack || stack->isEmpty()) {
        return {};
    }
    Json names = Json::array();
    for (const FontFamily &family : *stack) {
        names.push_back(family.name.toStdString());
    }
    return Value{u"fontFamily"_s, names.size() == 1 ? names[0] : names};
}

// The numbers inside of cubic-bezier(), or those that a keyword stands for.
std::optional<Json> curveJson(const QString &text)
{
    static const QHash<QString, std::array<double, 4>> kKeywords{{u"linear"_s, {0, 0, 1, 1}},
                                                                 {u"ease"_s, {0.25, 0.1, 0.25, 1}},
                                                                 {u"ease-in"_s, {0.42, 0, 1, 1}},
                                                                 {u"ease-out"_s, {0, 0, 0.58, 1}},
                                                                 {u"ease-in-out"_s, {0.42, 0, 0.58, 1}}};
    Json curve = Json::array();
    if (const auto keyword = kKeywords.constFind(text.toLower()); keyword != kKeywords.cend()) {
        for (const double part : *keyword) {
            curve.push_back(number(part));
        }
        return curve;
    }
    const QByteArray css = text.toUtf8();
    QList<CssToken> tokens = tokenizeCss(css);
    tokens.removeIf([](const CssToken &token) { return token.isBlank(); });
    if (tokens.size() != 9 || tokens[0].text(css).compare("cubic-bezier(", Qt::CaseInsensitive) != 0 ||
        tokens[8].type != CssTokenType::CloseParen) {
        return {};
    }
    for (int i = 1; i < 8; i += 2) {
        if (tokens[i].type != CssTokenType::Number ||
            tokens[i + 1].type != (i == 7 ? CssTokenType::CloseParen : CssTokenType::Comma)) {
            return {};
        }
        curve.push_back(number(cssNumber(tokens[i].text(css)).value));
    }
    const auto isTime = [](const Json &x) { return x.get<double>() >= 0 && x.get<double>() <= 1; };
    return isTime(curve[0]) && isTime(curve[2]) ? std::optional(curve) : std::nullopt;
}

std::optional<Value> motionValue(const QString &text)
{
    const std::optional<DimensionValue> duration = readDimension(text);
    if (duration && (duration->unit == "ms"_L1 || duration->unit == "s"_L1)) {
        return Value{u"duration"_s, measure(duration->number, duration->unit == "s"_L1 ? "s" : "ms")};
    }
    return curveJson(text).transform([](const Json &curve) { return Value{u"cubicBezier"_s, curve}; });
}

std::optional<Json> shadowColor(const QString &typed, const QString &resolved, const ColorPath &colorPath)
{
    if (const QString path = colorPath(aliasTarget(typed)); !path.isEmpty()) {
        return Json((u'{' + path + u'}').toStdString());
    }
    const Result<Color> color = parseColor(resolved);
    return color ? std::optional(colorJson(*color)) : std::nullopt;
}

std::optional<Json> layerJson(const ShadowLayer &typed, const ShadowLayer &resolved, const ColorPath &colorPath)
{
    const auto length = [](const QString &text) { return lengthJson(text.isEmpty() ? u"0"_s : text); };
    const std::optional<Json> color = shadowColor(typed.color, resolved.color, colorPath);
    const std::optional<Json> x = length(resolved.x);
    const std::optional<Json> y = length(resolved.y);
    const std::optional<Json> blur = length(resolved.blur);
    const std::optional<Json> spread = length(resolved.spread);
    if (!resolved.isRead || !color || !x || !y || !blur || !spread) {
        return {};
    }
    Json layer = Json::object();
    layer["color"] = *color;
    layer["offsetX"] = *x;
    layer["offsetY"] = *y;
    layer["blur"] = *blur;
    layer["spread"] = *spread;
    if (resolved.isInset) {
        layer["inset"] = true;
    }
    return layer;
}

std::optional<Value> shadowValue(const QString &typed, const QString &resolved, const ColorPath &colorPath)
{
    // The format has no "no shadow": one that cannot be seen.
    const bool isNone = resolved.compare("none"_L1, Qt::CaseInsensitive) == 0;
    const QList<ShadowLayer> layers = readShadow(isNone ? u"0 0 0 0 #0000"_s : resolved);
    const QList<ShadowLayer> typedLayers = readShadow(typed);
    Json json = Json::array();
    for (qsizetype i = 0; i < layers.size(); ++i) {
        const ShadowLayer &written = typedLayers.size() == layers.size() ? typedLayers[i] : layers[i];
        const std::optional<Json> layer = layerJson(written, layers[i], colorPath);
        if (!layer) {
            return {};
        }
        json.push_back(*layer);
    }
    if (json.empty()) {
        return {};
    }
    return Value{u"shadow"_s, json.size() == 1 ? json[0] : json};
}

std::optional<Value> measuredValue(const ThemeToken &token, const QString &text)
{
    const std::optional<DimensionValue> plain = readDimension(text);
    const bool isRatio = token.name.startsWith("leading"_L1) || token.name.endsWith("line-height"_L1);
    if (plain && plain->unit.isEmpty() && (plain->number != 0 || isRatio || token.kind == TokenKind::Other)) {
        const bool isWeight = token.name.contains("font-weight"_L1) && plain->number >= 1 && plain->number <= 1000;
        return Value{isWeight ? u"fontWeight"_s : u"number"_s, number(plain->number)};
    }
    return lengthJson(text).transform([](const Json &length) { return Value{u"dimension"_s, length}; });
}

} // namespace

void append(Json &object, std::string key, Json value)
{
    object.get_ref<Json::object_t &>().push_back({std::move(key), std::move(value)});
}

const Json *member(const Json &object, const char *key)
{
    if (!object.is_object()) {
        return nullptr;
    }
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

QString textOf(const Json *json)
{
    return json && json->is_string() ? QString::fromStdString(json->get_ref<const std::string &>()).trimmed()
                                     : QString();
}

std::optional<Value> valueOf(const ThemeToken &token, const QString &resolved, const ColorPath &colorPath)
{
    const QString text = resolved.trimmed();
    switch (token.kind) {
    case TokenKind::Color:
        return token.color.transform([](const Color &color) { return Value{u"color"_s, colorJson(color)}; });
    case TokenKind::Shadow:
        return shadowValue(token.value, text, colorPath);
    case TokenKind::Font:
        return fontValue(text);
    case TokenKind::Motion:
        return motionValue(text);
    case TokenKind::Dimension:
    case TokenKind::Other:
        return measuredValue(token, text);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace enigma::dtcg
