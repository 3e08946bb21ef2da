// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/details_form.h"

#include "models/domain/reference_rules.h"
#include "models/format/manifest_text.h"
#include "ui/component/file_fields.h"
#include "ui/style/metrics.h"
#include "ui/style/type.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_area.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kFormWidth = 640;

// Categories may be several words each; packages and items are one.
static QStringList split(const QString &text, HeadField field)
{
    static const QRegularExpression comma(u"\\s*,\\s*"_s);
    static const QRegularExpression space(u"[,\\s]+"_s);
    return text.trimmed().split(field == HeadField::Categories ? comma : space, Qt::SkipEmptyParts);
}

DetailsForm::DetailsForm(OpenComponent &component, QWidget *parent) :
    QScrollArea(parent),
    m_component(component),
    m_type(new QComboBox),
    m_title(new QLineEdit),
    m_author(new QLineEdit),
    m_description(new TextArea(tr("Description"), 2, 6)),
    m_categories(new QLineEdit),
    m_dependencies(new QLineEdit),
    m_devDependencies(new QLineEdit),
    m_references(new QLineEdit),
    m_docs(new TextArea(tr("Docs"), 4, 16)),
    m_extra(new TextArea(tr("Other fields as JSON"), 4, 24)),
    m_files(new FileFields(component))
{
    for (const QString &type : itemTypes()) {
        m_type->addItem(shortType(type), type);
    }
    setWidget(build());
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    widget()->setAutoFillBackground(false);
    ComponentDocument &document = m_component.document();
    connect(&document, &ComponentDocument::loaded, this, &DetailsForm::show);
    connect(&document, &ComponentDocument::changed, this, [this](const DocumentChange &changed) {
        if (changed.touches(DocumentChange::Head | DocumentChange::Files)) {
            show();
        }
    });
    show();
}

QWidget *DetailsForm::build()
{
    auto *form = new QWidget;
    form->setMaximumWidth(kFormWidth);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    addTexts(*column);
    addLists(*column);
    column->addWidget(new FormField(tr("Files"), m_files,
                                    tr("Path, type, and where it goes in the developer’s project: ~/ is its root.")));
    addExtra(*column);
    column->addStretch();
    auto *outer = new QWidget;
    auto *row = new QHBoxLayout(outer);
    row->setContentsMargins(metrics::kPanePadding, 12, metrics::kPanePadding, metrics::kPanePadding);
    row->addWidget(form, 1);
    row->addStretch();
    return outer;
}

void DetailsForm::addTexts(QVBoxLayout &column)
{
    auto *title = new FormField(tr("Title"), m_title);
    auto *type = new FormField(tr("Type"), m_type, tr("Where the shadcn CLI puts its files."));
    auto *description = new FormField(tr("Description"), m_description);
    auto *author = new FormField(tr("Author"), m_author, tr("Name and address: Ada Lovelace <ada@example.com>."));
    connect(m_title, &QLineEdit::textEdited, this,
            [=, this](const QString &text) { change(HeadField::Title, &ItemHead::title, text, title); });
    connect(m_type, &QComboBox::activated, this,
            [=, this] { change(HeadField::Type, &ItemHead::type, m_type->currentData().toString(), type); });
    connect(m_description, &TextArea::textChanged, this, [=, this] {
        change(HeadField::Description, &ItemHead::description, m_description->toPlainText(), description);
    });
    connect(m_author, &QLineEdit::textEdited, this,
            [=, this](const QString &text) { change(HeadField::Author, &ItemHead::author, text, author); });
    for (FormField *field : {title, type, description, author}) {
        column.addWidget(field);
    }
}

static Result<> checkCategory(const QString &)
{
    return {};
}

void DetailsForm::addList(QVBoxLayout &column, QLineEdit *line, HeadField field, QStringList ItemHead::*member,
                          const QString &label, const QString &help, Result<> (*check)(const QString &))
{
    auto *shown = new FormField(label, line, help);
    connect(line, &QLineEdit::textEdited, this, [=, this](const QString &text) {
        const QStringList words = split(text, field);
        for (const QString &word : words) {
            if (const Result<> checked = check(word); !checked) {
                shown->setError(checked.error().message);
                return;
            }
        }
        shown->setError({});
        change(field, member, words, shown);
    });
    column.addWidget(shown);
}

void DetailsForm::addLists(QVBoxLayout &column)
{
    addList(column, m_categories, HeadField::Categories, &ItemHead::categories, tr("Categories"),
            tr("Separated by commas."), checkCategory);
    addList(column, m_dependencies, HeadField::Dependencies, &ItemHead::dependencies, tr("Packages"),
            tr("From npm, separated by commas: radix-ui, zod@^3."), checkPackage);
    addList(column, m_devDependencies, HeadField::DevDependencies, &ItemHead::devDependencies,
            tr("Development packages"), tr("Installed for building only: @types/node."), checkPackage);
    addList(column, m_references, HeadField::RegistryDependencies, &ItemHead::registryDependencies, tr("Uses"),
            tr("Items of this registry are @namespace/name; a bare name means shadcn’s own."), checkItemReference);
}

void DetailsForm::addExtra(QVBoxLayout &column)
{
    auto *docs = new FormField(tr("Docs"), m_docs, tr("Shown to developers after the install."));
    connect(m_docs, &TextArea::textChanged, this,
            [=, this] { change(HeadField::Docs, &ItemHead::docs, m_docs->toPlainText(), docs); });
    useTextStyle(*m_extra, TextStyle::Code);
    m_extraField = new FormField(tr("Other fields"), m_extra,
                                 tr("As JSON: cssVars, css, tailwind, envVars, meta and what else the item has."));
    connect(m_extra, &TextArea::textChanged, this, [this] {
        if (m_showing) {
            return;
        }
        const std::expected<QByteArray, TextFault> extra = readExtraText(m_extra->toPlainText().toUtf8());
        if (extra) {
            m_extraField->setError({});
            change(HeadField::Extra, &ItemHead::extra, *extra, m_extraField);
        } else {
            const TextFault &fault = extra.error();
            m_extraField->setError(fault.line > 0 ? tr("Line %1: %2").arg(fault.line).arg(fault.reason) : fault.reason);
        }
    });
    column.addWidget(docs);
    column.addWidget(m_extraField);
}

template<typename Value>
void DetailsForm::change(HeadField field, Value ItemHead::*member, const Value &value, FormField *shown)
{
    if (m_showing || !m_component.document().isLoaded()) {
        return;
    }
    ItemHead head = m_component.document().item().head;
    if (head.*member == value) {
        return;
    }
    head.*member = value;
    m_showing = true; // What is being typed must not be replaced by its tidy form.
    const Result<> changed = m_component.document().changeHead(field, head);
    m_showing = false;
    shown->setError(changed ? QString() : changed.error().message);
}

static void setUnlessSame(QLineEdit *field, const QString &text)
{
    if (field->text() != text) {
        field->setText(text);
    }
}

static void setUnlessSame(TextArea *area, const QString &text)
{
    if (area->toPlainText() != text) {
        area->setPlainText(text);
    }
}

void DetailsForm::show()
{
    setEnabled(m_component.document().isLoaded());
    if (m_showing || !m_component.document().isLoaded()) {
        return;
    }
    m_showing = true;
    const ItemHead &head = m_component.document().item().head;
    m_type->setCurrentIndex(m_type->findData(head.type));
    setUnlessSame(m_title, head.title);
    setUnlessSame(m_author, head.author);
    setUnlessSame(m_description, head.description);
    setUnlessSame(m_categories, head.categories.join(u", "_s));
    setUnlessSame(m_dependencies, head.dependencies.join(u", "_s));
    setUnlessSame(m_devDependencies, head.devDependencies.join(u", "_s));
    setUnlessSame(m_references, head.registryDependencies.join(u", "_s));
    setUnlessSame(m_docs, head.docs);
    setUnlessSame(m_extra, QString::fromUtf8(extraText(head.extra)));
    m_extraField->setError({});
    m_files->show();
    m_showing = false;
}

} // namespace enigma
