// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An input of a form: label above, help or what is wrong below.

#pragma once

#include <QWidget>

namespace enigma {

class TextLabel;

class FormField : public QWidget
{
    Q_OBJECT

public:
    // Takes the control over and gives it the label as its accessible name.
    FormField(const QString &label, QWidget *control, const QString &help = {}, QWidget *parent = nullptr);

    QWidget *control() const { return m_control; }
    void setHelp(const QString &help);
    void setError(const QString &sentence); // Empty: nothing is wrong, the help is back.
    QString error() const { return m_error; }

private:
    void describe();

    QWidget *m_control;
    TextLabel *m_below;
    QString m_help;
    QString m_error;
};

} // namespace enigma
