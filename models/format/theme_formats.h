// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every form in which a theme leaves this program, as one table: the command line and the window offer what it has.

#pragma once

#include "models/domain/item.h"
#include "models/theme/theme_source.h"

namespace enigma {

struct ThemeFormat
{
    QString name;        // As scripts write it: "css".
    QString description; // A phrase for help texts and lists.
    QString fileName;    // What people call such a file: "theme.css".

    QByteArray (*write)(const ItemHead &head, const Theme &theme); // The head names the theme in formats that do so.
};

const QList<ThemeFormat> &themeFormats();

// Null when there is none of this name.
const ThemeFormat *themeFormatByName(QStringView name);

} // namespace enigma
