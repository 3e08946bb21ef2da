// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The @theme entries that turn variables into Tailwind utilities ("--color-primary: var(--primary)"): which a theme
// needs, and which the shadcn CLI writes by itself.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

struct MappedToken
{
    QString name; // Without "--".
    QString value;

    bool operator==(const MappedToken &) const = default;
};

// The theme's own entries, then one for every variable that has none: colours, names in Tailwind's namespaces, and the
// radius scale.
QList<MappedToken> completeThemeEntries(const Theme &theme);

// For cssVars.theme: the same without those that the CLI adds, which takes few syntaxes for colours and knows no other
// namespaces.
QList<MappedToken> themeEntriesForCli(const Theme &theme);

// Whether Tailwind 4 makes utilities of "--name" by itself, as of "shadow-md"; "color-" is not among these.
bool isInTailwindNamespace(const QString &name);

// What Tailwind's own theme, and the libraries under shadcn's components, define at run time: "color-red-500",
// "tw-ring".
bool isDefinedElsewhere(const QString &name);

// Whether the shadcn CLI, which looks at the syntax, takes the value for a colour and makes a utility of its token.
bool isColorForCli(const QString &value);

// "--primary", with characters escaped that a CSS name cannot hold.
QByteArray escapedTokenName(const QString &name);

} // namespace enigma
