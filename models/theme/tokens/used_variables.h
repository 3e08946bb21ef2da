// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which CSS variables the code of a component needs from outside, and which it sets itself: without knowing the theme.

#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QSet>
#include <QString>

namespace enigma {

class UsedVariables
{
public:
    void add(QByteArrayView content); // One file. Linear in its size.

    // Those in a var() without a fallback, with how often.
    const QHash<QString, int> &needed() const { return m_needed; }
    // Those that also stand somewhere else than in a var().
    const QSet<QString> &set() const { return m_set; }

private:
    QHash<QString, int> m_needed;
    QSet<QString> m_set;
};

} // namespace enigma
