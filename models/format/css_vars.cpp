// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/css_vars.h"

#include "models/format/item_extra.h"

namespace enigma {

QByteArray withThemeVariable(const QByteArray &extra, const QString &name, const QString &value)
{
    json::Value keys = json::unpackExtra(extra);
    json::Value &cssVars = keys["cssVars"];
    if (!cssVars.is_object()) {
        cssVars = json::Value::object();
    }
    json::Value &theme = cssVars["theme"];
    if (!theme.is_object()) {
        theme = json::Value::object();
    }
    theme[name.toStdString()] = value.toStdString();
    return json::packExtra(keys);
}

} // namespace enigma
