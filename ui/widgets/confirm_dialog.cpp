// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/confirm_dialog.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace enigma {

ConfirmDialog::ConfirmDialog(const Question &question, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(question.question);
    setAccessibleDescription(question.text);
    auto *head = new TextLabel(question.question, TextStyle::Section);
    auto *text = new TextLabel(question.text, TextStyle::Prose, Token::TextMuted);
    text->setWordWrap(true);
    auto *cancel = new PushButton(tr("Cancel"));
    auto *act = new PushButton(question.verb, ButtonKind::DangerFill);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(6);
    column->addWidget(head);
    column->addWidget(text);
    if (!question.reason.isEmpty()) {
        m_reason = new QLineEdit;
        column->addSpacing(8);
        column->addWidget(new FormField(question.reason, m_reason));
        act->setEnabled(false);
        act->setDisabledReason(tr("Give a reason first."));
        connect(m_reason, &QLineEdit::textChanged, act,
                [act](const QString &reason) { act->setEnabled(!reason.trimmed().isEmpty()); });
    }
    column->addStretch();
    column->addSpacing(12);
    column->addLayout(buttons);
    setMinimumWidth(440);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, &QDialog::accept);
    cancel->setDefault(true);
    if (m_reason) {
        m_reason->setFocus();
    } else {
        cancel->setFocus(Qt::TabFocusReason);
    }
}

void ConfirmDialog::ask(QWidget *parent, const Question &question, std::function<void()> act)
{
    auto *dialog = new ConfirmDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, dialog, [act = std::move(act)] { act(); });
    dialog->open();
}

void ConfirmDialog::askForReason(QWidget *parent, const Question &question, std::function<void(const QString &)> act)
{
    auto *dialog = new ConfirmDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, dialog,
            [act = std::move(act), reason = dialog->m_reason] { act(reason->text().trimmed()); });
    dialog->open();
}

} // namespace enigma
