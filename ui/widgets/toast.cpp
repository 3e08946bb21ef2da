// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/toast.h"

#include "ui/style/control.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>

#include <utility>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEdge = 12;
constexpr int kMinimumWidth = 260;

} // namespace

Toast::Toast(QWidget *host, int bottom) :
    QWidget(host),
    m_timer(new QTimer(this)),
    m_text(new TextLabel),
    m_action(new PushButton({}, ButtonKind::Quiet)),
    m_key(new KeyHint({})),
    m_close(new IconButton(u"x"_s, tr("Close"))),
    m_bottom(bottom)
{
    setRaised(*this);
    m_action->setSmall();
    m_close->setSmall();
    const int margin = shadowMargin(Elevation::Popover);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin + 14, margin + 8, margin + 8, margin + 8);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addSpacing(16);
    row->addWidget(m_action);
    row->addWidget(m_key);
    row->addWidget(m_close);
    m_timer->setSingleShot(true);
    m_timer->setInterval(metrics::kToastTime);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &Toast::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const std::function<void()> act = std::exchange(m_act, nullptr);
        dismiss();
        if (act) {
            act();
        }
    });
    for (QWidget *part : {static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_close), host}) {
        part->installEventFilter(this);
    }
    hide();
}

void Toast::showMessage(const QString &sentence)
{
    showMessage(sentence, {}, {}, nullptr);
}

void Toast::showMessage(const QString &sentence, const QString &action, const QString &key, std::function<void()> act)
{
    m_act = std::move(act);
    m_text->setText(sentence);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_key->setText(key);
    m_key->setVisible(!key.isEmpty());
    setAccessibleName(sentence);
    place();
    show();
    raise();
    announce(*this, sentence);
    wait();
}

void Toast::dismiss()
{
    m_timer->stop();
    hide();
}

int Toast::remainingTime() const
{
    return m_timer->remainingTime();
}

void Toast::place()
{
    layout()->activate();
    const int margin = shadowMargin(Elevation::Popover);
    const QSize wanted = sizeHint().expandedTo(QSize(kMinimumWidth + 2 * margin, 0));
    const QSize room = parentWidget()->size();
    resize(std::min(wanted.width(), room.width() + 2 * (margin - kEdge)), wanted.height());
    move(kEdge - margin, room.height() - m_bottom - kEdge + margin - height());
}

// With a screen reader the toast stays until it is closed.
void Toast::wait()
{
    const bool held = underMouse() || m_action->hasFocus() || m_close->hasFocus() || QAccessible::isActive();
    if (held) {
        m_timer->stop();
    } else {
        m_timer->start();
    }
}

bool Toast::eventFilter(QObject *object, QEvent *event)
{
    if (object == parentWidget()) {
        if (event->type() == QEvent::Resize && isVisible()) {
            place();
        }
    } else if (isVisible() && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        QMetaObject::invokeMethod(this, &Toast::wait, Qt::QueuedConnection);
    }
    return false;
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer->stop();
}

void Toast::leaveEvent(QEvent *)
{
    wait();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int margin = shadowMargin(Elevation::Popover);
    drawElevated(painter, QRectF(rect()).adjusted(margin, margin, -margin, -margin), metrics::kRadiusCard,
                 Elevation::Popover);
}

} // namespace enigma
