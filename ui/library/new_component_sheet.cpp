// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/new_component_sheet.h"

#include "models/domain/rules.h"
#include "ui/library/first_file.h"
#include "ui/style/metrics.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

NewComponentSheet::NewComponentSheet(LibraryService &library, const Registry &registry, QWidget *host) :
    Sheet(tr("New component in %1").arg(registry.name), host),
    m_library(library),
    m_registry(registry),
    m_name(new QLineEdit),
    m_type(new QComboBox),
    m_path(new QLineEdit),
    m_description(new QLineEdit)
{
    build();
    connect(m_name, &QLineEdit::textChanged, this, &NewComponentSheet::checkName);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NewComponentSheet::suggestPath);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathTyped = !m_path->text().isEmpty(); });
    connect(m_path, &QLineEdit::textChanged, this, &NewComponentSheet::checkPath);
    for (QLineEdit *field : {m_name, m_path, m_description}) {
        connect(field, &QLineEdit::returnPressed, m_create, &PushButton::click);
    }
    connect(this, &Sheet::dismissed, this,
            [this] { QTimer::singleShot(metrics::kMotionPanel, this, &QObject::deleteLater); });
    suggestPath();
    enable();
}

void NewComponentSheet::build()
{
    for (const QString &type : newComponentTypes()) {
        m_type->addItem(shortType(type), type);
    }
    m_name->setPlaceholderText(u"data-table"_s);
    m_nameField = new FormField(tr("Name"), m_name, tr("Lower-case letters, digits and hyphens."));
    m_pathField = new FormField(tr("First file"), m_path, tr("Where it lies in the component."));
    body()->addWidget(m_nameField);
    body()->addWidget(new FormField(tr("Type"), m_type, tr("Decides where it lands in a developer's project.")));
    body()->addWidget(m_pathField);
    body()->addWidget(new FormField(tr("Description"), m_description, tr("Shown in lists and found by search.")));
    m_create = addButton(tr("Create"), ButtonKind::Primary);
    connect(m_create, &PushButton::clicked, this, &NewComponentSheet::create);
    connect(addButton(tr("Cancel")), &PushButton::clicked, this, &Sheet::dismiss);
}

void NewComponentSheet::checkName()
{
    m_lookup.cancel();
    m_lookup = {};
    const QString name = m_name->text();
    QString problem;
    if (const Result<> valid = checkSlug(name); !name.isEmpty() && !valid) {
        problem = valid.error().message;
    } else if (isReservedSlug(name)) {
        problem = tr("The name “%1” is used by the published registry itself. Choose another.").arg(name);
    } else if (!name.isEmpty()) {
        m_lookup = m_library.findComponent(m_registry.id, name);
        m_lookup.then(this, [this, name](const Result<ComponentSummary> &found) {
            if (found && name == m_name->text()) {
                m_nameField->setError(tr("%1 already has a component “%2”.").arg(m_registry.name, name));
            }
            enable();
        });
    }
    m_nameField->setError(problem);
    suggestPath();
    enable();
}

void NewComponentSheet::checkPath()
{
    const Result<> valid = checkFilePath(m_path->text());
    m_pathField->setError(valid || m_path->text().isEmpty() ? QString() : valid.error().message);
    enable();
}

void NewComponentSheet::suggestPath()
{
    const QString type = m_type->currentData().toString();
    const bool isTheme = type == kThemeItemType;
    m_pathField->setVisible(!isTheme);
    if (!m_pathTyped || isTheme) {
        m_pathTyped = false;
        m_path->setText(m_name->text().isEmpty() ? QString() : firstFilePath(m_name->text(), type));
    }
}

void NewComponentSheet::enable()
{
    const bool complete = !m_name->text().isEmpty() && !m_path->text().isEmpty();
    m_create->setEnabled(complete && m_nameField->error().isEmpty() && m_pathField->error().isEmpty());
    m_create->setDisabledReason(complete ? tr("Mend what is marked first.")
                                         : tr("A component needs a name and a file."));
}

Item NewComponentSheet::item() const
{
    Item item;
    item.head.name = m_name->text();
    item.head.type = m_type->currentData().toString();
    item.head.title = titleFromName(m_name->text());
    item.head.description = m_description->text().trimmed();
    item.files = {firstFile(m_name->text(), item.head.type, m_path->text())};
    return item;
}

void NewComponentSheet::create()
{
    m_create->setEnabled(false);
    m_library.createComponent(m_registry.id, item()).then(this, [this](const Result<ComponentId> &created) {
        if (created) {
            dismiss();
            Q_EMIT this->created(*created);
        } else {
            errorStrip()->showError(created.error());
            enable();
        }
    });
}

} // namespace enigma
