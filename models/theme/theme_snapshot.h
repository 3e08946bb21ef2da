// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A theme resolved once for everybody who shows it: every token in every mode, sorted into its groups.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

struct ThemeSnapshot
{
    QStringList modes;
    QStringList names; // By group. Also those that only @theme declares, without its mapping of colours and radii.
    QHash<QString, QHash<QString, ThemeToken>> tokens; // By mode, then by name.
    QStringList themeEntries;                          // Those of `names` that are written in @theme.

    // Null when there is none.
    const ThemeToken *token(const QString &mode, const QString &name) const;
    // Where an edit of the token in this mode is written: the mode, or "theme".
    QString modeOf(const QString &mode, const QString &name) const;
};

// `before`, a snapshot of the same theme before an edit, spares most of the work: what is written as it was, and refers
// to nothing, is taken over.
ThemeSnapshot snapshotOf(const Theme &theme, const ThemeSnapshot &before = {});

// Names whose values differ in any mode, also those that only one of the themes has.
QStringList changedTokens(const ThemeSnapshot &before, const ThemeSnapshot &after);

} // namespace enigma
