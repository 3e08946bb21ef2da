// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/swatch.h"

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/tokens.h"

#include <QPainter>
#include <QPainterPath>

namespace enigma {

namespace {

void paintColor(QPainter &painter, const QRectF &rect, const QColor &fill)
{
    if (fill.alpha() < 255) {
        drawCheckerboard(painter, rect);
    }
    painter.fillRect(rect, fill);
}

} // namespace

Swatch::Swatch(int side, QWidget *parent) : QWidget(parent), m_side(side)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Swatch::setColors(const QList<QColor> &colors)
{
    m_colors = colors;
    QStringList names;
    for (const QColor &each : colors) {
        names += each.name(each.alpha() < 255 ? QColor::HexArgb : QColor::HexRgb);
    }
    setAccessibleName(names.join(u' '));
    update();
}

void Swatch::paint(QPainter &painter, const QRectF &rect, const QList<QColor> &colors, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(rect, radius, radius);
    painter.setClipPath(shape, Qt::IntersectClip);
    const QSizeF half = rect.size() / 2;
    if (colors.size() >= 4) {
        paintColor(painter, QRectF(rect.topLeft(), half), colors.at(0));
        paintColor(painter, QRectF(QPointF(rect.center().x(), rect.top()), half), colors.at(1));
        paintColor(painter, QRectF(QPointF(rect.left(), rect.center().y()), half), colors.at(2));
        paintColor(painter, QRectF(rect.center(), half), colors.at(3));
    } else if (!colors.isEmpty() && colors.constFirst().isValid()) {
        paintColor(painter, rect, colors.constFirst());
    } else {
        painter.fillRect(rect, color(Token::Inset));
        painter.setPen(QPen(color(Token::BorderStrong), 1));
        painter.drawLine(rect.bottomLeft(), rect.topRight());
    }
    painter.restore();
    drawBox(painter, rect, radius, {}, QColor(128, 128, 128, 89));
}

void Swatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_colors, m_side >= 28 ? metrics::kRadiusControl : metrics::kRadiusSwatch);
}

} // namespace enigma
