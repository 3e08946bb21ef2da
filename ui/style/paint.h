// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Drawing that every control shares: boxes with one-device-pixel borders, rings, hairlines, shadows, the checkerboard.

#pragma once

#include <QColor>
#include <QRectF>

class QPainter;

namespace enigma {

// Either colour may be invalid: then that part is left out. The border lies inside the rectangle.
void drawBox(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border = {});
// A line of `width` inside the rectangle's edge, with nothing filled.
void drawRing(QPainter &painter, const QRectF &rect, qreal radius, const QColor &ink, qreal width);
void drawHairline(QPainter &painter, const QRectF &rect, Qt::Edge edge);
void drawDot(QPainter &painter, const QPointF &center, qreal diameter, const QColor &ink);
void drawCheckerboard(QPainter &painter, const QRectF &rect, int square = 4);

enum class Elevation {
    Card = 1,
    Popover,
    Dialog,
};

// How far a shadow reaches: what a floating widget leaves around its box.
int shadowMargin(Elevation elevation);
// A raised box with border and shadow; `box` is the box without the shadow.
void drawElevated(QPainter &painter, const QRectF &box, qreal radius, Elevation elevation);

} // namespace enigma
