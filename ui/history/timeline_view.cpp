// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/timeline_view.h"

#include "ui/history/timeline_delegate.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>

namespace enigma {

TimelineView::TimelineView(TimelineModel &model, QWidget *parent) : QListView(parent), m_timeline(model)
{
    setModel(&model);
    setItemDelegate(new TimelineDelegate(*this));
    setSelectionMode(NoSelection); // The picks are drawn instead.
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setUniformItemSizes(false);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Versions"));
    connect(&model, &QAbstractItemModel::modelReset, this, &TimelineView::restorePick);
}

void TimelineView::setSinglePick(bool single)
{
    m_isSingle = single;
}

std::optional<VersionRange> TimelineView::range() const
{
    if (m_older < 0 || m_newer < 0 || m_older == m_newer) {
        return std::nullopt;
    }
    return VersionRange{m_timeline.at(m_older).version.id, m_timeline.at(m_newer).version.id};
}

void TimelineView::pick(const VersionId &newer)
{
    if (const int row = m_timeline.rowOf(newer); row >= 0) {
        pickRow(row);
    }
}

void TimelineView::pickRange(const VersionRange &range)
{
    const int older = m_timeline.rowOf(range.older);
    const int newer = m_timeline.rowOf(range.newer);
    if (older >= 0 && newer >= 0) {
        setRows(std::max(older, newer), std::min(older, newer));
    }
}

// What a version changed is seen against the one before it.
void TimelineView::pickRow(int row)
{
    if (row >= 0 && row < m_timeline.rowCount() && m_timeline.at(row).kind != TimelineRow::Kind::Heading) {
        setRows(m_isSingle ? -1 : m_timeline.neighbour(row, 1), row);
    }
}

void TimelineView::widenTo(int row)
{
    const bool isRow = row >= 0 && row < m_timeline.rowCount() && m_timeline.at(row).kind != TimelineRow::Kind::Heading;
    if (m_isSingle) {
        pickRow(row);
    }
    if (m_isSingle || !isRow || row == m_newer) {
        return;
    }
    setRows(std::max(row, m_newer), std::min(row, m_newer));
}

void TimelineView::setRows(int older, int newer)
{
    m_older = older;
    m_newer = newer;
    m_olderId = older >= 0 ? std::optional(m_timeline.at(older).version.id) : std::nullopt;
    m_newerId = newer >= 0 ? std::optional(m_timeline.at(newer).version.id) : std::nullopt;
    if (newer >= 0) {
        const QModelIndex index = m_timeline.index(newer);
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        scrollTo(index);
    }
    viewport()->update();
    Q_EMIT rangeChanged();
}

void TimelineView::restorePick()
{
    const int older = m_olderId ? m_timeline.rowOf(*m_olderId) : -1;
    const int newer = m_newerId ? m_timeline.rowOf(*m_newerId) : -1;
    if (newer >= 0 && (older >= 0 || m_isSingle)) {
        setRows(m_isSingle ? -1 : older, newer);
        return;
    }
    const int first = m_timeline.rowCount() > 0 ? m_timeline.neighbour(0, 1) : -1;
    if (first >= 0 && first < m_timeline.rowCount() && m_timeline.at(first).kind != TimelineRow::Kind::Heading) {
        pickRow(first);
    } else {
        setRows(-1, -1);
    }
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const bool down = event->key() == Qt::Key_Down || event->key() == Qt::Key_Left;
    const bool up = event->key() == Qt::Key_Up || event->key() == Qt::Key_Right;
    if ((down || up) && m_newer >= 0) {
        if (event->modifiers() & Qt::ShiftModifier) {
            widenTo(m_timeline.neighbour(m_isSingle ? m_newer : m_older, down ? 1 : -1));
        } else {
            pickRow(m_timeline.neighbour(m_newer, down ? 1 : -1));
        }
    } else if (event->key() == Qt::Key_Home) {
        pickRow(m_timeline.neighbour(-1, 1));
    } else if (event->key() == Qt::Key_End) {
        pickRow(m_timeline.neighbour(m_timeline.rowCount(), -1));
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT compareRequested();
    } else if (event->key() == Qt::Key_B && event->modifiers() == Qt::NoModifier) {
        Q_EMIT restoreRequested();
    } else if (event->key() == Qt::Key_P && event->modifiers() == Qt::NoModifier) {
        Q_EMIT previewRequested();
    } else {
        QListView::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!index.isValid()) {
        return;
    }
    if (event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier)) {
        widenTo(index.row());
    } else {
        pickRow(index.row());
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (indexAt(event->position().toPoint()).isValid()) {
        Q_EMIT compareRequested();
    }
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    if (byMouse) {
        pickRow(indexAt(event->pos()).row());
    }
    if (m_newer >= 0) {
        const QRect row = visualRect(m_timeline.index(m_newer));
        Q_EMIT menuRequested(byMouse ? event->globalPos() : viewport()->mapToGlobal(row.center()));
    }
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    wantSizes();
    QListView::paintEvent(event);
}

void TimelineView::wantSizes()
{
    const int first = indexAt(QPoint(1, 1)).row();
    for (int row = std::max(0, first); row < m_timeline.rowCount(); ++row) {
        const TimelineRow &shown = m_timeline.at(row);
        if (visualRect(m_timeline.index(row)).top() > viewport()->height()) {
            break;
        }
        if (shown.kind == TimelineRow::Kind::Version && m_timeline.size(shown.version.id) < 0) {
            Q_EMIT rowShown(shown.version);
        }
    }
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

} // namespace enigma
