// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/paint.h"

#include "ui/style/tokens.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace enigma {

namespace {

qreal devicePixel(const QPainter &painter)
{
    return 1 / painter.device()->devicePixelRatio();
}

// The rectangle with its edges on device pixels, so that borders stay sharp at fractional scales.
QRectF snapped(const QPainter &painter, const QRectF &rect)
{
    const QTransform transform = painter.deviceTransform();
    if (transform.type() > QTransform::TxScale) {
        return rect;
    }
    const QRectF device = transform.mapRect(rect);
    const QPointF topLeft(std::round(device.left()), std::round(device.top()));
    const QPointF bottomRight(std::round(device.right()), std::round(device.bottom()));
    return transform.inverted().mapRect(QRectF(topLeft, bottomRight));
}

void strokeInside(QPainter &painter, const QRectF &rect, qreal radius, const QColor &ink, qreal width)
{
    const qreal half = width / 2;
    painter.setPen(QPen(ink, width));
    painter.setBrush(Qt::NoBrush);
    const qreal inner = std::max(0.0, radius - half);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), inner, inner);
}

struct Shadow
{
    qreal drop;
    qreal blur;
    qreal light;
    qreal dark;
};

Shadow shadowOf(Elevation elevation)
{
    switch (elevation) {
    case Elevation::Card:
        return {1, 3, 0.05, 0.05};
    case Elevation::Popover:
        return {6, 20, 0.16, 0.45};
    case Elevation::Dialog:
        return {16, 48, 0.24, 0.60};
    }
    return {};
}

} // namespace

void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = snapped(painter, rect);
    if (fill.isValid()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(box, radius, radius);
    }
    if (border.isValid()) {
        strokeInside(painter, box, radius, border, devicePixel(painter));
    }
    painter.restore();
}

void drawRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &ink, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    strokeInside(painter, snapped(painter, rect), radius, ink, width);
    painter.restore();
}

void drawHairline(QPainter &painter, const QRectF &rect, Qt::Edge edge)
{
    const QRectF box = snapped(painter, rect);
    const qreal pixel = devicePixel(painter);
    QRectF line = box;
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(pixel);
        break;
    case Qt::BottomEdge:
        line.setTop(box.bottom() - pixel);
        break;
    case Qt::LeftEdge:
        line.setWidth(pixel);
        break;
    case Qt::RightEdge:
        line.setLeft(box.right() - pixel);
        break;
    }
    painter.fillRect(line, color(Token::Border));
}

void drawDot(QPainter &painter, const QPointF &center, qreal diameter, const QColor &ink)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(center, diameter / 2, diameter / 2);
    painter.restore();
}

void drawCheckerboard(QPainter &painter, const QRectF &rect, int square)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.fillRect(rect, QColor(255, 255, 255));
    const QColor grey(204, 204, 204);
    const int columns = int(std::ceil(rect.width() / square));
    const int rows = int(std::ceil(rect.height() / square));
    for (int row = 0; row < rows; ++row) {
        for (int column = row % 2; column < columns; column += 2) {
            painter.fillRect(QRectF(rect.x() + column * square, rect.y() + row * square, square, square), grey);
        }
    }
    painter.restore();
}

int shadowMargin(Elevation elevation)
{
    const Shadow shadow = shadowOf(elevation);
    return int(std::ceil(shadow.blur + shadow.drop / 2));
}

void drawElevated(QPainter &painter, const QRectF &box, qreal radius, Elevation elevation)
{
    const Shadow shadow = shadowOf(elevation);
    const qreal strength = Tokens::instance().isDark() ? shadow.dark : shadow.light;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    // Nested boxes whose opacities add up to a soft slope: close to a Gaussian, and free of a cached picture per size.
    const int steps = std::max(2, int(shadow.blur * 0.75));
    for (int i = steps; i > 0; --i) {
        const qreal part = qreal(i) / steps;
        const qreal grow = shadow.blur * part - shadow.blur * 0.4;
        const qreal weight = std::pow(1 - part, 1.4) * 2.4 / steps;
        painter.setBrush(QColor::fromRgbF(0, 0, 0, float(strength * weight)));
        const QRectF layer = box.translated(0, shadow.drop).adjusted(-grow, -grow, grow, grow);
        painter.drawRoundedRect(layer, radius + std::max(0.0, grow), radius + std::max(0.0, grow));
    }
    painter.restore();
    drawBox(painter, box, radius, color(Token::Raised), color(Token::Border));
}

} // namespace enigma
