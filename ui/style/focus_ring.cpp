// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/focus_ring.h"

#include "ui/style/control.h"

#include <QEvent>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QVariant>
#include <QWidget>

namespace enigma {

namespace {

constexpr const char *kByKeyboard = "enigmaFocusByKeyboard";

bool isKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent) {}

FocusRing::~FocusRing()
{
    delete m_frame;
}

void FocusRing::watch(QWidget &widget)
{
    widget.installEventFilter(this);
}

void FocusRing::forget(QWidget &widget)
{
    widget.removeEventFilter(this);
    if (m_frame && m_frame->widget() == &widget) {
        hide();
    }
}

bool FocusRing::cameByKeyboard(const QWidget *widget)
{
    return widget && widget->property(kByKeyboard).toBool();
}

bool FocusRing::eventFilter(QObject *object, QEvent *event)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget) {
        return false;
    }
    if (event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        // Coming back from a menu or from another window keeps what was shown before.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            widget->setProperty(kByKeyboard, isKeyboard(reason));
        }
        if (isField(widget) || cameByKeyboard(widget)) {
            show(*widget);
        } else {
            hide();
        }
    } else if (event->type() == QEvent::FocusOut && m_frame && m_frame->widget() == widget) {
        hide();
    } else if (event->type() == QEvent::MouseButtonPress && !isField(widget) && cameByKeyboard(widget)) {
        widget->setProperty(kByKeyboard, false);
        hide();
    }
    return false;
}

void FocusRing::show(QWidget &widget)
{
    if (!m_frame) {
        m_frame = new QFocusFrame;
    }
    m_frame->setWidget(&widget);
}

void FocusRing::hide()
{
    if (m_frame) {
        m_frame->setWidget(nullptr);
    }
}

} // namespace enigma
