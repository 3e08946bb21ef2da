// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is wrong with the tokens of one theme, where, and the change that mends it.

#pragma once

#include "models/lint/diagnostic.h"
#include "models/theme/theme_usage.h"
#include "models/theme/tokens/token_change.h"

namespace enigma {

struct ThemeFinding
{
    QString code; // Stable, for scripts: "token-contrast".
    Severity severity = Severity::Warning;
    QString mode;
    QString token; // Without "--".
    int line = 0;  // Of the token's declaration in the source, from 1; 0 when it has none.
    QString message;
    QString remedy;
    QString fixTitle; // For a button; empty when there is no fix.
    QList<TokenChange> fix = {};
    QuickFix::Use use = QuickFix::Use::Always;

    bool operator==(const ThemeFinding &) const = default;
};

// In the order of the source. Takes linear time, and no more than the parse of the theme did: an editor may call it
// after every edit, though not at every step of a slider. Without usage, rules about components find nothing.
QList<ThemeFinding> lintTheme(const Theme &theme, const ThemeUsage &usage);

// As a finding about the item `component`, whose file `path` is the source.
Diagnostic toDiagnostic(const ThemeFinding &finding, const QString &component, const QString &path);

} // namespace enigma
