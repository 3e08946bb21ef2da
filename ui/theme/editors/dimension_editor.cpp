// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/editors/dimension_editor.h"

#include "ui/style/control.h"
#include "ui/style/type.h"
#include "ui/theme/editors/dimension_sample.h"
#include "ui/theme/number_slider.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr double kRootFontSize = 16;

// What the slider spans, for a token of this name in this unit.
NumberSlider::Range rangeOf(const QString &name, const QString &unit)
{
    const bool mayBeNegative = name.contains("tracking"_L1) || name.contains("letter-spacing"_L1);
    if (name.contains("weight"_L1)) {
        return {100, 900, 100, 0};
    }
    if (unit == "px"_L1) {
        return {mayBeNegative ? -4.0 : 0.0, 32, 0.5, 2};
    }
    if (unit == "ms"_L1) {
        return {0, 1000, 10, 0};
    }
    if (unit == "s"_L1) {
        return {0, 2, 0.01, 3};
    }
    if (unit == "%"_L1) {
        return {0, 200, 1, 1};
    }
    if (mayBeNegative) {
        return {-0.1, 0.25, 0.005, 4};
    }
    return {0, unit.isEmpty() ? 3.0 : 2.0, 0.025, 4};
}

QStringList unitsFor(const QString &name, const QString &unit)
{
    QStringList units = name.contains("duration"_L1) || unit == "ms"_L1 || unit == "s"_L1 ? QStringList{u"ms"_s, u"s"_s}
                        : name.contains("weight"_L1)                                      ? QStringList{QString()}
                        : name.contains("leading"_L1) ? QStringList{QString(), u"rem"_s, u"px"_s, u"%"_s}
                                                      : QStringList{u"rem"_s, u"px"_s, u"em"_s, u"%"_s};
    if (!units.contains(unit)) {
        units.append(unit);
    }
    return units;
}

// The same length in another unit where there is one, else the same number.
double numberIn(const QString &unit, const DimensionValue &value)
{
    if (value.unit == "ms"_L1 && unit == "s"_L1) {
        return value.number / 1000;
    }
    if (value.unit == "s"_L1 && unit == "ms"_L1) {
        return value.number * 1000;
    }
    const std::optional<double> pixels = pixelsOf(value);
    if (pixels && unit == "px"_L1) {
        return *pixels;
    }
    return pixels && (unit == "rem"_L1 || unit == "em"_L1) ? *pixels / kRootFontSize : value.number;
}

} // namespace

DimensionEditor::DimensionEditor(QWidget *parent) :
    ValueEditor(parent),
    m_sample(new DimensionSample),
    m_number(new NumberSlider(tr("Value"), {})),
    m_unit(new QComboBox)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_sample);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_number, 1);
    row->addWidget(m_unit);
    column->addLayout(row);
    m_number->hideName();
    m_unit->setAccessibleName(tr("Unit"));
    setControlSize(*m_unit, ControlSize::Small);
    connect(m_number, &NumberSlider::moved, this, [this](double number) { change({number, m_value.unit}); });
    connect(m_number, &NumberSlider::released, this, &ValueEditor::finished);
    connect(m_unit, &QComboBox::activated, this, [this] { changeUnit(m_unit->currentData().toString()); });
}

bool DimensionEditor::setValue(const EditedValue &value)
{
    const std::optional<DimensionValue> read = readDimension(value.text);
    if (!read) {
        return false;
    }
    m_sample->setValue(value);
    if (m_token == value.name && m_value == *read) {
        return true;
    }
    m_token = value.name;
    m_value = *read;
    showNumber();
    return true;
}

void DimensionEditor::showNumber()
{
    const QSignalBlocker silence(m_unit);
    m_unit->clear();
    for (const QString &unit : unitsFor(m_token, m_value.unit)) {
        m_unit->addItem(unit.isEmpty() ? tr("none") : unit, unit);
    }
    m_unit->setCurrentIndex(m_unit->findData(m_value.unit));
    m_unit->setVisible(m_unit->count() > 1);
    m_number->setRange(rangeOf(m_token, m_value.unit));
    m_number->setValue(m_value.number);
}

void DimensionEditor::changeUnit(const QString &unit)
{
    change({numberIn(unit, m_value), unit});
    showNumber();
    Q_EMIT finished();
}

void DimensionEditor::change(const DimensionValue &value)
{
    m_value = value;
    Q_EMIT edited(dimensionText(value));
}

} // namespace enigma
