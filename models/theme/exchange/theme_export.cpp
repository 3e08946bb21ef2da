// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/exchange/theme_export.h"

#include "models/theme/theme_mapping.h"

#include <nlohmann/json.hpp>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();
const QString kTheme = kThemeMode.toString();

QByteArray compact(const Json &json)
{
    // Tokens come from bytes that may be no UTF-8: those become U+FFFD, so dump() has nothing to throw about.
    return QByteArray::fromStdString(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

QList<ThemeToken> ownTokens(const Theme &theme, const QString &mode)
{
    QList<ThemeToken> tokens = theme.tokens(mode);
    tokens.removeIf([](const ThemeToken &token) { return token.isInherited; });
    return tokens;
}

Json toJson(const QList<ThemeToken> &tokens, const QString &prefix = {})
{
    Json::object_t object; // Names are unique: looking for each in what is there already would take quadratic time.
    for (const ThemeToken &token : tokens) {
        object.emplace_back((prefix + token.name).toStdString(), token.value.toStdString());
    }
    return object;
}

QByteArray toBlock(const QString &selector, const QList<MappedToken> &tokens)
{
    QByteArray css = selector.toUtf8() + " {\n";
    for (const MappedToken &token : tokens) {
        css += "  " + escapedTokenName(token.name) + ": " + token.value.toUtf8() + ";\n";
    }
    return css + "}\n";
}

QList<MappedToken> plain(const QList<ThemeToken> &tokens)
{
    QList<MappedToken> result;
    for (const ThemeToken &token : tokens) {
        result.append({token.name, token.value});
    }
    return result;
}

} // namespace

QByteArray toCssVars(const Theme &theme)
{
    const QList<ThemeToken> light = ownTokens(theme, kLight);
    const QList<ThemeToken> dark = ownTokens(theme, kDark);
    Json entries = Json::object();
    for (const MappedToken &entry : themeEntriesForCli(theme)) {
        entries[entry.name.toStdString()] = entry.value.toStdString();
    }
    Json result = Json::object();
    if (!entries.empty()) {
        result["theme"] = std::move(entries);
    }
    if (!light.isEmpty()) {
        result["light"] = toJson(light);
    }
    if (!dark.isEmpty()) {
        result["dark"] = toJson(dark);
    }
    return compact(result);
}

QByteArray toModesCss(const Theme &theme)
{
    Json result = Json::object();
    for (const QString &mode : theme.modes().sliced(2)) {
        if (const QList<ThemeToken> tokens = ownTokens(theme, mode); !tokens.isEmpty()) {
            result[modeSelector(mode).toStdString()] = toJson(tokens, u"--"_s);
        }
    }
    return result.empty() ? QByteArray() : compact(result);
}

QByteArray toTailwindCss(const Theme &theme)
{
    QList<QByteArray> blocks;
    for (const QString &mode : theme.modes()) {
        if (const QList<ThemeToken> tokens = ownTokens(theme, mode); !tokens.isEmpty()) {
            blocks.append(toBlock(modeSelector(mode), plain(tokens)));
        }
    }
    if (const QList<MappedToken> entries = completeThemeEntries(theme); !entries.isEmpty()) {
        blocks.append(toBlock(modeSelector(kTheme), entries));
    }
    return blocks.join('\n');
}

} // namespace enigma
