// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/dtcg_literals.h"

#include "models/base/text.h"
#include "models/theme/color_parser.h"
#include "models/theme/font_value.h"

#include <QRegularExpression>

#include <cmath>

namespace enigma::dtcg {

using namespace Qt::StringLiterals;

namespace {

QString numberText(double value)
{
    const double rounded = std::round(value * 1e6) / 1e6;
    QString text = QString::number(rounded == 0 ? 0 : rounded, 'f', 6);
    while (text.endsWith(u'0')) {
        text.chop(1);
    }
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

Css colorObject(const Json &value)
{
    const Json *space = member(value, "colorSpace");
    const Json *components = member(value, "components");
    if (!space || !space->is_string() || !components || !components->is_array() || components->size() != 3) {
        const Json *hex = member(value, "hex");
        return hex && hex->is_string() ? Css(textOf(hex))
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
    const QString name = textOf(space);
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

} // namespace

Css colorCss(const Json &value)
{
    const Css text = value.is_string() ? Css(textOf(&value)) : colorObject(value);
    if (!text || text->contains("var("_L1) || isContextColor(*text)) {
        return text;
    }
    const Result<Color> color = parseColor(*text);
    return color ? text : Css(std::unexpected(color.error().message));
}

Css measureCss(const Json &value, const QStringList &units, const QString &bareUnit)
{
    if (value.is_number()) {
        return numberText(value.get<double>()) + bareUnit;
    }
    if (value.is_string()) {
        bool isNumber = false;
        textOf(&value).toDouble(&isNumber);
        return textOf(&value) + (isNumber ? bareUnit : QString());
    }
    const Json *number = member(value, "value");
    const Json *unit = member(value, "unit");
    if (!number || !number->is_number() || !unit || !unit->is_string() || !units.contains(textOf(unit))) {
        return std::unexpected(tr("its value needs a number and one of the units %1.").arg(units.join(u", "_s)));
    }
    return numberText(number->get<double>()) + textOf(unit);
}

Css fontCss(const Json &value)
{
    if (value.is_string() && textOf(&value).contains(u',')) {
        return textOf(&value); // A whole stack in one text, as CSS has it.
    }
    QList<FontFamily> stack;
    for (const Json &family : value.is_array() ? value : Json::array({value})) {
        if (!family.is_string()) {
            return std::unexpected(tr("a name in its font stack is no text."));
        }
        const std::optional<QList<FontFamily>> typed = readFontStack(textOf(&family));
        stack.append(typed && typed->size() == 1 && typed->constFirst().text.startsWith(u'"')
                         ? typed->constFirst()
                         : fontFamily(textOf(&family)));
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
    const QString name = textOf(&value).toLower();
    return kNames.value(QString(name).replace(kGap, u"-"_s), name);
}

Css curveCss(const Json &value)
{
    if (value.is_string()) {
        return textOf(&value);
    }
    QStringList parts;
    for (const Json &part : value) {
        parts.append(part.is_number() ? numberText(part.get<double>()) : QString());
    }
    return parts.size() == 4 && !parts.contains(QString()) ? Css(u"cubic-bezier(%1)"_s.arg(parts.join(u", "_s)))
                                                           : Css(std::unexpected(tr("its curve needs four numbers.")));
}

Css plainCss(const Json &value)
{
    if (value.is_string()) {
        return textOf(&value);
    }
    if (value.is_number()) {
        return numberText(value.get<double>());
    }
    return member(value, "colorSpace") ? colorCss(value)
           : member(value, "unit")     ? measureCss(value, {u"px"_s, u"rem"_s, u"ms"_s, u"s"_s}, {})
                                       : Css(std::unexpected(tr("it has no $type, and its value does not tell.")));
}

} // namespace enigma::dtcg
