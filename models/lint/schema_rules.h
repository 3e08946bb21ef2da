// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The keys of an item that are kept as its author wrote them, against what the shadcn CLI takes.

#pragma once

#include "models/lint/lint_scope.h"

namespace enigma {

void lintSchema(const Item &item, QList<Diagnostic> &found);

} // namespace enigma
