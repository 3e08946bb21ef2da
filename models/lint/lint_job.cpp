// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/lint_job.h"

#include <algorithm>

namespace enigma {

Job<QList<Diagnostic>> startLint(const LintInput &input, const QString &component)
{
    return startJob<QList<Diagnostic>>(
        *QThreadPool::globalInstance(), {}, [input, component](JobContext &job) -> Result<QList<Diagnostic>> {
            QList<Diagnostic> found = lint(input, job.stopToken());
            if (!component.isEmpty()) {
                found.removeIf([&component](const Diagnostic &each) { return each.component != component; });
            }
            std::ranges::stable_sort(found, std::greater(), &Diagnostic::severity);
            return found;
        });
}

} // namespace enigma
