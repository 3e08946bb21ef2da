// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A text as a view shows it, line by line: decoded, tabs as spaces, invisible and misleading characters made visible,
// endless lines cut. Lines count from 1. A value; safe to read from any thread.

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace enigma {

class ShownText
{
public:
    static constexpr int kTabWidth = 4;
    static constexpr qsizetype kMaxShown = 4000; // UTF-16 units of a line.

    ShownText() = default;
    explicit ShownText(QByteArray bytes);

    int lineCount() const { return static_cast<int>(m_starts.size()); }
    // Without its line end. Empty for a line that does not exist.
    QString shown(int line) const;
    // The characters of the text itself, from one shown column to another; -1 is the end of the line, however long.
    QString original(int line, qsizetype fromColumn = 0, qsizetype toColumn = -1) const;
    bool endsInCarriageReturn(int line) const;
    bool isCut(int line) const;
    // The most columns that any line takes, wide characters counted twice; never less than the truth, up to kMaxShown.
    int widestLine() const { return m_widest; }

private:
    QByteArrayView bytes(int line) const; // With a carriage return, without "\n".
    QString decoded(int line, qsizetype maxBytes) const;

    QByteArray m_bytes;
    QList<qsizetype> m_starts;
    int m_widest = 0;
};

} // namespace enigma
