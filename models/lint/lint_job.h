// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looking for problems off the GUI thread.

#pragma once

#include "models/jobs/job.h"
#include "models/lint/linter.h"

namespace enigma {

// What concerns one component, weightiest first; the others of the input are only referred to. An empty name: all.
Job<QList<Diagnostic>> startLint(const LintInput &input, const QString &component);

} // namespace enigma
