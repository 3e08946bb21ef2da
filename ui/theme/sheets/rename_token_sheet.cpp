// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/rename_token_sheet.h"

#include "models/theme/tokens/token_rename.h"
#include "ui/style/type.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

RenameTokenSheet::RenameTokenSheet(ThemeSession &session, QWidget *host) :
    Sheet(tr("Rename token"), host),
    m_session(session),
    m_name(new QLineEdit),
    m_nameField(new FormField(tr("New name"), m_name, tr("Every var() in the stylesheet follows it."))),
    m_components(new QCheckBox)
{
    useTextStyle(*m_name, TextStyle::Code);
    body()->addWidget(m_nameField);
    body()->addWidget(m_components);
    connect(addButton(tr("Rename"), ButtonKind::Primary), &QPushButton::clicked, this, &RenameTokenSheet::take);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_name, &QLineEdit::returnPressed, this, &RenameTokenSheet::take);
}

void RenameTokenSheet::start(const QString &token)
{
    m_token = token;
    setTitle(tr("Rename --%1").arg(token));
    m_name->setText(token);
    m_name->selectAll();
    m_nameField->setError({});
    const auto components = m_session.usage().uses.value(token).size();
    m_components->setText(components == 1 ? tr("Also in the code of 1 component, as a draft")
                                          : tr("Also in the code of %1 components, as drafts").arg(components));
    m_components->setVisible(components > 0);
    m_components->setChecked(components > 0);
    open();
    m_name->setFocus();
}

void RenameTokenSheet::take()
{
    QString to = m_name->text().trimmed();
    to = to.startsWith("--"_L1) ? to.sliced(2) : to;
    if (to == m_token) {
        dismiss();
        return;
    }
    const QStringList names = m_session.now().names;
    const Result<Theme> next = renamedToken(m_session.document().theme(), m_token, to);
    const Result<> done = next.and_then([&](const Theme &theme) -> Result<> {
        return m_session.document().replace(theme, tr("Rename --%1").arg(m_token));
    });
    m_nameField->setError(done ? QString() : done.error().message);
    if (!done) {
        return;
    }
    dismiss();
    m_session.select(to);
    if (m_components->isVisibleTo(this) && m_components->isChecked()) {
        renameUses(m_token, to, {names.cbegin(), names.cend()});
    } else {
        Q_EMIT renamed(tr("--%1 is --%2 now").arg(m_token, to));
    }
}

void RenameTokenSheet::renameUses(const QString &from, const QString &to, const QSet<QString> &names)
{
    m_session.library()
        .renameTokenUses(m_session.registry(), from, to, names)
        .then(this, [this, from, to](const Result<QStringList> &changed) {
            if (changed) {
                Q_EMIT renamed(
                    tr("--%1 is --%2 now, also in the drafts of %3 components").arg(from, to).arg(changed->size()));
            } else {
                Q_EMIT failed(changed.error());
            }
        });
}

} // namespace enigma
