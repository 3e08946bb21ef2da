// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The item's own rules and its files: types, targets, names, contents.

#pragma once

#include "models/lint/lint_scope.h"

namespace enigma {

void lintFiles(const Item &item, QList<Diagnostic> &found);

} // namespace enigma
