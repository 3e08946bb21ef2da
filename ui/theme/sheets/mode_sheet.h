// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for the name of a mode: of a new one and what it begins with, or another one for a mode that is there.

#pragma once

#include "ui/theme/theme_session.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QLineEdit;

namespace enigma {

class FormField;

class ModeSheet : public Sheet
{
    Q_OBJECT

public:
    ModeSheet(ThemeSession &session, QWidget *host);

    void startNew();
    void startRename(const QString &mode);

private:
    void start(const QString &mode);
    void take();
    Result<> add(const QString &name);
    Result<> rename(const QString &name);

    ThemeSession &m_session;
    QString m_renamed; // Empty: a new mode.
    QLineEdit *m_name;
    QComboBox *m_from;
    FormField *m_nameField;
    FormField *m_fromField;
    PushButton *m_take;
};

} // namespace enigma
