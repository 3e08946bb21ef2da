// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dashed_outline.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace enigma {

namespace {

constexpr qreal kWidth = 2;

} // namespace

DashedOutline::DashedOutline(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void DashedOutline::setColor(const QColor &color)
{
    if (std::exchange(m_color, color) != color) {
        update();
        Q_EMIT colorChanged();
    }
}

void DashedOutline::setRadius(double radius)
{
    if (std::exchange(m_radius, radius) != radius) {
        update();
        Q_EMIT radiusChanged();
    }
}

void DashedOutline::paint(QPainter *painter)
{
    const QRectF line = QRectF({}, size()).adjusted(kWidth / 2, kWidth / 2, -kWidth / 2, -kWidth / 2);
    const qreal corner = std::min({m_radius, line.width() / 2, line.height() / 2});
    QPen pen(m_color, kWidth, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2.5, 1.5});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(line, corner, corner);
}

} // namespace enigma
