// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Adjusts all colours of a theme, or some, with a few sliders, or makes one mode from the other.

#pragma once

#include "models/theme/palette/theme_operations.h"
#include "ui/theme/sheets/trial_sheet.h"

class QComboBox;

namespace enigma {

class FlowLayout;
class NumberSlider;
class SegmentedControl;
class TextLabel;

class OperationsSheet : public TrialSheet
{
    Q_OBJECT

public:
    OperationsSheet(ThemeSession &session, QWidget &pane);

private:
    enum class Act {
        Adjust,
        MakeDark,
        MakeLight,
    };

    QWidget *buildSliders();
    QWidget *buildScope();
    NumberSlider *addSlider(QWidget &box, const QString &name, double least, double most, double begin, double step,
                            const QString &suffix);
    Act act() const;
    TokenScope scope() const;
    QStringList groupOfCurrent() const;
    ColorShift shift() const;
    void reset();
    void lock(const QString &token);
    void showReport();
    void refresh() override;
    QString undoText() const override;

    SegmentedControl *m_act;
    TextLabel *m_explanation;
    SegmentedControl *m_which;
    QComboBox *m_mode;
    QWidget *m_sliders;
    NumberSlider *m_hue;
    NumberSlider *m_chroma;
    NumberSlider *m_lightness;
    NumberSlider *m_spread;
    NumberSlider *m_tint;
    NumberSlider *m_tintHue;
    PushButton *m_lock;
    FlowLayout *m_locks;
    QStringList m_locked;
    TextLabel *m_report;
    int m_failedBefore = 0;
};

} // namespace enigma
