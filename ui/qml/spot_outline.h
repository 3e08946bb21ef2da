// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A line along a rounded box: marks the places where a token is used, and the one where the keys are.

#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace enigma {

class SpotOutline : public QQuickPaintedItem
{
    Q_OBJECT

public:
    explicit SpotOutline(QQuickItem *parent);

    void setPen(const QColor &color, Qt::PenStyle style);
    void setRadius(double radius);

    void paint(QPainter *painter) override;

private:
    QColor m_color;
    Qt::PenStyle m_style = Qt::DashLine;
    double m_radius = 6;
};

} // namespace enigma
