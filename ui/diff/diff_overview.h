// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The strip at the right of a diff view: the whole comparison in one column, with its changes and the part in sight. It
// is the view's vertical scroll bar.

#pragma once

#include <QWidget>

class QScrollBar;

namespace enigma {

class DiffRows;

class DiffOverview : public QWidget
{
    Q_OBJECT

public:
    static constexpr int kWidth = 14;

    // Both outlive the strip, which follows the scroll bar's value and range.
    DiffOverview(const DiffRows &rows, QScrollBar &scrollBar, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    qreal scale() const; // Strip pixels for each pixel of the comparison.
    QRectF thumb() const;
    void paintMarks(QPainter &painter) const;

    const DiffRows &m_rows;
    QScrollBar &m_scrollBar;
    qreal m_grip = 0; // Where in the thumb the mouse holds it.
};

} // namespace enigma
