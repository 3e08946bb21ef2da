// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/linter.h"

#include "models/lint/dependency_rules.h"
#include "models/lint/file_rules.h"
#include "models/lint/module_rules.h"
#include "models/lint/package_rules.h"
#include "models/lint/schema_rules.h"
#include "models/lint/theme_rules.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return u"note"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Error:
        break;
    }
    return u"error"_s;
}

QList<Diagnostic> lint(const LintInput &input, std::stop_token stop)
{
    QList<Diagnostic> found;
    const LintScope scope(input);
    QHash<QString, qsizetype> order;
    for (const Item &item : input.items) {
        if (stop.stop_requested()) {
            return found;
        }
        order.insert(item.head.name, order.size());
        lintReferences(item, scope, found);
        lintPackages(item, scope, found);
        lintModules(item, scope, found);
        lintFiles(item, found);
        lintSchema(item, found);
        lintTokens(item, scope, found);
    }
    lintCircles(scope, found);
    std::ranges::stable_sort(found, {},
                             [&order](const Diagnostic &diagnostic) { return order.value(diagnostic.component); });
    return found;
}

} // namespace enigma
