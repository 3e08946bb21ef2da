// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One finding about a registry: what is wrong, where, and what to do.

#pragma once

#include "models/lint/quick_fix.h"

#include <optional>

namespace enigma {

enum class Severity {
    Note,    // Worth knowing; nothing breaks.
    Warning, // Works for some, or differs from what is meant.
    Error,   // An install fails, or what it installs does not work.
};

QString severityName(Severity severity); // "note", "warning", "error"

struct Diagnostic
{
    QString code; // Stable, for scripts: "dependency-missing".
    Severity severity = Severity::Warning;
    QString component; // The item's name.
    QString path;      // Of the file in the item; may be empty.
    int line = 0;      // From 1; 0 for none.
    QString message;
    QString remedy;
    std::optional<QuickFix> fix = {};

    bool operator==(const Diagnostic &) const = default;
};

} // namespace enigma
