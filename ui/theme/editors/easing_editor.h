// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An easing by its curve, or taken from the usual ones.

#pragma once

#include "ui/theme/editors/value_editor.h"

class QComboBox;

namespace enigma {

class EasingCurveView;

class EasingEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit EasingEditor(QWidget *parent = nullptr);

    bool setValue(const EditedValue &value) override;

private:
    EasingCurveView *m_curve;
    QComboBox *m_usual;
};

} // namespace enigma
