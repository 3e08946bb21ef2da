// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for a new token: its name, and its value in each mode.

#pragma once

#include "ui/theme/theme_session.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace enigma {

class FormField;

class NewTokenSheet : public Sheet
{
    Q_OBJECT

public:
    NewTokenSheet(ThemeSession &session, QWidget *host);

    void start(); // Empty, and open.

private:
    void add();

    ThemeSession &m_session;
    QLineEdit *m_name;
    QLineEdit *m_light;
    QLineEdit *m_dark;
    FormField *m_nameField;
    FormField *m_lightField;
    FormField *m_darkField;
};

} // namespace enigma
