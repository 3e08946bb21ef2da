// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/registry_sheet.h"

#include "models/domain/rules.h"
#include "ui/style/metrics.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/switch_button.h"
#include "ui/widgets/text_area.h"

#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

RegistrySheet::RegistrySheet(LibraryService &library, QWidget *host) : RegistrySheet(library, Registry(), host) {}

RegistrySheet::RegistrySheet(LibraryService &library, const Registry &registry, QWidget *host) :
    Sheet(registry.id.isNull() ? tr("New registry") : tr("Facts of %1").arg(registry.name), host),
    m_library(library),
    m_registry(registry),
    m_name(new QLineEdit(registry.name)),
    m_slug(new QLineEdit(registry.slug)),
    m_namespace(new QLineEdit(registry.cliName)),
    m_description(new TextArea(tr("Description"), 2, 6)),
    m_homepage(new QLineEdit(registry.homepage)),
    m_public(new SwitchButton(tr("Public")))
{
    build();
    connect(m_name, &QLineEdit::textChanged, this, &RegistrySheet::follow);
    connect(m_slug, &QLineEdit::textEdited, this, [this] { m_slugTyped = !m_slug->text().isEmpty(); });
    connect(m_namespace, &QLineEdit::textEdited, this, [this] { m_namespaceTyped = !m_namespace->text().isEmpty(); });
    for (QLineEdit *field : {m_name, m_slug, m_namespace, m_homepage}) {
        connect(field, &QLineEdit::textChanged, this, &RegistrySheet::check);
        connect(field, &QLineEdit::returnPressed, m_save, &PushButton::click);
    }
    connect(this, &Sheet::dismissed, this,
            [this] { QTimer::singleShot(metrics::kMotionPanel, this, &QObject::deleteLater); });
    readTaken();
    check();
}

void RegistrySheet::build()
{
    const bool isNew = m_registry.id.isNull();
    m_name->setPlaceholderText(tr("Acme UI"));
    m_namespace->setPlaceholderText(u"acme"_s);
    m_homepage->setPlaceholderText(u"https://"_s);
    m_description->setPlainText(m_registry.description);
    m_public->setChecked(m_registry.isPublic);
    body()->addWidget(new FormField(tr("Name"), m_name));
    m_slugField = new FormField(tr("Short name"), m_slug, tr("How commands call it: enigmactl list acme-ui."));
    m_slugField->setEnabled(isNew);
    body()->addWidget(m_slugField);
    m_namespaceField =
        new FormField(tr("Namespace"), m_namespace, tr("How developers install: npx shadcn add @acme/button."));
    m_namespaceField->setEnabled(isNew);
    body()->addWidget(m_namespaceField);
    body()->addWidget(new FormField(tr("Description"), m_description));
    body()->addWidget(new FormField(tr("Home page"), m_homepage));
    body()->addWidget(new FormField(
        tr("Reading"), m_public, tr("A private registry can be read with a token only, where the remote has tokens.")));
    m_save = addButton(isNew ? tr("Create") : tr("Save"), ButtonKind::Primary);
    connect(m_save, &PushButton::clicked, this, &RegistrySheet::save);
    connect(addButton(tr("Cancel")), &PushButton::clicked, this, &Sheet::dismiss);
}

void RegistrySheet::readTaken()
{
    m_library.registries().then(this, [this](const Result<QList<Registry>> &registries) {
        for (const Registry &registry : registries.value_or(QList<Registry>())) {
            if (registry.id != m_registry.id) {
                m_takenSlugs.append(registry.slug);
                m_takenNamespaces.append(registry.cliName);
            }
        }
        check();
    });
}

void RegistrySheet::follow()
{
    if (!m_registry.id.isNull()) {
        return;
    }
    const QString slug = slugFrom(m_name->text());
    if (!m_slugTyped) {
        m_slug->setText(slug);
    }
    if (!m_namespaceTyped) {
        m_namespace->setText(slug);
    }
}

QString RegistrySheet::problemWith(const QString &slug, const QStringList &taken) const
{
    if (slug.isEmpty()) {
        return {};
    }
    if (const Result<> valid = checkSlug(slug); !valid) {
        return valid.error().message;
    }
    return taken.contains(slug) ? tr("Another registry of this library is called “%1”.").arg(slug) : QString();
}

void RegistrySheet::check()
{
    const QString slugProblem = problemWith(m_slug->text(), m_takenSlugs);
    const QString namespaceProblem = problemWith(m_namespace->text(), m_takenNamespaces);
    m_slugField->setError(slugProblem);
    m_namespaceField->setError(namespaceProblem);
    const bool complete =
        !m_name->text().trimmed().isEmpty() && !m_slug->text().isEmpty() && !m_namespace->text().isEmpty();
    m_save->setEnabled(complete && slugProblem.isEmpty() && namespaceProblem.isEmpty());
    m_save->setDisabledReason(complete ? tr("Mend what is marked first.")
                                       : tr("A registry needs a name and a namespace."));
}

void RegistrySheet::save()
{
    m_save->setEnabled(false);
    if (m_registry.id.isNull()) {
        const NewRegistry registry{.slug = m_slug->text(),
                                   .name = m_name->text().trimmed(),
                                   .cliName = m_namespace->text(),
                                   .description = m_description->toPlainText().trimmed(),
                                   .homepage = m_homepage->text().trimmed(),
                                   .isPublic = m_public->isChecked()};
        m_library.createRegistry(registry).then(this, [this](const Result<RegistryId> &id) {
            finish(id.transform([](const RegistryId &) {}));
            if (id) {
                Q_EMIT created(*id);
            }
        });
        return;
    }
    Registry registry = m_registry;
    registry.name = m_name->text().trimmed();
    registry.description = m_description->toPlainText().trimmed();
    registry.homepage = m_homepage->text().trimmed();
    registry.isPublic = m_public->isChecked();
    m_library.updateRegistry(registry).then(
        this, [this](const Result<bool> &saved) { finish(saved.transform([](bool) {})); });
}

void RegistrySheet::finish(const Result<> &result)
{
    if (result) {
        dismiss();
    } else {
        errorStrip()->showError(result.error());
        check();
    }
}

} // namespace enigma
