// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How every colour of a theme reads on every other one, in one mode: those that components really put together first.

#pragma once

#include "models/theme/theme_snapshot.h"
#include "models/theme/tokens/used_tokens.h"

namespace enigma {

class ContrastMatrix
{
public:
    struct Cell
    {
        double ratio = 0; // 1 to 21, by WCAG 2; the lowest of those in use, with the opacities of their classes.
        int uses = 0;     // In how many places components paint this ink on this ground.

        bool operator==(const Cell &) const = default;
    };

    ContrastMatrix() = default; // Empty.

    // Translucent grounds lie on the mode's "background". Takes time linear in the number of cells.
    ContrastMatrix(const ThemeSnapshot &theme, const QString &mode, const QList<ColorPair> &used);

    // The colours of the theme in both, in the order of how often they are used as one; the first 300.
    const QStringList &grounds() const { return m_grounds; }
    const QStringList &inks() const { return m_inks; }
    const Cell &at(qsizetype ink, qsizetype ground) const { return m_cells.at(ink * m_grounds.size() + ground); }

private:
    QStringList m_grounds;
    QStringList m_inks;
    QList<Cell> m_cells;
};

} // namespace enigma
