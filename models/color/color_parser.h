// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads one CSS colour: hex, names, rgb() to oklch(), color() and color-mix(). var() must have been replaced before.

#pragma once

#include "models/base/result.h"
#include "models/color/color.h"

namespace enigma {

// Invalid, with a sentence that quotes the text and says what is wrong with it.
Result<Color> parseColor(QStringView text);

// Valid CSS that has no colour of its own: "currentColor", "inherit", system colours such as "Canvas".
bool isContextColor(QStringView text);

// "oklch", "color-mix" and the others that make a colour, also those whose result this program does not compute.
bool isColorFunction(QStringView name);

} // namespace enigma
