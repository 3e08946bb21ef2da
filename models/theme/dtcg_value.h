// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One value between CSS and the design tokens of the DTCG, format 2025.10. For the sources of this folder: nlohmann's
// types stop here.

#pragma once

#include "models/theme/theme_source.h"

#include <nlohmann/json.hpp>

#include <expected>
#include <functional>

namespace enigma::dtcg {

using Json = nlohmann::ordered_json;

inline constexpr const char *kDomain = "org.enigma-designer"; // Of our $extensions.

// Appends without looking for the key: with many keys that is what takes the time.
void append(Json &object, std::string key, Json value);

// Null for what is no object or has no such key.
const Json *member(const Json &object, const char *key);

// Without the blanks around it; empty for null and for what is no text.
QString textOf(const Json *json);

struct Value
{
    QString type;
    Json json;

    bool operator==(const Value &) const = default;
};

// The path of a token by its name: "color.primary"; empty when the file has no colour of this name.
using ColorPath = std::function<QString(const QString &name)>;

// What the format has for a token's value, exact or computed. `resolved` is the value with every var() replaced.
// Nothing for what it has no type for: keywords, percentages, animations.
std::optional<Value> valueOf(const ThemeToken &token, const QString &resolved, const ColorPath &colorPath);

// The CSS name of the token that a path names: "primary"; empty when there is none.
using TokenName = std::function<QString(const QString &path)>;

// The value as CSS, from strict files, from older ones with plain texts, and from Tokens Studio. The error is the
// reason alone, to stand behind the place. An empty type goes by the value.
std::expected<QString, QString> cssOf(const QString &type, const Json &value, const TokenName &name);

} // namespace enigma::dtcg
