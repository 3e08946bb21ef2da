// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/number_slider.h"

#include "ui/style/control.h"
#include "ui/widgets/text_label.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSlider>

#include <cmath>

namespace enigma {

namespace {

constexpr int kNameWidth = 64;
constexpr int kNumberWidth = 76;
constexpr double kFarthest = 1e4; // What may be typed beyond the slider's range.

} // namespace

NumberSlider::NumberSlider(const QString &name, const Range &range, double begin, QWidget *parent) :
    QWidget(parent),
    m_begin(begin),
    m_name(new ElidedLabel(name, TextStyle::Small, Token::TextMuted)),
    m_slider(new QSlider(Qt::Horizontal)),
    m_number(new QDoubleSpinBox)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(10);
    m_name->setFixedWidth(kNameWidth);
    m_name->installEventFilter(this);
    m_name->setToolTip(tr("%1\nDouble-click to reset").arg(name));
    m_slider->setAccessibleName(name);
    m_slider->installEventFilter(this);
    m_number->setAccessibleName(name);
    m_number->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_number->setAlignment(Qt::AlignRight);
    m_number->setFixedWidth(kNumberWidth);
    m_number->setKeyboardTracking(false);
    setControlSize(*m_number, ControlSize::Small);
    row->addWidget(m_name);
    row->addWidget(m_slider, 1);
    row->addWidget(m_number);
    setRange(range);
    setValue(begin);
    connect(m_slider, &QSlider::valueChanged, this, [this](int steps) { take(steps * m_range.step); });
    connect(m_slider, &QSlider::sliderReleased, this, &NumberSlider::released);
    connect(m_number, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        take(value);
        Q_EMIT released();
    });
}

void NumberSlider::setRange(const Range &range)
{
    const double now = value();
    m_range = range;
    const QSignalBlocker silentSlider(m_slider);
    const QSignalBlocker silentNumber(m_number);
    m_slider->setRange(int(std::lround(range.least / range.step)), int(std::lround(range.most / range.step)));
    m_slider->setPageStep(10);
    m_number->setRange(-kFarthest, kFarthest);
    m_number->setSingleStep(range.step);
    m_number->setDecimals(range.decimals);
    m_number->setSuffix(range.suffix);
    setValue(now);
}

double NumberSlider::value() const
{
    return m_number->value();
}

void NumberSlider::setValue(double value)
{
    const QSignalBlocker silentSlider(m_slider);
    const QSignalBlocker silentNumber(m_number);
    m_slider->setValue(int(std::lround(value / m_range.step)));
    m_number->setValue(value);
}

void NumberSlider::hideName()
{
    m_name->hide();
}

void NumberSlider::take(double value)
{
    setValue(value);
    Q_EMIT moved(value);
}

bool NumberSlider::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_name && event->type() == QEvent::MouseButtonDblClick) {
        take(m_begin);
        Q_EMIT released();
        return true;
    }
    if (object == m_slider && event->type() == QEvent::KeyRelease && !static_cast<QKeyEvent *>(event)->isAutoRepeat()) {
        Q_EMIT released();
    }
    return false;
}

} // namespace enigma
