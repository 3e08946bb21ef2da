// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Light or dark, and how large text is. Every change applies at once.

#pragma once

#include "ui/settings/settings_page.h"

class QComboBox;
class QSpinBox;

namespace enigma {

class SegmentedControl;
class SettingsStore;

class AppearancePage : public SettingsPage
{
    Q_OBJECT

public:
    explicit AppearancePage(SettingsStore &store, QWidget *parent = nullptr);

private:
    void show();

    SettingsStore &m_store;
    SegmentedControl *m_appearance;
    QComboBox *m_scale;
    QSpinBox *m_code;
};

} // namespace enigma
