// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One channel of a colour: a track that is a slice through OKLCH, with a knob that keys and pointer move.

#pragma once

#include "ui/theme/inspector/color_slices.h"

#include <QWidget>

namespace enigma {

class ChannelSlider : public QWidget
{
    Q_OBJECT

public:
    ChannelSlider(Channel channel, const QString &name, QWidget *parent = nullptr);

    Channel channel() const { return m_channel; }
    void setColor(const Oklch &color);
    void step(double steps); // As the arrow keys do.

    QSize sizeHint() const override { return {180, 26}; }
    QSize minimumSizeHint() const override { return {120, 26}; }

Q_SIGNALS:
    void moved(double value);
    void released(); // The pointer let go, or a key did.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    QRectF track() const;
    double valueAt(double x) const;
    double positionOf(double value) const;
    void paintTrack(QPainter &painter) const;
    void paintHatch(QPainter &painter) const;
    void paintEdges(QPainter &painter) const;

    Channel m_channel;
    Oklch m_color;
};

} // namespace enigma
