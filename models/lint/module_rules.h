// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What code imports of the project that it is installed into: files that the item, or what it depends on, must bring.

#pragma once

#include "models/lint/lint_scope.h"

namespace enigma {

void lintModules(const Item &item, const LintScope &scope, QList<Diagnostic> &found);

} // namespace enigma
