// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A token under another name: in the theme with everything that refers to it, and in the code of components.

#pragma once

#include "models/theme/theme_source.h"

#include <QSet>

namespace enigma {

// Every declaration and reference in the stylesheet, in all modes and also outside of them, and Tailwind's mapping
// "--color-x" of it. No other byte changes. Refuses a bad name and one that is taken.
Result<Theme> renamedToken(const Theme &theme, const QString &from, const QString &to);

// "bg-x/90", "var(--x)" and "var(--color-x)" in class strings and styles. `names` are those of the theme, which tell
// "text-sm" the size from "text-sm" the colour. The same content when it does not use the token.
QByteArray renamedInCode(const QByteArray &content, const QString &from, const QString &to, const QSet<QString> &names);

} // namespace enigma
