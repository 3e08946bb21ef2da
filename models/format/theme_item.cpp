// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/theme_item.h"

#include "models/base/text.h"
#include "models/format/json_writer.h"
#include "models/theme/exchange/theme_export.h"
#include "models/theme/exchange/theme_import.h"

namespace enigma::json {

using namespace Qt::StringLiterals;

namespace {

bool isMode(const std::string &selector, const Value &rules)
{
    return selector.starts_with("[data-theme=") && rules.is_object() &&
           std::ranges::all_of(rules, [](const Value &value) { return value.is_string(); });
}

// The part of css that toModesCss() writes.
Value takeModes(Value &extra)
{
    Value modes = Value::object();
    const auto css = extra.find("css");
    if (css == extra.end() || !css->is_object()) {
        return modes;
    }
    for (const auto &[selector, rules] : css->items()) {
        if (isMode(selector, rules)) {
            modes[selector] = rules;
        }
    }
    for (const auto &[selector, rules] : modes.items()) {
        css->erase(selector);
    }
    if (css->empty() && !modes.empty()) {
        extra.erase("css");
    }
    return modes;
}

bool hasTokens(const Value &cssVars)
{
    return cssVars.is_object() && std::ranges::any_of(cssVars, [](const Value &part) { return !part.empty(); });
}

Value fromOwnText(const QByteArray &text)
{
    return Value::parse(text.begin(), text.end(), nullptr, false); // Never broken: models/theme has just written it.
}

} // namespace

Result<> takeTheme(Value &extra, ItemDocument &document)
{
    Item &item = document.item;
    const auto cssVars = extra.find("cssVars");
    if (!item.isTheme() || cssVars == extra.end()) {
        return {};
    }
    if (!hasTokens(*cssVars)) {
        extra.erase("cssVars");
        return {};
    }
    Writer writer(Writer::Layout::Compact);
    writer.beginObject();
    writer.member("cssVars", *cssVars);
    writer.member("css", takeModes(extra));
    writer.endObject();
    const auto imported = importTheme(writer.take());
    if (!imported) {
        return failure(imported.error().code,
                       tr("The theme of “%1” cannot be read. %2").arg(item.head.name, imported.error().message));
    }
    document.notes.append(imported->report);
    extra.erase("cssVars");
    item.files.prepend({.path = kThemeSourcePath.toString(),
                        .type = kThemeSourceType.toString(),
                        .target = {},
                        .content = imported->theme.source()});
    return {};
}

void putTheme(Value &extra, const Item &item)
{
    const auto file = std::ranges::find(item.files, kThemeSourceType, &ItemFile::type);
    if (file == item.files.end()) {
        return;
    }
    const auto theme = Theme::parse(file->content);
    if (!theme) {
        return;
    }
    extra["cssVars"] = fromOwnText(toCssVars(*theme));
    if (const QByteArray modes = toModesCss(*theme); !modes.isEmpty()) {
        Value &css = extra["css"];
        css = css.is_object() ? css : Value::object();
        css.update(fromOwnText(modes));
    }
}

qsizetype countTokens(const Item &item)
{
    const auto file = std::ranges::find(item.files, kThemeSourceType, &ItemFile::type);
    const auto theme = file == item.files.end() ? Result<Theme>() : Theme::parse(file->content);
    return theme ? std::ranges::count(theme->tokens(kLightMode.toString()), false, &ThemeToken::isInherited) : 0;
}

} // namespace enigma::json
