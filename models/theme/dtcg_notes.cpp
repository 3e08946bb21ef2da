// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/dtcg_notes.h"

#include "models/base/text.h"
#include "models/format/json.h"
#include "models/theme/css_tokenizer.h"

namespace enigma::dtcg {

namespace {

constexpr QByteArrayView kOpening = "/* design-tokens ";
constexpr QByteArrayView kClosing = " */";

// Anybody can write into a comment.
Json checked(const Json &notes)
{
    Json result = Json::object();
    for (const auto &[name, node] : notes.items()) {
        if (Json its = node.is_object() ? notesOfNode(node) : Json(); !its.empty()) {
            append(result, name, std::move(its));
        }
    }
    return result;
}

} // namespace

Json notesOf(const Theme &theme)
{
    const QByteArray css = theme.source();
    if (!css.contains(kOpening)) {
        return Json::object();
    }
    for (const CssToken &token : tokenizeCss(css)) {
        const QByteArrayView text = token.text(css);
        if (token.type != CssTokenType::Comment || !text.startsWith(kOpening) || !text.endsWith(kClosing)) {
            continue;
        }
        const QByteArrayView inside = text.sliced(kOpening.size()).chopped(kClosing.size());
        if (const Result<Json> notes = json::parse(inside, tr("The comment of design tokens"), kMaxThemeBytes)) {
            return checked(*notes);
        }
    }
    return Json::object();
}

QByteArray notesComment(const Json &notes)
{
    if (notes.empty()) {
        return {};
    }
    QByteArray json = QByteArray::fromStdString(notes.dump(-1, ' ', false, Json::error_handler_t::replace));
    json.replace("*/", "*\\/"); // The same in JSON, and no end of the comment.
    return kOpening.toByteArray() + json + kClosing.toByteArray() + '\n';
}

Json notesOfNode(const Json &node)
{
    Json notes = Json::object();
    for (const auto &[key, name] :
         {std::pair{"$description", "$description"}, {"description", "$description"}, {"$deprecated", "$deprecated"}}) {
        if (const auto found = node.find(key); found != node.end() && (found->is_string() || found->is_boolean())) {
            notes[name] = *found;
        }
    }
    if (const auto found = node.find("$extensions"); found != node.end() && found->is_object()) {
        Json others = *found;
        others.erase(kDomain);
        if (!others.empty()) {
            notes["$extensions"] = std::move(others);
        }
    }
    return notes;
}

} // namespace enigma::dtcg
