// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/edge_grip.h"

#include "ui/style/paint.h"
#include "ui/style/tokens.h"

#include <QMouseEvent>
#include <QPainter>

namespace enigma {

static constexpr QSizeF kBar(3, 32);

EdgeGrip::EdgeGrip(QWidget *parent) : QWidget(parent)
{
    setCursor(Qt::SplitHCursor);
    setAttribute(Qt::WA_Hover);
    setToolTip(tr("Drag to change the width of the page. A double click lets it fill the view."));
    setAccessibleName(tr("Width of the page"));
}

void EdgeGrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF room(rect());
    const QRectF bar(room.center() - QPointF(kBar.width(), kBar.height()) / 2, kBar);
    drawBox(painter, bar, kBar.width() / 2, color(underMouse() || m_isDragged ? Token::BorderStrong : Token::Border));
}

void EdgeGrip::mousePressEvent(QMouseEvent *event)
{
    m_from = int(event->globalPosition().x());
    m_isDragged = true;
    Q_EMIT pressed();
}

void EdgeGrip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isDragged) {
        Q_EMIT dragged(int(event->globalPosition().x()) - m_from);
    }
}

void EdgeGrip::mouseReleaseEvent(QMouseEvent *)
{
    m_isDragged = false;
    update();
}

void EdgeGrip::mouseDoubleClickEvent(QMouseEvent *)
{
    Q_EMIT resetRequested();
}

} // namespace enigma
