// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours as small squares: one with a checkerboard under its transparency, or four as the face of a registry.

#pragma once

#include <QColor>
#include <QList>
#include <QWidget>

namespace enigma {

class Swatch : public QWidget
{
    Q_OBJECT

public:
    explicit Swatch(int side = 18, QWidget *parent = nullptr);

    // One colour, or four: top left, top right, bottom left, bottom right.
    void setColors(const QList<QColor> &colors);
    void setColor(const QColor &color) { setColors({color}); }

    QSize sizeHint() const override { return {m_side, m_side}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

    // For delegates. No colour, or an invalid one, is drawn as a struck-out box.
    static void paint(QPainter &painter, const QRectF &rect, const QList<QColor> &colors, qreal radius = 4);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<QColor> m_colors;
    int m_side;
};

} // namespace enigma
