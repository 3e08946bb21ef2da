// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints the rows of a timeline: the axis with its nodes, number, changelog, what is special, size, author and date.

#pragma once

#include <QStyledItemDelegate>

namespace enigma {

class TimelineView;
struct TimelineRow;

class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TimelineDelegate(TimelineView &view);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintAxis(QPainter &painter, const QRect &row, int index) const;
    void paintHeading(QPainter &painter, const QRect &row, const TimelineRow &heading) const;
    void paintVersion(QPainter &painter, const QRect &row, int index) const;
    int paintState(QPainter &painter, const QRect &room, const TimelineRow &row) const; // Returns its width.
    void paintSize(QPainter &painter, const QRect &room, const TimelineRow &row) const;

    TimelineView &m_view;
};

} // namespace enigma
