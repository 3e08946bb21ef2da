// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Items for tests of lint rules, and what the linter says of them.

#pragma once

#include "models/lint/linter.h"

namespace enigma {

inline Item lintItem(const QString &name, const QByteArray &code = "export {}\n")
{
    return {.head = {.name = name, .type = QStringLiteral("registry:ui")},
            .files = {{QStringLiteral("ui/%1.tsx").arg(name), QStringLiteral("registry:ui"), {}, code}}};
}

// The registry is called acme.
inline QList<Diagnostic> findings(const QList<Item> &items)
{
    return lint({.cliName = QStringLiteral("acme"), .items = items, .names = {}}, {});
}

// "code:severity:component" of each.
inline QStringList summary(const QList<Diagnostic> &found)
{
    QStringList lines;
    for (const Diagnostic &diagnostic : found) {
        lines.append(diagnostic.code + u':' + severityName(diagnostic.severity) + u':' + diagnostic.component);
    }
    return lines;
}

inline QStringList summary(const QList<Item> &items)
{
    return summary(findings(items));
}

} // namespace enigma
