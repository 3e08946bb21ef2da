// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Themes from files of design tokens: of the DTCG, its resolver, and Tokens Studio. Takes what it can, and says of each
// token that it left out why. For the sources of this folder; importTheme() is for everybody.

#pragma once

#include "models/theme/exchange/dtcg_value.h"
#include "models/theme/exchange/import_report.h"

namespace enigma::dtcg {

// Whether themeOfTokenFile() is the reader for this JSON.
bool isTokenFile(const Json &root);

// A new stylesheet with a block for each mode, without the mapping to utilities.
Result<Theme> themeOfTokenFile(const Json &root, ImportReport &report);

} // namespace enigma::dtcg
