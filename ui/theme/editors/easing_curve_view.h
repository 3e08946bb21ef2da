// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An easing as its curve with two handles that pointer and keys move, and a dot that runs along it once.

#pragma once

#include "models/theme/easing_value.h"

#include <QWidget>

class QVariantAnimation;

namespace enigma {

class EasingCurveView : public QWidget
{
    Q_OBJECT

public:
    explicit EasingCurveView(QWidget *parent = nullptr);

    void setEasing(const EasingValue &easing);
    void play();

    QSize sizeHint() const override { return {240, 190}; }
    QSize minimumSizeHint() const override { return {160, 150}; }

Q_SIGNALS:
    void moved(const enigma::EasingValue &easing);
    void released();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    enum class Handle {
        First,
        Second,
    };

    QRectF box() const; // Of the unit square.
    QPointF toView(const QPointF &point) const;
    QPointF handle(Handle which) const;
    void move(Handle which, const QPointF &to);
    void describe();

    EasingValue m_easing;
    Handle m_active = Handle::First;
    QVariantAnimation *m_run;
    double m_time = 0; // Of the dot, 0 to 1.
};

} // namespace enigma
