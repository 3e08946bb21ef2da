// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The rows of a diff view as they stand below each other: side by side or unified, long unchanged runs folded. Knows
// their places in pixels, nothing of painting.

#pragma once

#include "models/diff/line_diff.h"

#include <QSet>

namespace enigma {

enum class DiffLayout {
    SideBySide,
    Unified,
};

enum class DiffSide {
    Old,
    New,
};

struct ViewRow
{
    enum class Kind : quint8 {
        Pair, // Side by side: both sides, one of which may be absent. Unified: a line that is the same in both.
        Old,  // Unified only.
        New,  // Unified only.
        Fold, // Stands for `count` unchanged rows.
    };

    Kind kind = Kind::Pair;
    qsizetype first = 0; // Of LineDiff::rows.
    qsizetype count = 1;

    bool operator==(const ViewRow &) const = default;
};

class DiffRows
{
public:
    static constexpr qsizetype kContext = 3;     // Unchanged rows shown beside a change.
    static constexpr qsizetype kLeastFolded = 4; // Fewer are shown.

    void setDiff(const LineDiff &diff);
    const LineDiff &diff() const { return m_diff; }

    void setLayout(DiffLayout layout);
    DiffLayout layout() const { return m_layout; }

    void setHeights(int row, int fold);

    qsizetype count() const { return m_rows.size(); }
    const ViewRow &at(qsizetype row) const { return m_rows.at(row); }
    bool isFold(qsizetype row) const { return m_rows.at(row).kind == ViewRow::Kind::Fold; }
    RowKind kind(qsizetype row) const { return m_diff.rows.at(m_rows.at(row).first).kind; }
    // The line shown at a row; 0 when that side has none there, or for a fold.
    int line(qsizetype row, DiffSide side) const;
    void expand(qsizetype fold);
    bool hasFolds() const { return !m_folds.isEmpty(); }
    void expandAll();

    // The runs of changed rows.
    const QList<RowSpan> &changes() const { return m_changes; }
    // The run that holds the row, or the nearest one before it; -1 when there is none.
    qsizetype changeAtOrBefore(qsizetype row) const;

    int top(qsizetype row) const;
    int rowHeight(qsizetype row) const { return isFold(row) ? m_foldHeight : m_rowHeight; }
    int totalHeight() const { return top(count()); }
    // Clamped to the rows there are; -1 without any.
    qsizetype rowAt(int y) const;
    // The view row that shows a row of the diff, or the fold that hides it.
    qsizetype rowOf(qsizetype diffRow) const;

private:
    void rebuild();
    void appendSame(const RowSpan &run);
    void appendChange(const RowSpan &run);

    LineDiff m_diff;
    DiffLayout m_layout = DiffLayout::SideBySide;
    int m_rowHeight = 20;
    int m_foldHeight = 28;
    QList<ViewRow> m_rows;
    QList<qsizetype> m_folds; // Rows that are folds, ascending.
    QList<RowSpan> m_changes;
    QSet<qsizetype> m_expanded; // First diff rows of the folds that were opened.
};

} // namespace enigma
