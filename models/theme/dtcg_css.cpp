// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/theme/dtcg_literals.h"

#include <QRegularExpression>

// The half of dtcg_value that reads. Nothing here trusts the file: every text is checked again as a CSS value.

namespace enigma::dtcg {

using namespace Qt::StringLiterals;

namespace {

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

// What an alias leads to: "{color.primary}", "$color.primary" as it once was, or a JSON pointer. Empty for anything
// else.
QString aliasPath(const Json &value)
{
    if (value.is_string()) {
        static const QRegularExpression kAlias(u"^\\s*(?:\\{([^{}]+)\\}|\\$([A-Za-z][A-Za-z0-9_.-]*))\\s*$"_s);
        const QRegularExpressionMatch match = kAlias.match(textOf(&value));
        return (match.captured(1) + match.captured(2)).trimmed();
    }
    const Json *ref = member(value, "$ref");
    if (!ref || !ref->is_string() || !textOf(ref).startsWith("#/"_L1)) {
        return {};
    }
    QStringList parts = textOf(ref).sliced(2).split(u'/');
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
        return textOf(&value);
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
    if (value.is_string() && textOf(&value).contains(u'{')) {
        const Css text = withVariables(withRelativeColor(textOf(&value)), name);
        if (!text) {
            return text;
        }
        withAliases = text->toStdString();
    } else if (value.is_string() && known == Type::Color) {
        withAliases = withRelativeColor(textOf(&value)).toStdString();
    }
    return byType(known, withAliases, name);
}

} // namespace enigma::dtcg
