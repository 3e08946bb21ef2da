// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A scale of eleven colours, 50 to 950, around one to three colours that somebody has chosen: these stay as they are,
// each at the step that is nearest to its lightness.

#pragma once

#include "models/base/result.h"
#include "models/theme/gamut.h"
#include "models/theme/token_change.h"

namespace enigma {

inline constexpr std::array kScaleSteps{50, 100, 200, 300, 400, 500, 600, 700, 800, 900, 950};

struct ScaleStep
{
    int step = 50;
    Color color;
    bool isLocked = false; // One of the chosen colours, unchanged.
};

// Lightness falls from step to step; chroma tapers towards both ends; hues between two chosen colours lie between
// theirs, the short way around. Every colour that was not chosen is inside of the gamut. Refuses none, more than three,
// and two that fall on one step.
Result<QList<ScaleStep>> colorScale(const QList<Color> &chosen, Gamut gamut = Gamut::Srgb);

// "brand-50" to "brand-950" in a mode.
QList<TokenChange> scaleTokens(const QList<ScaleStep> &scale, const QString &mode, const QString &name);

} // namespace enigma
