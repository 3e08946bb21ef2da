// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which token refers to which by var(), in any mode.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

class TokenGraph
{
public:
    TokenGraph() = default; // Empty.
    explicit TokenGraph(const Theme &theme);

    // Directly, in the order of the source. Names that no token has are broken references.
    QStringList references(const QString &name) const { return m_references.value(name); }
    QStringList referencedBy(const QString &name) const { return m_referencedBy.value(name); }

    // All that change with it, nearest first.
    QStringList dependents(const QString &name) const;

private:
    QHash<QString, QStringList> m_references;
    QHash<QString, QStringList> m_referencedBy;
};

// The names in the var() of a value, also in their fallbacks, each once.
QStringList referencedTokens(QStringView value);

} // namespace enigma
