// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/dtcg_notes.h"

#include "models/theme/css_tokenizer.h"

namespace enigma::dtcg {

namespace {

constexpr QByteArrayView kOpening = "/* design-tokens ";
constexpr QByteArrayView kClosing = " */";

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
        const QByteArrayView json = text.sliced(kOpening.size()).chopped(kClosing.size());
        const Json notes = Json::parse(json.begin(), json.end(), nullptr, false);
        if (notes.is_object()) {
            return notes;
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
