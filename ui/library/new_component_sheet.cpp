// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/new_component_sheet.h"

#include "models/document/item_template.h"
#include "models/domain/rules.h"
#include "ui/library/first_file.h"
#include "ui/library/starter_templates.h"
#include "ui/style/metrics.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static const QString kEmptyKey = u"empty"_s;
static const QString kOwnKey = u"own"_s;
static constexpr int kTemplateRows = 6;

NewComponentSheet::NewComponentSheet(LibraryService &library, const QList<Registry> &registries,
                                     const RegistryId &chosen, QWidget *host) :
    Sheet(tr("New component"), host),
    m_library(library),
    m_registries(registries),
    m_name(new QLineEdit),
    m_title(new QLineEdit),
    m_templates(new SideList(tr("Template"))),
    m_type(new QComboBox),
    m_path(new QLineEdit),
    m_description(new QLineEdit),
    m_registry(new QComboBox)
{
    build();
    m_registry->setCurrentIndex(std::max(0, m_registry->findData(chosen.value)));
    connect(m_name, &QLineEdit::textChanged, this, &NewComponentSheet::checkName);
    connect(m_registry, &QComboBox::currentIndexChanged, this, &NewComponentSheet::checkName);
    connect(m_templates, &SideList::currentKeyChanged, this, &NewComponentSheet::useTemplate);
    connect(m_type, &QComboBox::currentIndexChanged, this, &NewComponentSheet::follow);
    connect(m_title, &QLineEdit::textEdited, this, [this] { m_titleTyped = !m_title->text().isEmpty(); });
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathTyped = !m_path->text().isEmpty(); });
    connect(m_description, &QLineEdit::textEdited, this,
            [this] { m_descriptionTyped = !m_description->text().isEmpty(); });
    connect(m_path, &QLineEdit::textChanged, this, &NewComponentSheet::checkPath);
    for (QLineEdit *field : {m_name, m_title, m_path, m_description}) {
        connect(field, &QLineEdit::returnPressed, m_create, &PushButton::click);
    }
    connect(this, &Sheet::dismissed, this,
            [this] { QTimer::singleShot(metrics::kMotionPanel, this, &QObject::deleteLater); });
    readStarterTemplates().then(this, [this](const Result<QList<Item>> &items) {
        m_starter = items.value_or(QList<Item>());
        showTemplates();
    });
    showTemplates();
    follow();
    enable();
}

void NewComponentSheet::build()
{
    for (const QString &type : newComponentTypes()) {
        m_type->addItem(shortType(type), type);
    }
    for (const Registry &registry : std::as_const(m_registries)) {
        m_registry->addItem(registry.name, registry.id.value);
    }
    m_name->setPlaceholderText(u"data-table"_s);
    m_nameField = new FormField(tr("Name"), m_name, tr("Lower-case letters, digits and hyphens."));
    m_pathField = new FormField(tr("First file"), m_path, tr("Where it lies in the component."));
    body()->addWidget(m_nameField);
    body()->addWidget(new FormField(tr("Title"), m_title));
    body()->addWidget(new FormField(tr("Template"), m_templates, tr("What it begins as a copy of.")));
    body()->addWidget(new FormField(tr("Type"), m_type, tr("Decides where it lands in a developer's project.")));
    body()->addWidget(m_pathField);
    body()->addWidget(new FormField(tr("Description"), m_description, tr("Shown in lists and found by search.")));
    body()->addWidget(new FormField(tr("Registry"), m_registry));
    m_create = addButton(tr("Create"), ButtonKind::Primary);
    connect(m_create, &PushButton::clicked, this, &NewComponentSheet::create);
    connect(addButton(tr("Cancel")), &PushButton::clicked, this, &Sheet::dismiss);
}

void NewComponentSheet::beginFrom(const Item &item)
{
    m_own = item;
    showTemplates();
    m_templates->setCurrentKey(kOwnKey);
    useTemplate();
}

void NewComponentSheet::showTemplates()
{
    const auto row = [](const QString &key, const QString &text, const QString &type) {
        SideItem item;
        item.key = key;
        item.text = text;
        item.count = type.isEmpty() ? type : shortType(type);
        return item;
    };
    QList<SideItem> items{row(kEmptyKey, tr("Nothing: one short file"), {})};
    if (m_own) {
        items.append(row(kOwnKey, m_own->head.name, m_own->head.type));
    }
    for (qsizetype i = 0; i < m_starter.size(); ++i) {
        const ItemHead &head = m_starter.at(i).head;
        items.append(row(QString::number(i), head.title.isEmpty() ? head.name : head.title, head.type));
    }
    m_templates->setItems(items);
    if (m_templates->currentKey().isEmpty()) {
        m_templates->setCurrentKey(kEmptyKey);
    }
    const int rows = std::min(kTemplateRows, int(items.size()));
    m_templates->setFixedHeight(rows * m_templates->sizeHintForRow(0) + 2 * m_templates->frameWidth());
}

const Item *NewComponentSheet::chosenTemplate() const
{
    const QString key = m_templates->currentKey();
    if (key == kOwnKey) {
        return &*m_own;
    }
    return key.isEmpty() || key == kEmptyKey ? nullptr : &m_starter.at(key.toInt());
}

void NewComponentSheet::useTemplate()
{
    if (const Item *from = chosenTemplate()) {
        if (m_type->findData(from->head.type) < 0) {
            m_type->addItem(shortType(from->head.type), from->head.type);
        }
        m_type->setCurrentIndex(m_type->findData(from->head.type));
    }
    follow();
    checkPath();
}

const Registry &NewComponentSheet::registry() const
{
    return m_registries.at(m_registry->currentIndex());
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
        m_lookup = m_library.findComponent(registry().id, name);
        m_lookup.then(this, [this, name, state = m_lookup.state()](const Result<ComponentSummary> &found) {
            if (found && state == m_lookup.state()) {
                m_nameField->setError(tr("%1 already has a component “%2”.").arg(registry().name, name));
            }
            enable();
        });
    }
    m_nameField->setError(problem);
    follow();
    enable();
}

void NewComponentSheet::checkPath()
{
    const Result<> valid = checkFilePath(m_path->text());
    const bool matters = !chosenTemplate() && !m_path->text().isEmpty();
    m_pathField->setError(valid || !matters ? QString() : valid.error().message);
    enable();
}

// What was not typed follows from the name, the template and the type.
void NewComponentSheet::follow()
{
    const QString name = m_name->text();
    const QString type = m_type->currentData().toString();
    const Item *from = chosenTemplate();
    if (!m_titleTyped) {
        m_title->setText(name.isEmpty() ? QString() : titleFromName(name));
    }
    if (!m_descriptionTyped) {
        m_description->setText(from ? from->head.description : QString());
        m_description->setCursorPosition(0);
    }
    const bool isTheme = type == kThemeItemType;
    m_pathField->setVisible(!isTheme && !from);
    if (!m_pathTyped || isTheme) {
        m_pathTyped = false;
        m_path->setText(name.isEmpty() ? QString() : firstFilePath(name, type));
    }
}

void NewComponentSheet::enable()
{
    const bool complete = !m_name->text().isEmpty() && (chosenTemplate() || !m_path->text().isEmpty());
    m_create->setEnabled(complete && m_nameField->error().isEmpty() && m_pathField->error().isEmpty());
    m_create->setDisabledReason(complete ? tr("Mend what is marked first.")
                                         : tr("A component needs a name and a file."));
}

Item NewComponentSheet::item() const
{
    const QString name = m_name->text();
    const QString type = m_type->currentData().toString();
    const Item *from = chosenTemplate();
    Item item = from ? itemFromTemplate(*from, name) : Item();
    if (from) {
        for (ItemFile &file : item.files) {
            file.type = file.type == from->head.type ? type : file.type;
        }
    } else {
        item.files = {firstFile(name, type, m_path->text())};
    }
    item.head.name = name;
    item.head.type = type;
    item.head.title = m_title->text().trimmed();
    item.head.description = m_description->text().trimmed();
    return item;
}

void NewComponentSheet::create()
{
    m_create->setEnabled(false);
    const Item made = item();
    createWithNeeds(made, starterNeeds(made), {});
}

// One after the other it is asked which of them the registry has itself.
void NewComponentSheet::createWithNeeds(Item item, const QStringList &left, const QStringList &own)
{
    if (left.isEmpty()) {
        settleStarterNeeds(item, registry().cliName, own);
        store(item);
        return;
    }
    m_library.findComponent(registry().id, left.constFirst())
        .then(this, [this, item, left, own](const Result<ComponentSummary> &found) {
            createWithNeeds(item, left.sliced(1), found ? own + QStringList{found->name} : own);
        });
}

void NewComponentSheet::store(const Item &item)
{
    m_library.createComponent(registry().id, item).then(this, [this](const Result<ComponentId> &created) {
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
