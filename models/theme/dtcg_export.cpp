// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/dtcg_export.h"

#include "models/theme/dtcg_notes.h"
#include "models/theme/dtcg_tokens.h"
#include "models/theme/token_tree.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using dtcg::append;
using dtcg::Json;
using dtcg::Tokens;

// The CSS, where reading the value would give another text.
std::optional<Json> cssBeside(const Tokens &tokens, const ThemeToken &token, const dtcg::Value &value)
{
    const auto readBack =
        dtcg::cssOf(value.type, value.json, [&tokens](const QString &path) { return tokens.nameAt(path); });
    return readBack && *readBack == token.value ? std::nullopt : std::optional<Json>(token.value.toStdString());
}

// {"css": …} with the value in front of it where it is another mode's.
Json inMode(const Tokens &tokens, const QString &mode, const QString &name, const dtcg::Value &value)
{
    Json result = Json::object();
    append(result, "$value", value.json);
    if (const std::optional<Json> css = cssBeside(tokens, *tokens.snapshot().token(mode, name), value)) {
        append(result, "css", *css);
    }
    return result;
}

class TreeWriter
{
public:
    explicit TreeWriter(const Theme &theme) : m_tokens(theme), m_notes(dtcg::notesOf(theme)) {}

    const ThemeSnapshot &snapshot() const { return m_tokens.snapshot(); }

    Json tree(const QString &mode, bool withOtherModes)
    {
        QList<std::pair<QString, Json>> groups;
        for (const QString &name : snapshot().names) {
            if (const std::optional<dtcg::Value> value = m_tokens.value(mode, name)) {
                const QString path = m_tokens.path(name);
                append(groupOf(groups, path.section(u'.', 0, 0)), path.section(u'.', 1).toStdString(),
                       node(mode, name, *value, withOtherModes));
            }
        }
        Json result = Json::object();
        for (auto &[name, tokens] : groups) {
            append(result, name.toStdString(), std::move(tokens));
        }
        if (Json left = others(mode, withOtherModes); !left.empty()) {
            append(result, "$extensions", {{dtcg::kDomain, {{"css", std::move(left)}}}});
        }
        return result;
    }

private:
    static Json &groupOf(QList<std::pair<QString, Json>> &groups, const QString &name)
    {
        for (auto &[known, group] : groups) {
            if (known == name) {
                return group;
            }
        }
        return groups.emplaceBack(name, Json::object()).second;
    }

    Json node(const QString &mode, const QString &name, const dtcg::Value &value, bool withOtherModes)
    {
        const ThemeToken &token = *snapshot().token(mode, name);
        Json result = Json::object();
        append(result, "$type", value.type.toStdString());
        append(result, "$value", value.json);
        Json extensions = Json::object();
        const auto notes = m_notes.find(name.toStdString());
        if (notes != m_notes.end() && notes->is_object()) {
            for (const auto &[key, note] : notes->items()) {
                (key == "$extensions" ? extensions : result[key]) = note;
            }
        }
        if (Json own = extension(token, value, withOtherModes); !own.empty()) {
            append(extensions, dtcg::kDomain, std::move(own));
        }
        if (!extensions.empty()) {
            append(result, "$extensions", std::move(extensions));
        }
        return result;
    }

    Json extension(const ThemeToken &token, const dtcg::Value &value, bool withOtherModes)
    {
        Json own = Json::object();
        if (const std::optional<Json> css = cssBeside(m_tokens, token, value)) {
            append(own, "css", *css);
        }
        if (dtcg::tokenNameOf(m_tokens.path(token.name)) != token.name) {
            append(own, "name", token.name.toStdString());
        }
        if (snapshot().themeEntries.contains(token.name)) {
            append(own, "block", "@theme");
        }
        Json modes = Json::object();
        for (const QString &mode : withOtherModes ? snapshot().modes.sliced(1) : QStringList()) {
            const ThemeToken *other = snapshot().token(mode, token.name);
            const std::optional<dtcg::Value> itsValue = m_tokens.value(mode, token.name);
            if (itsValue && itsValue->type == value.type && !other->isInherited) {
                append(modes, mode.toStdString(), inMode(m_tokens, mode, token.name, *itsValue));
            } else if (!other->isInherited) {
                append(modes, mode.toStdString(), {{"css", other->value.toStdString()}});
            }
        }
        if (!modes.empty()) {
            append(own, "modes", std::move(modes));
        }
        return own;
    }

    // What has no value of the format, by mode.
    Json others(const QString &wanted, bool withOtherModes) const
    {
        Json result = Json::object();
        for (const QString &mode : withOtherModes ? snapshot().modes : QStringList{wanted}) {
            Json inThisMode = Json::object();
            for (const QString &name : snapshot().names) {
                const ThemeToken *token = snapshot().token(mode, name);
                if (token && !token->isInherited && !m_tokens.value(withOtherModes ? wanted : mode, name)) {
                    append(inThisMode, name.toStdString(), token->value.toStdString());
                }
            }
            if (!inThisMode.empty()) {
                append(result, mode.toStdString(), std::move(inThisMode));
            }
        }
        return result;
    }

    Tokens m_tokens;
    Json m_notes;
};

QByteArray written(const Json &json)
{
    // Tokens come from bytes that may be no UTF-8: those become U+FFFD, so dump() has nothing to throw about.
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace

QByteArray toDtcg(const Theme &theme)
{
    TreeWriter writer(theme);
    Json file = Json::object();
    append(file, "$schema", "https://www.designtokens.org/schemas/2025.10/format.json");
    file.update(writer.tree(writer.snapshot().modes.constFirst(), true));
    return written(file);
}

QByteArray toDtcgResolver(const Theme &theme, const QString &title)
{
    TreeWriter writer(theme);
    const QStringList &modes = writer.snapshot().modes;
    const std::string first = modes.constFirst().toStdString();
    // The set of the first mode is under all contexts, so its own has nothing to add.
    Json contexts = Json::object();
    append(contexts, first, Json::array());
    for (const QString &mode : modes.sliced(1)) {
        if (Json tree = writer.tree(mode, false); !tree.empty()) {
            append(contexts, mode.toStdString(), Json::array({std::move(tree)}));
        }
    }
    Json sets = Json::object();
    append(sets, first, {{"sources", Json::array({writer.tree(modes.constFirst(), false)})}});
    Json order = Json::array({{{"$ref", "#/sets/" + first}}});
    Json file = Json::object();
    append(file, "$schema", "https://www.designtokens.org/schemas/2025.10/resolver.json");
    append(file, "name", title.toStdString());
    append(file, "version", "2025.10");
    append(file, "sets", std::move(sets));
    if (contexts.size() > 1) {
        append(file, "modifiers", {{"mode", {{"contexts", std::move(contexts)}, {"default", first}}}});
        order.push_back({{"$ref", "#/modifiers/mode"}});
    }
    append(file, "resolutionOrder", std::move(order));
    return written(file);
}

} // namespace enigma
