// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asks before an act that cannot be undone: the title is the question, the buttons are verbs, Cancel has the focus.

#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;

namespace enigma {

struct Question
{
    QString question; // "Empty the trash?"
    QString text;     // What is lost and what stays.
    QString verb;     // "Empty trash"
    QString reason;   // The label of a field for it; empty: no reason is asked for.
};

class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Question &question, QWidget *parent);

    // Returns at once; `act` runs when the person agrees.
    static void ask(QWidget *parent, const Question &question, std::function<void()> act);
    // The same with a reason, without which the person cannot agree.
    static void askForReason(QWidget *parent, const Question &question, std::function<void(const QString &)> act);

private:
    QLineEdit *m_reason = nullptr;
};

} // namespace enigma
