// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Decides which removed line stands beside which added line: the alignment that keeps similar lines together.

#pragma once

#include "models/diff/line_diff.h"

#include <vector>

namespace enigma {

// A run of lines of one text; `first` counts from 0.
struct LineRun
{
    int first = 0;
    int count = 0;
};

// One for a whole comparison, since it limits the work spent on all of it. The lines must outlive it.
class RowPairing
{
public:
    RowPairing(const QList<QByteArrayView> &oldLines, const QList<QByteArrayView> &newLines);

    // Appends rows for the old lines of a hunk replaced by the new ones: pairs as Changed, the rest as Removed, Added.
    void append(QList<DiffRow> &rows, LineRun removed, LineRun added);

private:
    // A line as its words, hashed and sorted; a longer word weighs more.
    struct Word
    {
        quint32 hash = 0;
        int weight = 0;
    };

    struct Signature
    {
        std::vector<Word> words;
        int weight = 0;
    };

    static Signature signatureOf(QByteArrayView line);
    static int similarity(const Signature &one, const Signature &other); // 0 to 1000.
    // Pairs as offsets into the runs, in order.
    QList<std::pair<int, int>> similarPairs(LineRun removed, LineRun added) const;

    const QList<QByteArrayView> &m_oldLines;
    const QList<QByteArrayView> &m_newLines;
    qint64 m_budget;
};

} // namespace enigma
