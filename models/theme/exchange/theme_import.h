// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads a theme from what people have: a stylesheet, a shadcn item or its bare cssVars, design tokens of the DTCG (also
// its resolver) and of Tokens Studio. Which of them it is shows in the content.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

struct ThemeImport
{
    Theme theme;
    QString name; // Of a shadcn item; otherwise empty.
    QString title;
    QStringList report; // What was not understood or left out, one sentence each.
};

// CSS is kept byte for byte. JSON becomes a new stylesheet with :root, .dark and @theme inline.
Result<ThemeImport> importTheme(const QByteArray &bytes);

// The same from the value of an item's "cssVars" key.
Result<ThemeImport> themeFromCssVars(const QByteArray &cssVars);

} // namespace enigma
