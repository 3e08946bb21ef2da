// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks for what would make an install of a registry's items fail, or differ from what its author meant.

#pragma once

#include "models/domain/item.h"
#include "models/lint/diagnostic.h"

#include <stop_token>

namespace enigma {

struct LintInput
{
    QString cliName;   // The registry's namespace, without "@".
    QList<Item> items; // To be looked at.
    QStringList names; // Of all items of the registry; those of `items` count without being repeated here.
};

// In the order of the items. When stopped, what was found so far.
QList<Diagnostic> lint(const LintInput &input, std::stop_token stop);

} // namespace enigma
