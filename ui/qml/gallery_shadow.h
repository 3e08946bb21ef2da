// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One layer of a shadow in pixels, and how a stack of them is painted around a rounded box as browsers do it.

#pragma once

#include <QColor>
#include <QList>
#include <QRectF>

class QPainter;

namespace enigma {

struct GalleryShadow
{
    double x = 0;
    double y = 0;
    double blur = 0;
    double spread = 0;
    QColor color;
    bool isInset = false;

    bool operator==(const GalleryShadow &) const = default;
};

// How far the stack paints outside of its box.
double shadowReach(const QList<GalleryShadow> &layers);

// The first layer is on top. Outer layers are left out under the box, so that a translucent box shows what browsers
// show; paint them before the box, and the inset ones after it.
void paintOuterShadows(QPainter &painter, const QRectF &box, double radius, const QList<GalleryShadow> &layers);
void paintInsetShadows(QPainter &painter, const QRectF &box, double radius, const QList<GalleryShadow> &layers);

} // namespace enigma
