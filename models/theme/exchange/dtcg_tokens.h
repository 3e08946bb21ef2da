// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole theme as tokens of the DTCG: which path each has, and its value in every mode. For the sources of this
// folder.

#pragma once

#include "models/theme/exchange/dtcg_value.h"
#include "models/theme/theme_snapshot.h"

namespace enigma::dtcg {

class Tokens
{
public:
    explicit Tokens(const Theme &theme);

    const ThemeSnapshot &snapshot() const { return m_snapshot; }

    // "color.primary"; empty for a token that has no value of the format in any mode.
    QString path(const QString &name) const { return m_paths.value(name); }
    QString nameAt(const QString &path) const { return m_names.value(path); }

    // In a mode other than the first, nothing also when it is what the first one has.
    std::optional<Value> value(const QString &mode, const QString &name) const;

private:
    std::optional<Value> computed(const QString &mode, const QString &name) const;
    QString colorPath(const QString &name) const;

    ThemeSnapshot m_snapshot;
    QHash<QString, QHash<QString, QString>> m_resolved; // By mode, then by name.
    QHash<QString, QString> m_paths;
    QHash<QString, QString> m_names; // The opposite.
};

} // namespace enigma::dtcg
