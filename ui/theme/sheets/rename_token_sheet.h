// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Another name for a token: in the theme with all that refers to it, and if wanted in the components that use it.

#pragma once

#include "ui/theme/theme_session.h"
#include "ui/widgets/sheet.h"

class QCheckBox;
class QLineEdit;

namespace enigma {

class FormField;

class RenameTokenSheet : public Sheet
{
    Q_OBJECT

public:
    RenameTokenSheet(ThemeSession &session, QWidget *host);

    void start(const QString &token);

Q_SIGNALS:
    void renamed(const QString &sentence);
    void failed(const enigma::Error &error);

private:
    void take();
    void renameUses(const QString &from, const QString &to, const QSet<QString> &names);

    ThemeSession &m_session;
    QString m_token;
    QLineEdit *m_name;
    FormField *m_nameField;
    QCheckBox *m_components;
};

} // namespace enigma
