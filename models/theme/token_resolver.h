// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Follows var() through one theme. Remembers what it found, so it serves one run over many tokens of one mode; it must
// not outlive the theme.

#pragma once

#include "models/theme/theme_source.h"

namespace enigma {

class TokenResolver
{
public:
    TokenResolver(const Theme &theme, const QString &mode) : m_theme(theme), m_mode(mode) {}

    Result<QString> text(const QString &name);
    Result<Color> color(const QString &name);

private:
    struct Step
    {
        QString mode; // Where the value is declared.
        QString name;

        bool operator==(const Step &) const = default;
    };

    std::optional<Step> lookUp(const QString &name, const Step *from) const;
    Result<QString> declared(const Step &step);
    Result<QString> replaced(const QString &value, const Step &from);
    Result<QString> reference(const QString &name, const std::optional<QString> &fallback, const Step &from);
    Error cycle(const Step &step);

    const Theme &m_theme;
    const QString m_mode;
    QList<Step> m_path;   // Being followed now.
    QStringList m_cyclic; // Keys of steps that lie on a cycle.
    QHash<QString, Result<QString>> m_known;
};

} // namespace enigma
