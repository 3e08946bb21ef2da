// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/diff_selection.h"

#include <algorithm>

namespace enigma {

namespace {

void appendFolded(QStringList &texts, const ViewRow &fold, DiffSide side, const DiffRows &rows, const DiffLines &lines)
{
    for (qsizetype row = fold.first; row < fold.first + fold.count; ++row) {
        const DiffRow &hidden = rows.diff().rows.at(row);
        texts.append(lines.text(side).original(side == DiffSide::Old ? hidden.oldLine : hidden.newLine));
    }
}

} // namespace

DiffSide shownSide(const DiffRows &rows, qsizetype row, DiffSide wanted)
{
    if (rows.layout() == DiffLayout::SideBySide) {
        return wanted;
    }
    return rows.at(row).kind == ViewRow::Kind::Old ? DiffSide::Old : DiffSide::New;
}

std::optional<TextSpan> DiffSelection::columns(qsizetype row) const
{
    const auto [first, last] = std::minmax(anchor, head);
    if (isEmpty() || row < first.row || row > last.row) {
        return {};
    }
    const qsizetype from = row == first.row ? first.column : 0;
    return TextSpan{from, row == last.row ? last.column - from : -1};
}

QString DiffSelection::text(const DiffRows &rows, const DiffLines &lines) const
{
    if (isEmpty()) {
        return {};
    }
    const auto [first, last] = std::minmax(anchor, head);
    QStringList texts;
    for (qsizetype row = first.row; row <= std::min(last.row, rows.count() - 1); ++row) {
        const DiffSide shown = shownSide(rows, row, side);
        if (row == last.row && last.column == 0) {
            texts.append(QString()); // The selection ends with the line end before this row.
        } else if (rows.isFold(row)) {
            appendFolded(texts, rows.at(row), shown, rows, lines);
        } else if (const int line = rows.line(row, shown); line > 0) {
            const TextSpan span = columns(row).value_or(TextSpan());
            texts.append(lines.text(shown).original(line, span.start, span.length < 0 ? -1 : span.start + span.length));
        }
    }
    return texts.join(u'\n');
}

} // namespace enigma
