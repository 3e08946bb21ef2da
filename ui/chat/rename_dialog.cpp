// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/rename_dialog.h"

#include "ui/style/metrics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace enigma {

namespace {

constexpr int kWidth = 420;
constexpr int kLongestTitle = 200;

} // namespace

RenameDialog::RenameDialog(const QString &title, QWidget *parent) : QDialog(parent), m_title(new QLineEdit(title))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rename conversation"));
    m_title->setMaxLength(kLongestTitle);
    m_title->selectAll();
    auto *cancel = new PushButton(tr("Cancel"));
    auto *act = new PushButton(tr("Rename"), ButtonKind::Primary);
    act->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPanePadding, metrics::kPanePadding, metrics::kPanePadding,
                               metrics::kPanePadding);
    column->setSpacing(16);
    column->addWidget(new TextLabel(windowTitle(), TextStyle::Section));
    column->addWidget(new FormField(tr("Title"), m_title));
    column->addLayout(buttons);
    setFixedWidth(kWidth);

    const auto describe = [this, act] { act->setEnabled(!m_title->text().trimmed().isEmpty()); };
    act->setDisabledReason(tr("A conversation needs a title"));
    connect(m_title, &QLineEdit::textChanged, this, describe);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, [this] {
        Q_EMIT renamed(m_title->text().trimmed());
        accept();
    });
    describe();
}

} // namespace enigma
