// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The mouse and the keys of DiffView.

#include "ui/diff/diff_view.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QTextLayout>

#include <algorithm>
#include <array>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAutoScrollInterval = 30; // Milliseconds, while a selection is drawn past an edge.

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'$' || character.isSurrogate();
}

bool isLetterKey(const QKeyEvent &event)
{
    return event.modifiers() == Qt::NoModifier && (event.key() == Qt::Key_N || event.key() == Qt::Key_P);
}

} // namespace

// The window may use the same keys for something of its own; here they mean this view.
bool DiffView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isLetterKey(*key) || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::SelectAll)) {
            event->accept();
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void DiffView::keyPressEvent(QKeyEvent *event)
{
    if (handleMove(event) || handleLetter(event)) {
        m_showsRow = true;
        viewport()->update();
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
    } else if (event->key() == Qt::Key_Escape && !m_selection.isEmpty()) {
        setSelection({});
    } else {
        event->ignore(); // Not the scroll area's own handling, which scrolls without moving the row.
    }
}

bool DiffView::handleLetter(QKeyEvent *event)
{
    if (isLetterKey(*event)) {
        event->key() == Qt::Key_N ? goToNextChange() : goToPreviousChange();
        return true;
    }
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (opens && m_row >= 0 && isFold(m_row)) {
        expandFold(m_row);
        return true;
    }
    return false;
}

bool DiffView::handleMove(QKeyEvent *event)
{
    if (rowCount() == 0 || (event->modifiers() & (Qt::AltModifier | Qt::MetaModifier))) {
        return false;
    }
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier);
    const qsizetype page = std::max(1, viewport()->height() / verticalScrollBar()->singleStep() - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        moveRow(m_row - 1, extends);
        return true;
    case Qt::Key_Down:
        moveRow(m_row + 1, extends);
        return true;
    case Qt::Key_PageUp:
        moveRow(m_row - page, extends);
        return true;
    case Qt::Key_PageDown:
        moveRow(m_row + page, extends);
        return true;
    case Qt::Key_Home:
        moveRow(0, extends);
        return true;
    case Qt::Key_End:
        moveRow(rowCount() - 1, extends);
        return true;
    case Qt::Key_Left:
        horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepSub);
        return true;
    case Qt::Key_Right:
        horizontalScrollBar()->triggerAction(QScrollBar::SliderSingleStepAdd);
        return true;
    default:
        return false;
    }
}

// With Shift whole rows are selected, from where the selection began.
void DiffView::moveRow(qsizetype row, bool extendsSelection)
{
    const qsizetype target = std::clamp<qsizetype>(row, 0, rowCount() - 1);
    if (extendsSelection) {
        const qsizetype start = m_selection.isEmpty() ? m_row : m_selection.anchor.row;
        setSelection({.side = m_selection.side,
                      .anchor = {target < start ? start + 1 : start, 0},
                      .head = {target < start ? target : target + 1, 0}});
    } else if (!m_selection.isEmpty()) {
        setSelection({});
    }
    setCurrentRow(target);
}

void DiffView::focusInEvent(QFocusEvent *event)
{
    constexpr std::array keyReasons{Qt::TabFocusReason, Qt::BacktabFocusReason, Qt::ShortcutFocusReason};
    m_showsRow = m_showsRow || std::ranges::contains(keyReasons, event->reason());
    viewport()->update();
}

void DiffView::focusOutEvent(QFocusEvent *)
{
    viewport()->update();
}

DiffPlace DiffView::placeAt(const QPoint &position, DiffSide side)
{
    if (position.y() + scrollTop() >= m_rows.totalHeight()) {
        return {rowCount(), 0};
    }
    const qsizetype row = std::max<qsizetype>(0, rowAt(position.y()));
    const DiffSide shown = shownSide(m_rows, row, side);
    const int line = m_rows.line(row, shown);
    if (line == 0) {
        return {row, 0};
    }
    const DiffColumns places = columns();
    const QRect text = places.text(places.cell(side, 0, 0));
    const QTextLine laidOut = m_lines.layout(shown, line).lineAt(0);
    return {row, laidOut.xToCursor(position.x() - text.left() + places.scroll)};
}

void DiffView::mousePressEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const qsizetype row = rowAt(position.y());
    if (event->button() != Qt::LeftButton || row < 0) {
        return;
    }
    m_showsRow = false;
    if (rowRect(row).contains(position) && isFold(row)) {
        expandFold(row);
        return;
    }
    const DiffSide side = columns().sideAt(position.x());
    const DiffPlace place = placeAt(position, side);
    const bool extends = event->modifiers().testFlag(Qt::ShiftModifier) && side == m_selection.side;
    setSelection({.side = side, .anchor = extends ? m_selection.anchor : place, .head = place});
    m_isSelecting = true;
    setCurrentRow(row);
}

void DiffView::mouseMoveEvent(QMouseEvent *event)
{
    m_mouse = event->position().toPoint();
    const qsizetype row = rowAt(m_mouse.y());
    if (!m_isSelecting) {
        setHoveredFold(row >= 0 && isFold(row) && rowRect(row).contains(m_mouse) ? row : -1);
        return;
    }
    DiffSelection selection = m_selection;
    selection.head = placeAt(m_mouse, selection.side);
    setSelection(selection);
    if (viewport()->rect().contains(m_mouse)) {
        m_autoScroll.stop();
    } else if (!m_autoScroll.isActive()) {
        m_autoScroll.start(kAutoScrollInterval, this);
    }
}

void DiffView::mouseReleaseEvent(QMouseEvent *)
{
    m_isSelecting = false;
    m_autoScroll.stop();
}

void DiffView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPoint position = event->position().toPoint();
    const DiffSide side = columns().sideAt(position.x());
    selectWord(placeAt(position, side), side);
}

void DiffView::selectWord(const DiffPlace &place, DiffSide side)
{
    const DiffSide shown = place.row < rowCount() ? shownSide(m_rows, place.row, side) : side;
    const int line = place.row < rowCount() ? m_rows.line(place.row, shown) : 0;
    if (line == 0) {
        return;
    }
    const QString text = m_lines.text(shown).shown(line);
    qsizetype start = std::min(place.column, text.size());
    qsizetype end = start;
    while (start > 0 && isWordCharacter(text.at(start - 1))) {
        --start;
    }
    while (end < text.size() && isWordCharacter(text.at(end))) {
        ++end;
    }
    setSelection({.side = side, .anchor = {place.row, start}, .head = {place.row, end}});
}

void DiffView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_autoScroll.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    const QRect area = viewport()->rect();
    const int beyond = m_mouse.y() < area.top() ? m_mouse.y() - area.top() : std::max(0, m_mouse.y() - area.bottom());
    const int across = m_mouse.x() < area.left() ? m_mouse.x() - area.left() : std::max(0, m_mouse.x() - area.right());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + beyond);
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + across);
    DiffSelection selection = m_selection;
    selection.head = placeAt(m_mouse, selection.side);
    setSelection(selection);
}

void DiffView::setHoveredFold(qsizetype row)
{
    viewport()->setCursor(row >= 0 ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (row != m_hoveredFold) {
        m_hoveredFold = row;
        viewport()->update();
    }
}

void DiffView::leaveEvent(QEvent *event)
{
    setHoveredFold(-1);
    QAbstractScrollArea::leaveEvent(event);
}

void DiffView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    fillMenu(menu);
    menu.exec(event->globalPos());
}

void DiffView::fillMenu(QMenu &menu)
{
    QAction *copyAction = menu.addAction(tr("Copy"), QKeySequence::Copy, this, &DiffView::copy);
    copyAction->setEnabled(!m_selection.isEmpty());
    menu.addAction(tr("Select all"), QKeySequence::SelectAll, this, &DiffView::selectAll);
    menu.addSeparator();
    menu.addAction(tr("Next change"), Qt::Key_N, this, &DiffView::goToNextChange)
        ->setEnabled(m_change + 1 < changeCount());
    menu.addAction(tr("Previous change"), Qt::Key_P, this, &DiffView::goToPreviousChange)->setEnabled(m_change > 0);
    menu.addAction(tr("Show all lines"), this, &DiffView::showAllLines)->setEnabled(m_rows.hasFolds());
}

} // namespace enigma
