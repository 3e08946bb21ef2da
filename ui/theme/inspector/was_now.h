// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A colour as it was in the base version beside what it is now.

#pragma once

#include <QColor>
#include <QWidget>

namespace enigma {

class WasNow : public QWidget
{
    Q_OBJECT

public:
    explicit WasNow(QWidget *parent = nullptr);

    // An invalid `was`: there is nothing to compare with, and now fills the box.
    void setColors(const QColor &was, const QColor &now);

    QSize sizeHint() const override { return {200, 76}; }
    QSize minimumSizeHint() const override { return {120, 56}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_was;
    QColor m_now;
};

} // namespace enigma
