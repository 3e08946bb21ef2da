// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "token_shadow.h"

#include <QPainter>

#include <utility>

namespace enigma {

TokenShadow::TokenShadow(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void TokenShadow::setLayers(const QVariant &layers)
{
    const auto next = layers.value<QList<GalleryShadow>>();
    if (std::exchange(m_layers, next) != next) {
        update();
        Q_EMIT layersChanged();
    }
}

void TokenShadow::setRadius(double radius)
{
    if (std::exchange(m_radius, radius) != radius) {
        update();
        Q_EMIT radiusChanged();
    }
}

void TokenShadow::paint(QPainter *painter)
{
    const QRectF box = QRectF({}, size()).adjusted(reach(), reach(), -reach(), -reach());
    paintOuterShadows(*painter, box, m_radius, m_layers);
    paintInsetShadows(*painter, box, m_radius, m_layers);
}

} // namespace enigma
