// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Every action of the window with its key, to look up.

#pragma once

#include "ui/settings/settings_page.h"

namespace enigma {

class ActionRegistry;

class KeysPage : public SettingsPage
{
    Q_OBJECT

public:
    explicit KeysPage(const ActionRegistry &actions, QWidget *parent = nullptr);

private:
    void fill();

    const ActionRegistry &m_actions;
    QWidget *m_list = nullptr;
};

} // namespace enigma
