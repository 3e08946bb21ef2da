// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The handle at the right edge of a preview: drags it wider or narrower.

#pragma once

#include <QWidget>

namespace enigma {

class EdgeGrip : public QWidget
{
    Q_OBJECT

public:
    explicit EdgeGrip(QWidget *parent = nullptr);

    static constexpr int kWidth = 12;

Q_SIGNALS:
    void pressed();
    void dragged(int distance); // Since it was pressed, to the right.
    void resetRequested();      // A double click.

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    int m_from = 0; // On the screen.
    bool m_isDragged = false;
};

} // namespace enigma
