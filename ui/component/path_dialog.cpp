// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/path_dialog.h"

#include "ui/style/type.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace enigma {

static constexpr int kWidth = 440;

PathDialog::PathDialog(const PathQuestion &question, QWidget *parent) :
    QDialog(parent), m_path(new QLineEdit(question.path))
{
    setWindowTitle(question.title);
    setMinimumWidth(kWidth);
    m_path->setFont(enigma::font(TextStyle::Code));
    auto *field = new FormField(question.label.isEmpty() ? tr("Path inside the component") : question.label, m_path,
                                question.label.isEmpty() ? tr("For example ui/button.tsx.") : question.help);
    auto *cancel = new PushButton(tr("Cancel"));
    auto *act = new PushButton(question.verb, ButtonKind::Primary);
    act->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(new TextLabel(question.title, TextStyle::Section));
    column->addWidget(field);
    column->addStretch();
    column->addLayout(buttons);

    const auto check = [this, field, act, question] {
        const Result<> result = question.check(path());
        const bool isUntouched = path() == question.path || path().isEmpty();
        field->setError(result || isUntouched ? QString() : result.error().message);
        act->setEnabled(result && path() != question.path);
    };
    connect(m_path, &QLineEdit::textChanged, this, check);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, &QDialog::accept);
    check();
    m_path->setFocus();
    if (question.isFolderAsked) {
        m_path->setCursorPosition(0);
        m_path->setSelection(0, int(question.path.lastIndexOf(u'/') + 1));
        return;
    }
    // The name without its ending is what is usually changed.
    const qsizetype name = question.path.lastIndexOf(u'/') + 1;
    const qsizetype ending = question.path.indexOf(u'.', name);
    m_path->setSelection(int(name), int((ending < 0 ? question.path.size() : ending) - name));
}

QString PathDialog::path() const
{
    return m_path->text().trimmed();
}

void PathDialog::ask(QWidget *parent, const PathQuestion &question, std::function<void(const QString &)> act)
{
    auto *dialog = new PathDialog(question, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, dialog, [dialog, act = std::move(act)] { act(dialog->path()); });
    dialog->open();
}

} // namespace enigma
