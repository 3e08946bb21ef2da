// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Changes of many colours at once, in OKLCH. Only values that a mode declares itself are changed: what refers to other
// tokens follows them, and what is no colour stays. Each value is written the way its author wrote it.

#pragma once

#include "models/theme/tokens/token_change.h"

namespace enigma {

struct TokenScope
{
    QStringList names;  // Empty: all.
    QStringList modes;  // Empty: all, and the colours of @theme.
    QStringList locked; // Never changed.

    bool holds(const QString &name) const
    {
        return (names.isEmpty() || names.contains(name)) && !locked.contains(name);
    }
};

struct ColorShift
{
    double hue = 0;       // Degrees that it turns by.
    double chroma = 1;    // A factor.
    double lightness = 0; // Added.
    double spread = 1;    // How far lightnesses lie from the middle: a factor, applied before `lightness`.
    double tint = 0;      // The chroma that neutral colours get; 0 leaves them as they are.
    double tintHue = 0;

    bool operator==(const ColorShift &) const = default;
};

// Below this chroma a colour is a neutral one: its hue is not a choice.
inline constexpr double kNeutralChroma = 0.04;

Color shifted(const Color &color, const ColorShift &shift);
QList<TokenChange> shiftColors(const Theme &theme, const ColorShift &shift, const TokenScope &scope);

enum class ModeDirection {
    DarkFromLight,
    LightFromDark,
};

// Gives one mode the colours that fit to the other's: surfaces and texts change ends, brand colours move a little, and
// each "x-foreground" takes the end that stands out from its "x" more. `scope.modes` is not asked.
QList<TokenChange> deriveMode(const Theme &theme, ModeDirection direction, const TokenScope &scope);

} // namespace enigma
