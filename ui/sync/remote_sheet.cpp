// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/remote_sheet.h"

#include "models/domain/rules.h"
#include "ui/style/metrics.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

RemoteSheet::RemoteSheet(const Services &services, const QList<Registry> &registries, QWidget *host) :
    Sheet(tr("Add a remote"), host),
    m_services(services),
    m_registry(new QComboBox),
    m_kind(new SegmentedControl(tr("Kind"))),
    m_name(new QLineEdit),
    m_url(new QLineEdit),
    m_token(new QLineEdit),
    m_choose(new PushButton(tr("Choose a folder…"))),
    m_test(new PushButton(tr("Test connection"))),
    m_found(new TextLabel({}, TextStyle::Small, Token::TextMuted))
{
    for (const Registry &registry : registries) {
        m_registry->addItem(registry.name, registry.id.value);
    }
    m_kind->addSegment(tr("Server"), u"server"_s);
    m_kind->addSegment(tr("Git"), u"branch"_s);
    m_kind->addSegment(tr("Folder"), u"folder"_s);
    build();
    connect(m_kind, &SegmentedControl::currentChanged, this, &RemoteSheet::showKind);
    connect(m_name, &QLineEdit::textEdited, this, [this] { m_nameTyped = !m_name->text().isEmpty(); });
    for (QLineEdit *field : {m_name, m_url, m_token}) {
        connect(field, &QLineEdit::textChanged, this, &RemoteSheet::check);
        connect(field, &QLineEdit::returnPressed, m_add, &PushButton::click);
    }
    connect(m_choose, &PushButton::clicked, this, &RemoteSheet::chooseFolder);
    connect(m_test, &PushButton::clicked, this, &RemoteSheet::test);
    connect(this, &Sheet::dismissed, this,
            [this] { QTimer::singleShot(metrics::kMotionPanel, this, &QObject::deleteLater); });
    m_kind->setCurrent(0);
    showKind();
}

void RemoteSheet::build()
{
    m_token->setEchoMode(QLineEdit::Password);
    m_found->setWordWrap(true);
    m_found->hide();
    m_nameField = new FormField(tr("Name"), m_name, tr("How you call it here: team, site."));
    m_urlField = new FormField(tr("Address"), m_url);
    m_tokenField = new FormField(tr("Token"), m_token, tr("Kept in the keychain of this computer."));
    body()->addWidget(new FormField(tr("Registry"), m_registry));
    body()->addWidget(new FormField(tr("Kind"), m_kind));
    body()->addWidget(m_urlField);
    body()->addWidget(m_choose, 0, Qt::AlignLeft);
    body()->addWidget(m_tokenField);
    body()->addWidget(m_nameField);
    body()->addWidget(m_test, 0, Qt::AlignLeft);
    body()->addWidget(m_found);
    m_add = addButton(tr("Add remote"), ButtonKind::Primary);
    connect(m_add, &PushButton::clicked, this, &RemoteSheet::add);
    connect(addButton(tr("Cancel")), &PushButton::clicked, this, &Sheet::dismiss);
}

Remote RemoteSheet::remote() const
{
    static constexpr std::array kinds{RemoteKind::Server, RemoteKind::Git, RemoteKind::Folder};
    return {.registryId = {m_registry->currentData().toString()},
            .name = m_name->text().trimmed(),
            .kind = kinds.at(size_t(std::max(0, m_kind->current()))),
            .url = m_url->text().trimmed()};
}

void RemoteSheet::showKind()
{
    const RemoteKind kind = remote().kind;
    m_choose->setVisible(kind != RemoteKind::Server);
    m_tokenField->setVisible(kind != RemoteKind::Folder);
    switch (kind) {
    case RemoteKind::Folder:
        m_url->setPlaceholderText(u"/srv/www/registry"_s);
        m_urlField->setHelp(tr("A folder that a web server publishes as plain files."));
        break;
    case RemoteKind::Git:
        m_url->setPlaceholderText(u"https://git.example.com/acme/registry.git"_s);
        m_urlField->setHelp(tr("A git repository: an address, or the folder of a bare one."));
        break;
    case RemoteKind::Server:
        m_url->setPlaceholderText(u"https://registry.example.com"_s);
        m_urlField->setHelp(tr("The address of an enigma-registryd. Its keeper gives you a token."));
        break;
    }
    check();
}

void RemoteSheet::check()
{
    if (!m_nameTyped) {
        const QString host = QUrl(m_url->text()).host();
        const QString last = m_url->text().section(u'/', -1, -1, QString::SectionSkipEmpty);
        m_name->setText(slugFrom(host.isEmpty() ? last : host));
    }
    const QString name = m_name->text().trimmed();
    m_nameField->setError(name.isEmpty() || isSlug(name) ? QString() : checkSlug(name).error().message);
    const bool complete = isSlug(name) && !m_url->text().trimmed().isEmpty() && m_registry->count() > 0;
    m_add->setEnabled(complete);
    m_test->setEnabled(complete);
    const QString reason =
        m_registry->count() == 0 ? tr("Make or import a registry first.") : tr("A remote needs an address and a name.");
    m_add->setDisabledReason(reason);
    m_test->setDisabledReason(reason);
    m_found->hide();
}

void RemoteSheet::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Choose a folder"), m_url->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, m_url, &QLineEdit::setText);
    dialog->open();
}

void RemoteSheet::test()
{
    errorStrip()->clear();
    m_test->setEnabled(false);
    m_services.sync.testRemote(remote(), m_token->text()).then(this, [this](const Result<QString> &found) {
        m_test->setEnabled(true);
        m_found->setVisible(found.has_value());
        if (found) {
            m_found->setText(*found);
        } else {
            errorStrip()->showError(found.error());
        }
    });
}

void RemoteSheet::add()
{
    m_add->setEnabled(false);
    m_services.library.addRemote(remote()).then(this, [this](const Result<RemoteId> &id) {
        m_add->setEnabled(true);
        if (!id) {
            errorStrip()->showError(id.error());
            return;
        }
        keepToken(*id);
        Q_EMIT added(*id);
        dismiss();
    });
}

void RemoteSheet::keepToken(const RemoteId &remote)
{
    if (!m_token->text().isEmpty() && m_tokenField->isVisibleTo(this)) {
        m_services.secrets.write(remoteSecretName(remote), m_token->text());
        m_token->clear();
    }
}

} // namespace enigma
