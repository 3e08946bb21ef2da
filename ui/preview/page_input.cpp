// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/page_input.h"

#include "ui/render/live_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>

namespace enigma {

static constexpr double kPixelsPerStep = 100.0 / 120; // Of a wheel without pixels, as browsers scroll.

void PageInput::setPlace(const QPointF &origin, double scale)
{
    m_origin = origin;
    m_scale = scale;
}

void PageInput::mouse(const QMouseEvent &event)
{
    if (!m_page) {
        return;
    }
    const bool isDouble = event.type() == QEvent::MouseButtonDblClick;
    if (isDouble || event.type() == QEvent::MouseButtonPress) {
        m_clicks = isDouble ? 2 : 1;
    }
    m_page->sendMouse(isDouble ? QEvent::MouseButtonPress : event.type(), toPage(event.position()), event.button(),
                      event.buttons(), event.modifiers(), event.type() == QEvent::MouseMove ? 0 : m_clicks);
}

void PageInput::leave()
{
    if (m_page) {
        // Outside: nothing is hovered any more.
        m_page->sendMouse(QEvent::MouseMove, {-1, -1}, Qt::NoButton, Qt::NoButton, Qt::NoModifier, 0);
    }
}

void PageInput::wheel(const QWheelEvent &event)
{
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        if (event.angleDelta().y() != 0) {
            Q_EMIT zoomStepped(event.angleDelta().y() > 0 ? 1 : -1);
        }
        return;
    }
    const QPoint pixels =
        event.pixelDelta().isNull() ? (QPointF(event.angleDelta()) * kPixelsPerStep).toPoint() : event.pixelDelta();
    if (m_page) {
        m_page->sendWheel(toPage(event.position()), pixels, event.modifiers());
    }
}

void PageInput::key(const QKeyEvent &event)
{
    if (!m_page) {
        return;
    }
    if (event.type() == QEvent::KeyPress) {
        m_escapes = event.key() == Qt::Key_Escape ? m_escapes + 1 : 0;
        if (m_escapes == 2) {
            m_escapes = 0;
            Q_EMIT left();
            return;
        }
        if (event.matches(QKeySequence::Paste)) { // The page has no clipboard.
            m_page->sendText(QGuiApplication::clipboard()->text());
            return;
        }
    }
    m_page->sendKey(event);
}

void PageInput::inputMethod(const QInputMethodEvent &event)
{
    if (m_page && !event.commitString().isEmpty()) {
        m_page->sendText(event.commitString());
    }
}

bool PageInput::takes(const QKeyEvent &event)
{
    if (event.key() >= Qt::Key_F1 && event.key() <= Qt::Key_F35) {
        return false;
    }
    if (event.modifiers() & (Qt::AltModifier | Qt::MetaModifier)) {
        return false;
    }
    static constexpr Qt::Key kEditing[] = {Qt::Key_A,         Qt::Key_C,      Qt::Key_X,    Qt::Key_V,
                                           Qt::Key_Y,         Qt::Key_Z,      Qt::Key_Left, Qt::Key_Right,
                                           Qt::Key_Up,        Qt::Key_Down,   Qt::Key_Home, Qt::Key_End,
                                           Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Space};
    return !event.modifiers().testFlag(Qt::ControlModifier) || std::ranges::contains(kEditing, event.key());
}

} // namespace enigma
