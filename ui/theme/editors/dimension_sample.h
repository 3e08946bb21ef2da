// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a length does, painted in the colours of the theme: a corner, a distance, or the spacing of text. Nothing for
// other tokens.

#pragma once

#include "ui/theme/editors/value_editor.h"

namespace enigma {

class DimensionSample : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setValue(const EditedValue &value);

    QSize sizeHint() const override { return {200, 96}; }
    QSize minimumSizeHint() const override { return {120, 96}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintCorner(QPainter &painter, double pixels) const;
    void paintGap(QPainter &painter, double pixels) const;
    void paintText(QPainter &painter) const;

    EditedValue m_value;
};

} // namespace enigma
