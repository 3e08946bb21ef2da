// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A dashed line along a rounded box: marks the places where a token is used.

#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace enigma {

class DashedOutline : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    Q_PROPERTY(double radius READ radius WRITE setRadius NOTIFY radiusChanged FINAL)

public:
    explicit DashedOutline(QQuickItem *parent = nullptr);

    QColor color() const { return m_color; }
    void setColor(const QColor &color);
    double radius() const { return m_radius; }
    void setRadius(double radius);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void colorChanged();
    void radiusChanged();

private:
    QColor m_color;
    double m_radius = 6;
};

} // namespace enigma
