// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/exchange/tokens_studio_export.h"

#include "models/color/color_parser.h"
#include "models/color/gamut.h"
#include "models/theme/exchange/dtcg_notes.h"
#include "models/theme/exchange/dtcg_tokens.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using dtcg::append;
using dtcg::Json;

// What the program calls the properties that a value of this name can be given to.
std::string typeOf(const dtcg::Value &value, const QString &name)
{
    if (value.type == "color"_L1) {
        return "color";
    }
    if (value.type == "shadow"_L1) {
        return "boxShadow";
    }
    if (value.type == "fontFamily"_L1) {
        return "fontFamilies";
    }
    static const QList<std::pair<QString, const char *>> kByName{
        {u"font-weight"_s, "fontWeights"}, {u"radius"_s, "borderRadius"},    {u"spacing"_s, "spacing"},
        {u"text"_s, "fontSizes"},          {u"tracking"_s, "letterSpacing"}, {u"leading"_s, "lineHeights"}};
    for (const auto &[beginning, type] : kByName) {
        if (name.startsWith(beginning)) {
            return type;
        }
    }
    return value.type == "dimension"_L1 ? "dimension" : value.type == "number"_L1 ? "number" : "other";
}

Json hexOf(const Json &color)
{
    const auto css = dtcg::cssOf(u"color"_s, color, [](const QString &) { return QString(); });
    const Result<Color> read = css ? parseColor(*css) : Result<Color>(Color());
    return toHex(mapped(*read, Gamut::Srgb)).toStdString();
}

Json cssText(const QString &type, const Json &value)
{
    const auto css = dtcg::cssOf(type, value, [](const QString &) { return QString(); });
    return css.value_or(QString()).toStdString();
}

Json layersOf(const Json &shadow)
{
    Json layers = Json::array();
    for (const Json &its : shadow.is_array() ? shadow : Json::array({shadow})) {
        Json layer = Json::object();
        append(layer, "x", cssText(u"dimension"_s, its["offsetX"]));
        append(layer, "y", cssText(u"dimension"_s, its["offsetY"]));
        append(layer, "blur", cssText(u"dimension"_s, its["blur"]));
        append(layer, "spread", cssText(u"dimension"_s, its["spread"]));
        append(layer, "color", its["color"].is_string() ? its["color"] : hexOf(its["color"]));
        append(layer, "type", its.contains("inset") ? "innerShadow" : "dropShadow");
        layers.push_back(std::move(layer));
    }
    return layers.size() == 1 ? layers[0] : layers;
}

Json valueOf(const dtcg::Value &value)
{
    const bool isAlias = value.json.is_string() && value.json.get_ref<const std::string &>().starts_with('{');
    if (isAlias) {
        return value.json;
    }
    if (value.type == "color"_L1) {
        return hexOf(value.json);
    }
    return value.type == "shadow"_L1 ? layersOf(value.json) : cssText(value.type, value.json);
}

class SetWriter
{
public:
    SetWriter(const Theme &theme, TokensStudioForm form) :
        m_tokens(theme), m_notes(dtcg::notesOf(theme)), m_sign(form == TokensStudioForm::Dtcg ? "$" : "")
    {
    }

    QStringList modes() const { return m_tokens.snapshot().modes; }

    Json set(const QString &mode) const
    {
        Json groups = Json::object(); // A handful; the tokens inside are appended.
        for (const QString &name : m_tokens.snapshot().names) {
            const ThemeToken *token = m_tokens.snapshot().token(mode, name);
            const std::optional<dtcg::Value> value = m_tokens.value(mode, name);
            if (token && (value || !token->isInherited)) {
                const QString path = m_tokens.path(name);
                Json &group = groups[path.isEmpty() ? "other" : path.section(u'.', 0, 0).toStdString()];
                group = group.is_null() ? Json::object() : std::move(group);
                append(group, path.isEmpty() ? name.toStdString() : path.section(u'.', 1).toStdString(),
                       node(*token, value));
            }
        }
        return groups;
    }

private:
    Json node(const ThemeToken &token, const std::optional<dtcg::Value> &value) const
    {
        const Json its = value ? valueOf(*value) : Json(token.value.toStdString());
        Json result = Json::object();
        append(result, m_sign + "type", value ? typeOf(*value, token.name) : "other");
        append(result, m_sign + "value", its);
        Json extensions = Json::object();
        if (const auto notes = m_notes.find(token.name.toStdString()); notes != m_notes.end() && notes->is_object()) {
            if (const auto description = notes->find("$description"); description != notes->end()) {
                append(result, m_sign + "description", *description);
            }
            if (const auto others = notes->find("$extensions"); others != notes->end() && others->is_object()) {
                extensions = *others;
            }
        }
        Json own = Json::object();
        append(own, "name", token.name.toStdString());
        if (its != token.value.toStdString()) {
            append(own, "css", token.value.toStdString());
        }
        if (m_tokens.snapshot().themeEntries.contains(token.name)) {
            append(own, "block", "@theme");
        }
        append(extensions, dtcg::kDomain, std::move(own));
        append(result, "$extensions", std::move(extensions));
        return result;
    }

    dtcg::Tokens m_tokens;
    Json m_notes;
    std::string m_sign;
};

// The first set is under every other one.
Json themeOf(const QString &mode, const QString &first)
{
    Json sets = Json::object();
    append(sets, first.toStdString(), mode == first ? "enabled" : "source");
    if (mode != first) {
        append(sets, mode.toStdString(), "enabled");
    }
    Json theme = Json::object();
    append(theme, "id", mode.toStdString());
    append(theme, "name", mode.toStdString());
    append(theme, "selectedTokenSets", std::move(sets));
    return theme;
}

} // namespace

QByteArray toTokensStudio(const Theme &theme, TokensStudioForm form)
{
    const SetWriter writer(theme, form);
    Json file = Json::object();
    Json themes = Json::array();
    Json order = Json::array();
    for (const QString &mode : writer.modes()) {
        append(file, mode.toStdString(), writer.set(mode));
        themes.push_back(themeOf(mode, writer.modes().constFirst()));
        order.push_back(mode.toStdString());
    }
    Json metadata = Json::object();
    append(metadata, "tokenSetOrder", std::move(order));
    append(file, "$themes", std::move(themes));
    append(file, "$metadata", std::move(metadata));
    return QByteArray::fromStdString(file.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace enigma
