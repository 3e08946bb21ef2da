// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes the window look as the settings say.

#pragma once

#include "models/settings/settings.h"

namespace enigma {

void applySettings(const Settings &settings);

// What the window has now, for remembering a choice made outside of the settings.
Settings::Appearance currentAppearance();

} // namespace enigma
