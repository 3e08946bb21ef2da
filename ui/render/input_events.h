// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Events of Qt as the DevTools protocol's domain Input takes them.

#pragma once

#include <QEvent>
#include <QJsonObject>
#include <QPointF>
#include <Qt>

class QKeyEvent;

namespace enigma {

// Parameters of Input.dispatchMouseEvent; places in CSS pixels of the page.
QJsonObject mouseInput(QEvent::Type type, const QPointF &place, Qt::MouseButton button, Qt::MouseButtons buttons,
                       Qt::KeyboardModifiers modifiers, int clicks);
QJsonObject wheelInput(const QPointF &place, const QPoint &pixels, Qt::KeyboardModifiers modifiers);

// Parameters of Input.dispatchKeyEvent.
QJsonObject keyInput(const QKeyEvent &event);

// "pointer" of CSS is Qt::PointingHandCursor; what Qt has not is the arrow.
Qt::CursorShape cursorOf(const QString &css);

} // namespace enigma
