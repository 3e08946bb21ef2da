// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The line of a chart: heights from 0 to 1 at even distances, and a soft fill under it.

#pragma once

#include <QColor>
#include <QQmlEngine>
#include <QQuickPaintedItem>

namespace enigma {

class ChartLine : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged FINAL)
    Q_PROPERTY(QList<double> heights MEMBER m_heights FINAL)
    Q_PROPERTY(bool filled MEMBER m_filled FINAL)

public:
    explicit ChartLine(QQuickItem *parent = nullptr);

    QColor color() const { return m_color; }
    void setColor(const QColor &color);

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void colorChanged();

private:
    QColor m_color;
    QList<double> m_heights;
    bool m_filled = false;
};

} // namespace enigma
