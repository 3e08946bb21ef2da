// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tokens: themes that cannot be read, colours that make no utility, components that change what is the theme's.

#pragma once

#include "models/lint/lint_scope.h"

namespace enigma {

void lintTokens(const Item &item, const LintScope &scope, QList<Diagnostic> &found);

} // namespace enigma
