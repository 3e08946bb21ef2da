// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the visible rows of a diff view. Made for one paint event.

#pragma once

#include "ui/diff/diff_columns.h"
#include "ui/diff/diff_selection.h"

class QPainter;

namespace enigma {

struct DiffPainting
{
    const DiffRows &rows;
    DiffLines &lines;
    DiffColumns columns;
    DiffSelection selection;
    QFont font;
    qsizetype currentRow = -1; // Shown with a ring; -1: not shown.
    qsizetype hoveredFold = -1;
    RowSpan currentChange; // Shown by a bar at the left; empty: none.
};

class DiffPainter
{
public:
    DiffPainter(QPainter &painter, const DiffPainting &painting, int scrollTop);

    void paint(const QRect &exposed);

private:
    void paintRow(qsizetype row, const QRect &rect);
    void paintFold(qsizetype row, const QRect &rect);
    void paintSide(qsizetype row, DiffSide side, const QRect &rect);
    void paintUnified(qsizetype row, const QRect &rect);
    void paintNumber(DiffSide side, const QRect &cell, int line, bool isChanged);
    void paintText(qsizetype row, DiffSide side, const QRect &cell);
    void paintSpan(const QTextLine &line, const QRect &text, qsizetype from, qsizetype to, const QColor &fill,
                   qreal radius);
    void paintSuffix(qsizetype row, DiffSide side, const QRect &text, qreal left);
    void paintHatch(const QRect &rect);
    QString suffix(qsizetype row, DiffSide side) const;

    QPainter &m_painter;
    const DiffPainting &m_painting;
    int m_top;
    QBrush m_hatch;
};

} // namespace enigma
