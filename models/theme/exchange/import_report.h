// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What an import did not understand, one sentence each. A file that is wrong in one way a thousand times gives a list
// that people can still read.

#pragma once

#include "models/base/text.h"

#include <QStringList>

namespace enigma {

class ImportReport
{
public:
    void add(const QString &sentence)
    {
        if (m_sentences.size() < kMost) {
            m_sentences.append(sentence);
        } else {
            ++m_more;
        }
    }

    QStringList sentences() const
    {
        return m_more == 0 ? m_sentences
                           : m_sentences + QStringList{tr("%1 more were left out of this list.").arg(m_more)};
    }

private:
    static constexpr qsizetype kMost = 50;

    QStringList m_sentences;
    int m_more = 0;
};

} // namespace enigma
