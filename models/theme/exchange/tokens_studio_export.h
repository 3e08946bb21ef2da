// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A theme as one file of Tokens Studio: a set for each mode and a theme that selects it. Colours are hex there, so the
// CSS as typed stands beside them under our name in "$extensions".

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

enum class TokensStudioForm {
    Dtcg,   // "$value" and "$type".
    Legacy, // "value" and "type".
};

QByteArray toTokensStudio(const Theme &theme, TokensStudioForm form);

} // namespace enigma
