// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What changed in a theme, in the words of its tokens: a changelog to begin with.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

// "--primary light oklch(0.5 0.2 270) → oklch(0.6 0.2 270)" and so on, one line for each value, token or mode; the last
// line counts what would be too many. Empty when no value changed.
QString themeChangelog(const Theme &before, const Theme &after);

} // namespace enigma
