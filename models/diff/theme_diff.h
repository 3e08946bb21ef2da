// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How two states of a theme differ for those who look at them: token by token in every mode, and pair by pair of the
// colours that meet. What was written differently and means the same does not count; token_diff shows that.

#pragma once

#include "models/theme/theme_usage.h"

namespace enigma {

struct ThemeDifference
{
    QString mode; // Also "theme", for the entries of @theme.
    QString name;
    QString before; // Null when the mode had no value of its own.
    QString after;  // Null when it has none any more.
    std::optional<Color> colorBefore;
    std::optional<Color> colorAfter;

    std::optional<double> deltaE() const; // Of two colours; see deltaEOk().
};

// By mode, then in the order of the theme. Inherited values do not count: their own mode shows them.
QList<ThemeDifference> diffThemes(const Theme &before, const Theme &after);

struct ContrastDifference
{
    ContrastCheck before;
    ContrastCheck after;
};

// The judged pairs whose ratio changed by more than people write down (0.01).
QList<ContrastDifference> diffContrast(const Theme &before, const Theme &after, const QList<ColorPair> &used);

} // namespace enigma
