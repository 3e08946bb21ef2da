// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The shadow of a box of the gallery. The item is larger than the box by `reach` on every side.

#pragma once

#include "gallery_shadow.h"

#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace enigma {

class TokenShadow : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariant layers READ layers WRITE setLayers NOTIFY layersChanged FINAL)
    Q_PROPERTY(double radius READ radius WRITE setRadius NOTIFY radiusChanged FINAL)
    Q_PROPERTY(double reach READ reach NOTIFY layersChanged FINAL)

public:
    explicit TokenShadow(QQuickItem *parent = nullptr);

    QVariant layers() const { return QVariant::fromValue(m_layers); }
    void setLayers(const QVariant &layers); // A list of GalleryShadow.
    double radius() const { return m_radius; }
    void setRadius(double radius);
    double reach() const { return shadowReach(m_layers); }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void layersChanged();
    void radiusChanged();

private:
    QList<GalleryShadow> m_layers;
    double m_radius = 0;
};

} // namespace enigma
