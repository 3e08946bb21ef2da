// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A number with a name: a slider for the usual range, and a field that takes any number of the allowed one. A double
// click on the name brings the number back to where it began.

#pragma once

#include <QWidget>

class QDoubleSpinBox;
class QSlider;

namespace enigma {

class NumberSlider : public QWidget
{
    Q_OBJECT

public:
    struct Range
    {
        double least = 0;
        double most = 1;
        double step = 0.01; // Of one arrow key.
        int decimals = 2;
        QString suffix = {};
    };

    NumberSlider(const QString &name, const Range &range, double begin = 0, QWidget *parent = nullptr);

    double value() const;
    void setValue(double value); // Silent. Beyond the range it is shown, and the slider stands at its end.
    void hideName();             // Where it is the only number; a screen reader still says it.
    void setRange(const Range &range);

Q_SIGNALS:
    void moved(double value);
    void released(); // The pointer or the key let go, or a number was typed.

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void take(double value);

    Range m_range;
    double m_begin;
    QWidget *m_name;
    QSlider *m_slider;
    QDoubleSpinBox *m_number;
};

} // namespace enigma
