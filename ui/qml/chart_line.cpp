// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart_line.h"

#include <QPainter>
#include <QPainterPath>

#include <utility>

namespace enigma {

namespace {

constexpr double kWidth = 2;
constexpr float kFillOpacity = 0.2F;

} // namespace

ChartLine::ChartLine(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void ChartLine::setColor(const QColor &color)
{
    if (std::exchange(m_color, color) != color) {
        update();
        Q_EMIT colorChanged();
    }
}

void ChartLine::paint(QPainter *painter)
{
    if (m_heights.size() < 2) {
        return;
    }
    const double step = width() / double(m_heights.size() - 1);
    const auto point = [&](qsizetype place) {
        return QPointF(double(place) * step, kWidth + (height() - 2 * kWidth) * (1 - m_heights.at(place)));
    };
    QPainterPath line(point(0));
    for (qsizetype place = 1; place < m_heights.size(); ++place) {
        // Level at every point, as charts smooth their lines.
        const QPointF from = point(place - 1);
        const QPointF to = point(place);
        line.cubicTo({from.x() + step / 2, from.y()}, {to.x() - step / 2, to.y()}, to);
    }
    if (m_filled) {
        QPainterPath area = line;
        area.lineTo(width(), height());
        area.lineTo(0, height());
        QColor soft = m_color;
        soft.setAlphaF(soft.alphaF() * kFillOpacity);
        painter->fillPath(area, soft);
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(m_color, kWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPath(line);
}

} // namespace enigma
