// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A card with a shadow, in the colours of the theme.

#pragma once

#include "ui/theme/editors/value_editor.h"

namespace enigma {

class ShadowSample : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setValue(const EditedValue &value);

    QSize sizeHint() const override { return {200, 130}; }
    QSize minimumSizeHint() const override { return {120, 130}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EditedValue m_value;
};

} // namespace enigma
