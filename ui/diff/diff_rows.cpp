// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/diff_rows.h"

#include <algorithm>

namespace enigma {

void DiffRows::setDiff(const LineDiff &diff)
{
    m_diff = diff;
    m_expanded.clear();
    rebuild();
}

void DiffRows::setLayout(DiffLayout layout)
{
    m_layout = layout;
    rebuild();
}

void DiffRows::setHeights(int row, int fold)
{
    m_rowHeight = row;
    m_foldHeight = fold;
}

int DiffRows::line(qsizetype row, DiffSide side) const
{
    const ViewRow &shown = m_rows.at(row);
    const ViewRow::Kind other = side == DiffSide::Old ? ViewRow::Kind::New : ViewRow::Kind::Old;
    if (shown.kind == ViewRow::Kind::Fold || shown.kind == other) {
        return 0;
    }
    const DiffRow &diffRow = m_diff.rows.at(shown.first);
    return side == DiffSide::Old ? diffRow.oldLine : diffRow.newLine;
}

void DiffRows::expand(qsizetype fold)
{
    m_expanded.insert(m_rows.at(fold).first);
    rebuild();
}

void DiffRows::expandAll()
{
    for (const qsizetype fold : std::as_const(m_folds)) {
        m_expanded.insert(m_rows.at(fold).first);
    }
    rebuild();
}

qsizetype DiffRows::changeAtOrBefore(qsizetype row) const
{
    const auto after = std::ranges::upper_bound(m_changes, row, {}, &RowSpan::first);
    return after - m_changes.begin() - 1;
}

int DiffRows::top(qsizetype row) const
{
    const auto folds = std::ranges::lower_bound(m_folds, row) - m_folds.begin();
    return static_cast<int>(row * m_rowHeight + folds * (m_foldHeight - m_rowHeight));
}

qsizetype DiffRows::rowAt(int y) const
{
    qsizetype low = 0;
    qsizetype high = count() - 1;
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (top(middle) <= y) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return std::min(low, high);
}

qsizetype DiffRows::rowOf(qsizetype diffRow) const
{
    // In a unified run the old lines come first; their rows alone are in order, so the search is by the start of runs.
    const auto after = std::ranges::upper_bound(m_changes, diffRow, {},
                                                [this](const RowSpan &run) { return m_rows.at(run.first).first; });
    qsizetype row = after == m_changes.begin() ? 0 : (after - 1)->first;
    while (row + 1 < count() &&
           !(m_rows.at(row).first <= diffRow && diffRow < m_rows.at(row).first + m_rows.at(row).count)) {
        ++row;
    }
    return row;
}

void DiffRows::rebuild()
{
    m_rows.clear();
    m_folds.clear();
    m_changes.clear();
    m_rows.reserve(m_diff.rows.size());
    qsizetype done = 0;
    for (const RowSpan &change : m_diff.changes()) {
        appendSame({done, change.first - done});
        appendChange(change);
        done = change.end();
    }
    appendSame({done, m_diff.rows.size() - done});
}

void DiffRows::appendSame(const RowSpan &run)
{
    const qsizetype before = run.first == 0 ? 0 : kContext;
    const qsizetype after = run.end() == m_diff.rows.size() ? 0 : kContext;
    const RowSpan hidden{run.first + before, run.count - before - after};
    const bool isWhole = run.count == m_diff.rows.size();
    const bool isFolded = !isWhole && hidden.count >= kLeastFolded && !m_expanded.contains(hidden.first);
    for (qsizetype row = run.first; row < run.end();) {
        if (isFolded && row == hidden.first) {
            m_folds.append(m_rows.size());
            m_rows.append({ViewRow::Kind::Fold, row, hidden.count});
            row = hidden.end();
        } else {
            m_rows.append({ViewRow::Kind::Pair, row++, 1});
        }
    }
}

void DiffRows::appendChange(const RowSpan &run)
{
    const qsizetype first = m_rows.size();
    if (m_layout == DiffLayout::SideBySide) {
        for (qsizetype row = run.first; row < run.end(); ++row) {
            m_rows.append({ViewRow::Kind::Pair, row, 1});
        }
    } else {
        for (qsizetype row = run.first; row < run.end(); ++row) {
            if (m_diff.rows.at(row).oldLine > 0) {
                m_rows.append({ViewRow::Kind::Old, row, 1});
            }
        }
        for (qsizetype row = run.first; row < run.end(); ++row) {
            if (m_diff.rows.at(row).newLine > 0) {
                m_rows.append({ViewRow::Kind::New, row, 1});
            }
        }
    }
    m_changes.append({first, m_rows.size() - first});
}

} // namespace enigma
