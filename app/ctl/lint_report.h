// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How findings leave the program: lines for people, JSON, or SARIF.

#pragma once

#include "app/ctl/command.h"
#include "models/lint/diagnostic.h"

namespace enigma {

struct LintReport
{
    QString subject;   // What was looked at: "acme", "globals.css".
    QJsonObject about; // The beginning of the JSON answer.
    QString looked;    // "12 items", the beginning of the last line.
    QList<Diagnostic> found;
    QStringList fixes; // What was written, one line each.

    qsizetype errors() const;
};

// Whether a script may apply the diagnostic's fix. Notes describe what may well be meant.
bool isForScripts(const Diagnostic &diagnostic);

// With `sarif` (a file, "-" for standard output) also the findings in that form. A report with errors is a failure.
Result<> answerLint(Session &session, const LintReport &report, const QString &sarif);

} // namespace enigma
