// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What installing an item adds to a project's stylesheet.

#pragma once

#include "models/domain/item.h"

namespace enigma {

// Its `cssVars`, with the @theme entries that the CLI makes of them, and its `css`. What is no CSS is left out.
QByteArray itemCss(const ItemHead &head);

} // namespace enigma
