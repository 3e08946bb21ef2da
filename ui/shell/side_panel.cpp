// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/side_panel.h"

#include "ui/style/paint.h"
#include "ui/widgets/pane_splitter.h"

#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace enigma {

SidePanel::SidePanel(Token ground, Qt::Edge edge, const QString &name) :
    m_stack(new QStackedWidget), m_ground(ground), m_edge(edge)
{
    setAccessibleName(name);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
}

void SidePanel::dock(PaneSplitter &splitter)
{
    m_overlay = false;
    if (splitter.indexOf(this) < 0) {
        splitter.insertWidget(m_edge == Qt::LeftEdge ? 0 : splitter.count(), this);
    }
    show();
}

void SidePanel::overlay(QWidget &host, const QRect &room, int width)
{
    m_overlay = true;
    if (parentWidget() != &host) {
        setParent(&host);
    }
    const int side = std::min(width, room.width());
    const int x = m_edge == Qt::LeftEdge ? room.left() : room.right() + 1 - side;
    setGeometry(x, room.y(), side, room.height());
    show();
    raise();
}

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(m_ground));
    if (m_overlay) {
        drawHairline(painter, rect(), m_edge == Qt::LeftEdge ? Qt::RightEdge : Qt::LeftEdge);
        drawHairline(painter, rect(), m_edge);
    }
}

} // namespace enigma
