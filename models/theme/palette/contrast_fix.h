// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mends a pair of colours that do not stand out enough: the nearest lightness, in OKLCH, at which they do.

#pragma once

#include "models/theme/theme_usage.h"
#include "models/theme/tokens/token_change.h"

namespace enigma {

struct ContrastFix
{
    TokenChange change; // Written as the author wrote the value; a reference becomes a value of its own.
    Color before;
    Color after;
    int passing = 0; // Of the token's pairs in this mode, when it is done.
    int failing = 0;

    bool mendsAll() const { return failing == 0; }
};

// For all pairs of the token in this mode: the nearest lightness at which all pass, or else the one at which most do
// and none fails that passed. Hue stays; chroma only gives way to the gamut. Nothing when none fails or nothing helps.
std::optional<ContrastFix> fixContrast(const ThemeSnapshot &theme, const QList<ColorPair> &used, const QString &mode,
                                       const QString &token);

// Of a pair that fails, whichever of its two colours does better: fewer pairs that go on failing, then the less
// visible change.
std::optional<ContrastFix> fixPair(const ThemeSnapshot &theme, const QList<ColorPair> &used,
                                   const ContrastCheck &check);

// One after the other until no pair fails or nothing helps any more.
QList<TokenChange> fixAllContrast(const Theme &theme, const QList<ColorPair> &used);

} // namespace enigma
