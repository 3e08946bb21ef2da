// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/sheets/mode_sheet.h"

#include "ui/style/type.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

ModeSheet::ModeSheet(ThemeSession &session, QWidget *host) :
    Sheet(tr("New mode"), host),
    m_session(session),
    m_name(new QLineEdit),
    m_from(new QComboBox),
    m_nameField(
        new FormField(tr("Name"), m_name, tr("Pages choose it with data-theme, as in <html data-theme=\"…\">."))),
    m_fromField(new FormField(tr("Values to begin with"), m_from,
                              tr("Without any, the mode shows the values of light until it has its own."))),
    m_take(addButton(tr("Add mode"), ButtonKind::Primary))
{
    useTextStyle(*m_name, TextStyle::Code);
    m_name->setPlaceholderText(u"high-contrast"_s);
    body()->addWidget(m_nameField);
    body()->addWidget(m_fromField);
    connect(addButton(tr("Cancel")), &QPushButton::clicked, this, &Sheet::dismiss);
    connect(m_take, &QPushButton::clicked, this, &ModeSheet::take);
    connect(m_name, &QLineEdit::returnPressed, this, &ModeSheet::take);
}

void ModeSheet::startNew()
{
    start({});
}

void ModeSheet::startRename(const QString &mode)
{
    start(mode);
}

void ModeSheet::start(const QString &mode)
{
    m_renamed = mode;
    setTitle(mode.isEmpty() ? tr("New mode") : tr("Rename the mode %1").arg(mode));
    m_take->setText(mode.isEmpty() ? tr("Add mode") : tr("Rename"));
    m_name->setText(mode);
    m_name->selectAll();
    m_nameField->setError({});
    m_fromField->setVisible(mode.isEmpty());
    m_from->clear();
    m_from->addItem(tr("None"));
    for (const QString &each : m_session.now().modes) {
        m_from->addItem(tr("Those of %1").arg(modeTitle(each)), each);
    }
    open();
    m_name->setFocus();
}

void ModeSheet::take()
{
    const QString name = m_name->text().trimmed();
    const Result<> done = m_renamed.isEmpty() ? add(name) : rename(name);
    m_nameField->setError(done ? QString() : done.error().message);
    if (done) {
        dismiss();
        m_session.select(m_session.token(), name);
    }
}

Result<> ModeSheet::add(const QString &name)
{
    Theme next = m_session.document().theme();
    ENIGMA_CHECK(next.addMode(name));
    const QString from = m_from->currentData().toString();
    for (const QString &token : from.isEmpty() ? QStringList() : next.names()) {
        const std::optional<TokenValue> value = next.value(from, token);
        if (value && !value->isInherited) {
            ENIGMA_CHECK(next.set(name, token, value->text));
        }
    }
    return m_session.document().replace(next, tr("Add the mode %1").arg(name));
}

Result<> ModeSheet::rename(const QString &name)
{
    Theme next = m_session.document().theme();
    ENIGMA_CHECK(next.renameMode(m_renamed, name));
    return m_session.document().replace(next, tr("Rename the mode %1").arg(m_renamed));
}

} // namespace enigma
