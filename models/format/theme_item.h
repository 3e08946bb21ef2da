// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A theme between its two forms: the CSS file that an Item holds, and the cssVars that are published. For the sources
// of this folder.

#pragma once

#include "models/format/item_json.h"
#include "models/format/json.h"

namespace enigma::json {

// Moves cssVars, and the modes in css, out of the extra keys of a theme item into its CSS file. Values that are no CSS
// are left out with a note. Does nothing for an item without tokens.
Result<> takeTheme(Value &extra, ItemDocument &document);

// The opposite, for an item that has such a file. A source that cannot be read, which no version holds, gives nothing.
void putTheme(Value &extra, const Item &item);

// How many tokens the light mode of a theme item declares.
qsizetype countTokens(const Item &theme);

} // namespace enigma::json
