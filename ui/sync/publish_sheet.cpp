// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/publish_sheet.h"

#include "ui/style/metrics.h"
#include "ui/sync/sync_words.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QSet>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kShownVersions = 12;

PublishSheet::PublishSheet(RemoteList &remotes, const RegistryId &registry, QWidget *host) :
    Sheet(tr("Publish %1").arg(remotes.registryName(registry)), host),
    m_remotes(remotes),
    m_registry(registry),
    m_versionsHead(new SectionLabel(tr("Versions"))),
    m_versions(new QVBoxLayout),
    m_drafts(new TextLabel({}, TextStyle::Small, Token::TextMuted))
{
    auto *sentence =
        new TextLabel(tr("What is published can be taken back, but never changed."), TextStyle::Body, Token::TextMuted);
    sentence->setWordWrap(true);
    m_drafts->setWordWrap(true);
    m_drafts->hide();
    m_versions->setSpacing(4);
    body()->addWidget(sentence);
    body()->addWidget(new SectionLabel(tr("Remotes")));
    for (const Remote &remote : remotes.remotes()) {
        if (remote.registryId == registry) {
            auto *box = new QCheckBox(remote.name);
            box->setToolTip(remote.url);
            box->setChecked(!remote.paused);
            box->setEnabled(!remote.paused);
            body()->addWidget(box);
            m_choices.append({remote, box, {}});
            connect(box, &QCheckBox::toggled, this, &PublishSheet::showVersions);
            read(remote);
        }
    }
    body()->addWidget(m_versionsHead);
    body()->addLayout(m_versions);
    body()->addWidget(m_drafts);
    m_publish = addButton(tr("Publish"), ButtonKind::Primary);
    connect(m_publish, &PushButton::clicked, this, &PublishSheet::publish);
    connect(addButton(tr("Cancel")), &PushButton::clicked, this, &Sheet::dismiss);
    connect(this, &Sheet::dismissed, this,
            [this] { QTimer::singleShot(metrics::kMotionPanel, this, &QObject::deleteLater); });
    readDrafts();
    showVersions();
}

void PublishSheet::read(const Remote &remote)
{
    const auto keep = [this, id = remote.id](const Result<QList<OutboxEntry>> &entries) {
        for (Choice &choice : m_choices) {
            if (choice.remote.id == id) {
                choice.versions += entries.value_or(QList<OutboxEntry>());
            }
        }
        showVersions();
    };
    m_remotes.library().outbox(remote.id).then(this, keep);
    m_remotes.library().missingAt(remote).then(this, keep);
}

void PublishSheet::readDrafts()
{
    m_remotes.library()
        .components({.registry = m_registry})
        .then(this, [this](const Result<QList<ComponentSummary>> &components) {
            QStringList names;
            for (const ComponentSummary &component : components.value_or(QList<ComponentSummary>())) {
                if (component.hasDraft) {
                    names.append(component.name);
                }
            }
            m_drafts->setVisible(!names.isEmpty());
            m_drafts->setText(
                tr("Drafts stay here until you save them as versions: %1.").arg(names.mid(0, 6).join(u", "_s)));
        });
}

void PublishSheet::showVersions()
{
    QStringList names;
    QSet<QString> seen;
    for (const Choice &choice : std::as_const(m_choices)) {
        for (const OutboxEntry &entry : choice.versions) {
            if (choice.box->isChecked() && !seen.contains(entry.versionId.value)) {
                seen.insert(entry.versionId.value);
                names.append(u"%1 %2"_s.arg(entry.componentName, entry.number.toString()));
            }
        }
    }
    while (QLayoutItem *old = m_versions->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    for (const QString &name : names.mid(0, kShownVersions)) {
        m_versions->addWidget(new TextLabel(name, TextStyle::Code));
    }
    if (names.size() > kShownVersions) {
        m_versions->addWidget(
            new TextLabel(tr("and %1 more").arg(names.size() - kShownVersions), TextStyle::Small, Token::TextMuted));
    } else if (names.isEmpty()) {
        m_versions->addWidget(new TextLabel(tr("Every version is there already."), TextStyle::Body, Token::TextMuted));
    }
    m_versionsHead->setText(names.isEmpty() ? tr("Versions") : tr("Versions that become public: %1").arg(names.size()));
    m_publish->setEnabled(!names.isEmpty());
    m_publish->setText(names.isEmpty() ? tr("Publish") : tr("Publish %1").arg(versionsText(int(names.size()))));
    m_publish->setDisabledReason(m_choices.isEmpty()
                                     ? tr("This registry has no remote. Add one first.")
                                     : tr("Every version is there already. Save a version to publish it."));
}

void PublishSheet::publish()
{
    QList<RemoteId> chosen;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (choice.box->isChecked()) {
            chosen.append(choice.remote.id);
        }
    }
    m_remotes.sync().publish(chosen);
    dismiss();
}

} // namespace enigma
