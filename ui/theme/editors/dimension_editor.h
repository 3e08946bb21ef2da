// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A number with its unit: radii, distances, tracking, leading, weights and durations, with a sample of what it does.

#pragma once

#include "models/theme/dimension_value.h"
#include "ui/theme/editors/value_editor.h"

class QComboBox;

namespace enigma {

class DimensionSample;
class NumberSlider;

class DimensionEditor : public ValueEditor
{
    Q_OBJECT

public:
    explicit DimensionEditor(QWidget *parent = nullptr);

    bool setValue(const EditedValue &value) override;

private:
    void changeUnit(const QString &unit);
    void showNumber();
    void change(const DimensionValue &value);

    QString m_token;
    DimensionValue m_value;
    DimensionSample *m_sample;
    NumberSlider *m_number;
    QComboBox *m_unit;
};

} // namespace enigma
