// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the rules of theme_lint share: the theme, resolved once, and the list that they add to. For the sources of this
// folder.

#pragma once

#include "models/lint/theme_lint.h"

namespace enigma {

class ThemeLintScope
{
public:
    ThemeLintScope(const Theme &theme, const ThemeUsage &usage);

    const Theme &theme() const { return m_theme; }
    const ThemeUsage &usage() const { return m_usage; }
    const ThemeSnapshot &snapshot() const { return m_snapshot; }

    // Those that are written in a mode, of all modes and of @theme, as the source has them.
    const QList<ThemeToken> &ownTokens() const { return m_ownTokens; }
    bool declares(const QString &mode, const QString &name) const;

    // The line is looked up.
    void add(ThemeFinding finding);
    QList<ThemeFinding> takeFindings();

private:
    int lineOf(int position) const;

    const Theme &m_theme;
    const ThemeUsage &m_usage;
    const ThemeSnapshot m_snapshot;
    QList<ThemeToken> m_ownTokens;
    QList<int> m_lineEnds;
    QList<ThemeFinding> m_findings;
};

// The families of rules.
void lintValues(ThemeLintScope &scope);
void lintFonts(ThemeLintScope &scope);
void lintTokenReferences(ThemeLintScope &scope);
void lintColors(ThemeLintScope &scope);
void lintModes(ThemeLintScope &scope);
void lintUtilities(ThemeLintScope &scope);
void lintUse(ThemeLintScope &scope);
void lintCharts(ThemeLintScope &scope);

} // namespace enigma
