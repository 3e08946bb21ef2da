// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spot_outline.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace enigma {

namespace {

constexpr qreal kWidth = 2;

} // namespace

SpotOutline::SpotOutline(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void SpotOutline::setPen(const QColor &color, Qt::PenStyle style)
{
    const bool isSame = std::exchange(m_color, color) == color && std::exchange(m_style, style) == style;
    m_style = style;
    if (!isSame) {
        update();
    }
}

void SpotOutline::setRadius(double radius)
{
    if (std::exchange(m_radius, radius) != radius) {
        update();
    }
}

void SpotOutline::paint(QPainter *painter)
{
    const QRectF line = QRectF({}, size()).adjusted(kWidth / 2, kWidth / 2, -kWidth / 2, -kWidth / 2);
    const qreal corner = std::min({m_radius, line.width() / 2, line.height() / 2});
    QPen pen(m_color, kWidth, m_style, Qt::FlatCap);
    if (m_style == Qt::DashLine) {
        pen.setDashPattern({2.5, 1.5});
    }
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(line, corner, corner);
}

} // namespace enigma
