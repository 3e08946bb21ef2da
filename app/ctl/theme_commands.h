// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The verbs of "theme" that have a file of their own.

#pragma once

#include "app/ctl/command.h"

namespace enigma {

void addThemeConvertCommand(CLI::App *theme, Chosen &chosen);
void addThemeDiffCommand(CLI::App *theme, Chosen &chosen);
void addThemeContrastCommand(CLI::App *theme, Chosen &chosen);
void addThemePresetCommands(CLI::App *theme, Chosen &chosen);
void addThemeRestoreCommand(CLI::App *theme, Chosen &chosen);
void addThemeLintCommand(CLI::App *theme, Chosen &chosen);

} // namespace enigma
