// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// npm packages: imported but not declared, declared but not imported.

#pragma once

#include "models/lint/lint_scope.h"

namespace enigma {

void lintPackages(const Item &item, const LintScope &scope, QList<Diagnostic> &found);

} // namespace enigma
