// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_css.h"

#include "models/format/item_extra.h"
#include "models/format/json_writer.h"
#include "models/theme/exchange/theme_import.h"

namespace enigma {

namespace {

// "@apply" is a declaration; other at-rules with a text have it as their body.
void writeRule(const std::string &key, const json::Value &value, int level, QByteArray &css)
{
    const QByteArray name = QByteArray::fromStdString(key);
    const QByteArray indentation(qsizetype(2) * level, ' ');
    const bool isAtRule = name.startsWith('@');
    if (value.is_string()) {
        const QByteArray text = json::bytesOf(value).toByteArray();
        css += indentation + name +
               (name == "@apply" ? ' ' + text + ";\n"
                : isAtRule       ? " { " + text + " }\n"
                                 : ": " + text + ";\n");
    } else if (value.is_object() && value.empty() && isAtRule) {
        css += indentation + name + ";\n";
    } else if (value.is_object()) {
        css += indentation + name + " {\n";
        for (const auto &[innerKey, inner] : value.items()) {
            writeRule(innerKey, inner, level + 1, css);
        }
        css += indentation + "}\n";
    }
}

QByteArray variablesCss(const json::Value &cssVars)
{
    json::Writer writer(json::Writer::Layout::Compact);
    writer.value(cssVars);
    const auto imported = themeFromCssVars(writer.take());
    return imported ? imported->theme.source() : QByteArray();
}

} // namespace

QByteArray itemCss(const ItemHead &head)
{
    const json::Value extra = json::unpackExtra(head.extra);
    QByteArray css;
    if (const json::Value *cssVars = json::find(extra, "cssVars")) {
        css += variablesCss(*cssVars);
    }
    if (const json::Value *rules = json::find(extra, "css"); rules && rules->is_object()) {
        for (const auto &[key, value] : rules->items()) {
            writeRule(key, value, 0, css);
        }
    }
    return css;
}

} // namespace enigma
