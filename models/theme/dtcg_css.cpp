// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/theme/color_parser.h"
#include "models/theme/dtcg_value.h"
#include "models/theme/font_value.h"

#include <QRegularExpression>

#include <cmath>

// The half of dtcg_value that reads. Nothing here trusts the file: every text is checked again as a CSS value.

namespace enigma::dtcg {

using namespace Qt::StringLiterals;

namespace {

using Css = std::expected<QString, QString>; // The error is the reason.

enum class Type {
    Any,
    Color,
    Dimension,
    Number,
    Duration,
    FontFamily,
    FontWeight,
    CubicBezier,
    Shadow,
    Unusable, // Real, but nothing that one CSS variable can hold.
    Unknown,
};

// The types of the format, then those of Tokens Studio and of older drafts.
Type typeOf(const QString &name)
{
    static const QHash<QString, Type> kTypes{
        {u""_s, Type::Any},
        {u"color"_s, Type::Color},
        {u"dimension"_s, Type::Dimension},
        {u"number"_s, Type::Number},
        {u"duration"_s, Type::Duration},
        {u"fontfamily"_s, Type::FontFamily},
        {u"fontweight"_s, Type::FontWeight},
        {u"cubicbezier"_s, Type::CubicBezier},
        {u"shadow"_s, Type::Shadow},
        {u"typography"_s, Type::Unusable},
        {u"border"_s, Type::Unusable},
        {u"gradient"_s, Type::Unusable},
        {u"transition"_s, Type::Unusable},
        {u"strokestyle"_s, Type::Unusable},
        {u"sizing"_s, Type::Dimension},
        {u"spacing"_s, Type::Dimension},
        {u"borderradius"_s, Type::Dimension},
        {u"borderwidth"_s, Type::Dimension},
        {u"fontsizes"_s, Type::Dimension},
        {u"fontsize"_s, Type::Dimension},
        {u"letterspacing"_s, Type::Dimension},
        {u"paragraphspacing"_s, Type::Dimension},
        {u"size"_s, Type::Dimension},
        {u"fontfamilies"_s, Type::FontFamily},
        {u"fontweights"_s, Type::FontWeight},
        {u"lineheights"_s, Type::Number},
        {u"opacity"_s, Type::Number},
        {u"boxshadow"_s, Type::Shadow},
        {u"text"_s, Type::Any},
        {u"other"_s, Type::Any},
        {u"string"_s, Type::Any},
        {u"composition"_s, Type::Unusable},
        {u"asset"_s, Type::Unusable},
        {u"boolean"_s, Type::Unusable},
    };
    return kTypes.value(name.toLower(), Type::Unknown);
}

QString textOf(const Json &json)
{
    return QString::fromStdString(json.get_ref<const std::string &>());
}

const Json *member(const Json &object, const char *key)
{
    const auto found = object.is_object() ? object.find(key) : object.end();
    return object.is_object() && found != object.end() ? &*found : nullptr;
}

QString numberText(double value)
{
    const double rounded = std::round(value * 1e6) / 1e6;
    QString text = QString::number(rounded == 0 ? 0 : rounded, 'f', 6);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

// What an alias leads to: "{color.primary}", "$color.primary" as it once was, or a JSON pointer. Empty for anything
// else.
QString aliasPath(const Json &value)
{
    if (value.is_string()) {
        static const QRegularExpression kAlias(u"^\\s*(?:\\{([^{}]+)\\}|\\$([A-Za-z][A-Za-z0-9_.-]*))\\s*$"_s);
        const QRegularExpressionMatch match = kAlias.match(textOf(value));
        return (match.captured(1) + match.captured(2)).trimmed();
    }
    const Json *ref = member(value, "$ref");
    if (!ref || !ref->is_string() || !textOf(*ref).startsWith("#/"_L1)) {
        return {};
    }
    QStringList parts = textOf(*ref).sliced(2).split(u'/');
    for (QString &part : parts) {
        part.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    }
    if (parts.last() == "$value"_L1) {
        parts.removeLast();
    }
    return parts.join(u'.');
}

Css variable(const QString &path, const TokenName &name)
{
    const QString token = name(path);
    return token.isEmpty() ? Css(std::unexpected(tr("it refers to “%1”, which is no token that was taken.").arg(path)))
                           : Css(u"var(--%1)"_s.arg(token));
}

// Aliases inside of a text: "{space.2} * 2".
Css withVariables(const QString &text, const TokenName &name)
{
    static const QRegularExpression kAlias(u"\\{([^{}]+)\\}"_s);
    QString result;
    qsizetype end = 0;
    for (auto match = kAlias.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch alias = match.next();
        const Css reference = variable(alias.captured(1).trimmed(), name);
        if (!reference) {
            return reference;
        }
        result += QStringView(text).sliced(end, alias.capturedStart() - end);
        result += *reference;
        end = alias.capturedEnd();
    }
    result += QStringView(text).sliced(end);
    static const QRegularExpression kCalculates(u"^[^a-z,]*[-+*/][^a-z,]*$"_s);
    const bool isMath = kCalculates.match(QString(text).remove(kAlias)).hasMatch();
    return isMath ? u"calc(%1)"_s.arg(result) : result;
}

Css colorObject(const Json &value)
{
    const Json *space = member(value, "colorSpace");
    const Json *components = member(value, "components");
    if (!space || !space->is_string() || !components || !components->is_array() || components->size() != 3) {
        const Json *hex = member(value, "hex");
        return hex && hex->is_string() ? Css(textOf(*hex))
                                       : Css(std::unexpected(tr("its colour has no colorSpace and components.")));
    }
    QStringList parts;
    for (const Json &part : *components) {
        if (!part.is_number() && part != "none") {
            return std::unexpected(tr("a component of its colour is no number."));
        }
        parts.append(part.is_number() ? numberText(part.get<double>()) : u"none"_s);
    }
    const Json *alphaPart = member(value, "alpha");
    const double alpha = alphaPart && alphaPart->is_number() ? alphaPart->get<double>() : 1;
    const QString name = textOf(*space);
    if (name == "srgb"_L1) {
        // As people write it, when it is one of the sixteen million.
        const Result<Color> color = parseColor(u"color(srgb %1 / %2)"_s.arg(parts.join(u' '), numberText(alpha)));
        if (color && isInSrgb(*color)) {
            const QString hex = toHex(*color);
            const Color short8 = *parseColor(hex);
            if (deltaEOk(short8, *color) < 1e-5 && std::abs(short8.alpha - color->alpha) < 1e-5) {
                return hex;
            }
        }
    }
    if (name == "hsl"_L1 || name == "hwb"_L1) {
        parts[1] += u'%';
        parts[2] += u'%';
    }
    const QString end = alpha < 1 ? u" / %1%"_s.arg(numberText(alpha * 100)) : QString();
    static const QStringList kFunctions{u"hsl"_s, u"hwb"_s, u"lab"_s, u"lch"_s, u"oklab"_s, u"oklch"_s};
    return kFunctions.contains(name) ? u"%1(%2%3)"_s.arg(name, parts.join(u' '), end)
                                     : u"color(%1 %2%3)"_s.arg(name, parts.join(u' '), end);
}

Css colorCss(const Json &value)
{
    const Css text = value.is_string() ? Css(textOf(value).trimmed()) : colorObject(value);
    if (!text || text->contains("var("_L1) || isContextColor(*text)) {
        return text;
    }
    const Result<Color> color = parseColor(*text);
    return color ? text : Css(std::unexpected(color.error().message));
}

// {value, unit}, or a bare number in the unit that the type has by tradition.
Css measureCss(const Json &value, const QStringList &units, const QString &bareUnit)
{
    if (value.is_number()) {
        return numberText(value.get<double>()) + bareUnit;
    }
    if (value.is_string()) {
        bool isNumber = false;
        textOf(value).toDouble(&isNumber);
        return textOf(value).trimmed() + (isNumber ? bareUnit : QString());
    }
    const Json *number = member(value, "value");
    const Json *unit = member(value, "unit");
    if (!number || !number->is_number() || !unit || !unit->is_string() || !units.contains(textOf(*unit))) {
        return std::unexpected(tr("its value needs a number and one of the units %1.").arg(units.join(u", "_s)));
    }
    return numberText(number->get<double>()) + textOf(*unit);
}

Css fontCss(const Json &value)
{
    if (value.is_string() && textOf(value).contains(u',')) {
        return textOf(value); // A whole stack in one text, as CSS has it.
    }
    QList<FontFamily> stack;
    for (const Json &family : value.is_array() ? value : Json::array({value})) {
        if (!family.is_string()) {
            return std::unexpected(tr("a name in its font stack is no text."));
        }
        const std::optional<QList<FontFamily>> typed = readFontStack(textOf(family));
        stack.append(typed && typed->size() == 1 && typed->constFirst().text.startsWith(u'"')
                         ? typed->constFirst()
                         : fontFamily(textOf(family)));
    }
    return stack.isEmpty() ? Css(std::unexpected(tr("its font stack is empty."))) : Css(fontStackText(stack));
}

Css weightCss(const Json &value)
{
    if (value.is_number()) {
        return numberText(value.get<double>());
    }
    static const QHash<QString, QString> kNames{
        {u"thin"_s, u"100"_s},        {u"hairline"_s, u"100"_s},    {u"extra-light"_s, u"200"_s},
        {u"ultra-light"_s, u"200"_s}, {u"light"_s, u"300"_s},       {u"normal"_s, u"400"_s},
        {u"regular"_s, u"400"_s},     {u"book"_s, u"400"_s},        {u"medium"_s, u"500"_s},
        {u"semi-bold"_s, u"600"_s},   {u"demi-bold"_s, u"600"_s},   {u"bold"_s, u"700"_s},
        {u"extra-bold"_s, u"800"_s},  {u"ultra-bold"_s, u"800"_s},  {u"black"_s, u"900"_s},
        {u"heavy"_s, u"900"_s},       {u"extra-black"_s, u"950"_s}, {u"ultra-black"_s, u"950"_s}};
    static const QRegularExpression kGap(u"(?<=[a-z])[ -]?(?=bold|light|black)"_s);
    if (!value.is_string()) {
        return std::unexpected(tr("its weight is neither a number nor a name."));
    }
    const QString name = textOf(value).trimmed().toLower();
    return kNames.value(QString(name).replace(kGap, u"-"_s), name);
}

Css curveCss(const Json &value)
{
    if (value.is_string()) {
        return textOf(value);
    }
    QStringList parts;
    for (const Json &part : value) {
        parts.append(part.is_number() ? numberText(part.get<double>()) : QString());
    }
    return parts.size() == 4 && !parts.contains(QString()) ? Css(u"cubic-bezier(%1)"_s.arg(parts.join(u", "_s)))
                                                           : Css(std::unexpected(tr("its curve needs four numbers.")));
}

Css partCss(const Json &layer, std::initializer_list<const char *> keys, const TokenName &name)
{
    for (const char *key : keys) {
        if (const Json *part = member(layer, key)) {
            return cssOf(qstrcmp(key, "color") == 0 ? u"color"_s : u"dimension"_s, *part, name);
        }
    }
    return u"0px"_s;
}

Css layerCss(const Json &layer, const TokenName &name)
{
    QStringList parts;
    const Json *inset = member(layer, "inset");
    const Json *kind = member(layer, "type"); // Tokens Studio.
    if ((inset && *inset == true) || (kind && *kind == "innerShadow")) {
        parts.append(u"inset"_s);
    }
    if (!member(layer, "color")) {
        return std::unexpected(tr("a layer of its shadow has no colour."));
    }
    for (const auto &keys :
         {std::initializer_list<const char *>{"offsetX", "x"}, {"offsetY", "y"}, {"blur"}, {"spread"}, {"color"}}) {
        const Css part = partCss(layer, keys, name);
        if (!part) {
            return part;
        }
        parts.append(*part);
    }
    return parts.join(u' ');
}

Css shadowCss(const Json &value, const TokenName &name)
{
    if (value.is_string()) {
        return textOf(value);
    }
    QStringList layers;
    for (const Json &layer : value.is_array() ? value : Json::array({value})) {
        const QString path = aliasPath(layer);
        const Css text = path.isEmpty() ? layerCss(layer, name) : variable(path, name);
        if (!text) {
            return text;
        }
        layers.append(*text);
    }
    return layers.isEmpty() ? Css(std::unexpected(tr("its shadow has no layer."))) : Css(layers.join(u", "_s));
}

Css plainCss(const Json &value)
{
    if (value.is_string()) {
        return textOf(value);
    }
    if (value.is_number()) {
        return numberText(value.get<double>());
    }
    return member(value, "colorSpace") ? colorCss(value)
           : member(value, "unit")     ? measureCss(value, {u"px"_s, u"rem"_s, u"ms"_s, u"s"_s}, {})
                                       : Css(std::unexpected(tr("it has no $type, and its value does not tell.")));
}

// Tokens Studio's rgba() takes a whole colour.
QString withRelativeColor(const QString &text)
{
    static const QRegularExpression kMixed(u"^rgba\\(\\s*(\\{[^{}]+\\}|#[0-9a-f]{3,8})\\s*,\\s*([\\d.]+%?)\\s*\\)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return QString(text).replace(kMixed, u"rgb(from \\1 r g b / \\2)"_s);
}

Css byType(Type type, const Json &value, const TokenName &name)
{
    switch (type) {
    case Type::Any:
        return plainCss(value);
    case Type::Color:
        return colorCss(value);
    case Type::Dimension:
        return measureCss(value, {u"px"_s, u"rem"_s}, u"px"_s);
    case Type::Number:
        return measureCss(value, {}, {});
    case Type::Duration:
        return measureCss(value, {u"ms"_s, u"s"_s}, u"ms"_s);
    case Type::FontFamily:
        return fontCss(value);
    case Type::FontWeight:
        return weightCss(value);
    case Type::CubicBezier:
        return curveCss(value);
    case Type::Shadow:
        return shadowCss(value, name);
    case Type::Unusable:
    case Type::Unknown:
        break;
    }
    return std::unexpected(QString());
}

} // namespace

std::expected<QString, QString> cssOf(const QString &type, const Json &value, const TokenName &name)
{
    if (const QString path = aliasPath(value); !path.isEmpty()) {
        return variable(path, name);
    }
    const Type known = typeOf(type);
    if (known == Type::Unusable) {
        return std::unexpected(tr("one variable cannot hold a value of the type “%1”.").arg(type));
    }
    if (known == Type::Unknown) {
        return std::unexpected(tr("its type “%1” is not known.").arg(type.left(40)));
    }
    Json withAliases = value;
    if (value.is_string() && textOf(value).contains(u'{')) {
        const Css text = withVariables(withRelativeColor(textOf(value)), name);
        if (!text) {
            return text;
        }
        withAliases = text->toStdString();
    } else if (value.is_string() && known == Type::Color) {
        withAliases = withRelativeColor(textOf(value)).toStdString();
    }
    return byType(known, withAliases, name);
}

} // namespace enigma::dtcg
