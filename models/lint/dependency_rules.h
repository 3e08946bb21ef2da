// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// References between items: bare names that mean somebody else's item, names that do not exist, circles.

#pragma once

#include "models/lint/lint_scope.h"

namespace enigma {

void lintReferences(const Item &item, const LintScope &scope, QList<Diagnostic> &found);

// Every circle once, at the first of its items.
void lintCircles(const LintScope &scope, QList<Diagnostic> &found);

} // namespace enigma
