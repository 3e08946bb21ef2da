// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks for a conversation's new title.

#pragma once

#include <QDialog>

class QLineEdit;

namespace enigma {

// Deletes itself when closed.
class RenameDialog : public QDialog
{
    Q_OBJECT

public:
    RenameDialog(const QString &title, QWidget *parent);

Q_SIGNALS:
    void renamed(const QString &title);

private:
    QLineEdit *m_title;
};

} // namespace enigma
