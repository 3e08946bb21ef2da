// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/live_view.h"

#include <QFocusEvent>
#include <QKeyEvent>

// The part of LiveView that gives the page what a person does.

namespace enigma {

bool LiveView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && PageInput::takes(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::DevicePixelRatioChange) {
        m_settle.start();
    }
    return QWidget::event(event);
}

// Tab belongs to the page only for those who went inside: it must not catch who passes by.
bool LiveView::focusNextPrevChild(bool next)
{
    return !m_isInside && QWidget::focusNextPrevChild(next);
}

void LiveView::setInside(bool inside)
{
    m_isInside = inside;
    describe();
}

void LiveView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason) {
        setInside(false);
    }
}

void LiveView::mousePressEvent(QMouseEvent *event)
{
    setInside(true);
    m_input.mouse(*event);
}

void LiveView::mouseMoveEvent(QMouseEvent *event)
{
    m_input.mouse(*event);
}

void LiveView::mouseReleaseEvent(QMouseEvent *event)
{
    m_input.mouse(*event);
}

void LiveView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_input.mouse(*event);
}

void LiveView::leaveEvent(QEvent *)
{
    m_input.leave();
}

void LiveView::wheelEvent(QWheelEvent *event)
{
    m_input.wheel(*event);
}

void LiveView::keyPressEvent(QKeyEvent *event)
{
    if (!m_isInside && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        setInside(true);
        m_input.key(QKeyEvent(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier)); // To the first thing in it.
        return;
    }
    m_input.key(*event);
}

void LiveView::keyReleaseEvent(QKeyEvent *event)
{
    m_input.key(*event);
}

void LiveView::inputMethodEvent(QInputMethodEvent *event)
{
    m_input.inputMethod(*event);
    event->accept();
}

QVariant LiveView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return query == Qt::ImCursorRectangle ? QVariant(pageRect().toAlignedRect()) : QWidget::inputMethodQuery(query);
}

} // namespace enigma
