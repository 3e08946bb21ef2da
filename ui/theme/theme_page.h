// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the middle of the theme pane shows.

#pragma once

namespace enigma {

enum class ThemePage {
    Tokens,
    Contrast,
    Lint,
};

} // namespace enigma
