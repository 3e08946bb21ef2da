// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Follows var() through one theme. Remembers what it found, so it serves one run over many tokens of one mode, in
// linear time and without recursion along the aliases; it must not outlive the theme.

#pragma once

#include "models/theme/theme_source.h"

#include <QSet>

namespace enigma {

class TokenResolver
{
public:
    TokenResolver(const Theme &theme, const QString &mode) : m_theme(theme), m_mode(mode) {}

    Result<QString> text(const QString &name);
    Result<Color> color(const QString &name);

    // Whether the token is one of those that refer to each other in a circle.
    bool isCyclic(const QString &name);

private:
    struct Step
    {
        QString mode; // Where the value is declared.
        QString name;

        QString key() const { return mode + u'\n' + name; }
        bool operator==(const Step &) const = default;
    };
    struct Visit // One step of the way through the references, after Tarjan.
    {
        Step step;
        QList<Step> next;
        qsizetype at = 0;
    };
    struct Order
    {
        qsizetype index = 0;
        qsizetype lowest = 0; // Of what is reached from here and not yet resolved.
    };

    std::optional<Step> lookUp(const QString &name, const Step *from) const;
    QList<Step> references(const Step &step) const;
    void resolve(const Step &first);
    void enter(const Step &step);
    void leave();
    void refuseCircle(const QList<Step> &members);
    Result<QString> replaced(const QString &value, const Step &from, int depth = 0);
    Result<QString> reference(const QString &name, const std::optional<QString> &fallback, const Step &from, int depth);

    const Theme &m_theme;
    const QString m_mode;
    QHash<QString, Result<QString>> m_known;
    QSet<QString> m_cyclic;
    qsizetype m_size = 0; // Of all that was put together.
    QList<Visit> m_path;
    QHash<QString, Order> m_order; // Of what was entered and is not known yet.
    QList<Step> m_open;
};

} // namespace enigma
