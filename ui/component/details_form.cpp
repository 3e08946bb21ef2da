// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/details_form.h"

#include "ui/style/metrics.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/text_area.h"

#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kFormWidth = 640;

static QStringList split(const QString &text)
{
    static const QRegularExpression separator(u"[,\\s]+"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

DetailsForm::DetailsForm(OpenComponent &component, QWidget *parent) :
    QScrollArea(parent),
    m_component(component),
    m_type(new QComboBox),
    m_title(new QLineEdit),
    m_description(new TextArea(tr("Description"), 2, 6)),
    m_categories(new QLineEdit),
    m_dependencies(new QLineEdit),
    m_references(new QLineEdit),
    m_docs(new TextArea(tr("Docs"), 6, 16))
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
        if (changed.touches(DocumentChange::Head)) {
            show();
        }
    });
    show();
}

QWidget *DetailsForm::build()
{
    auto *title = new FormField(tr("Title"), m_title);
    auto *type = new FormField(tr("Type"), m_type, tr("Where the shadcn CLI puts its files."));
    auto *description = new FormField(tr("Description"), m_description);
    auto *categories = new FormField(tr("Categories"), m_categories, tr("Separated by commas."));
    auto *packages =
        new FormField(tr("Packages"), m_dependencies, tr("From npm, separated by commas: radix-ui, zod@^3."));
    auto *references = new FormField(tr("Uses"), m_references,
                                     tr("Items of this registry are @namespace/name; a bare name means shadcn’s own."));
    auto *docs = new FormField(tr("Docs"), m_docs, tr("Shown to developers after the install."));
    connect(m_title, &QLineEdit::textEdited, this,
            [=, this](const QString &text) { change(HeadField::Title, &ItemHead::title, text, title); });
    connect(m_type, &QComboBox::activated, this,
            [=, this] { change(HeadField::Type, &ItemHead::type, m_type->currentData().toString(), type); });
    connect(m_description, &TextArea::textChanged, this, [=, this] {
        change(HeadField::Description, &ItemHead::description, m_description->toPlainText(), description);
    });
    connect(m_categories, &QLineEdit::textEdited, this, [=, this](const QString &text) {
        change(HeadField::Categories, &ItemHead::categories, split(text), categories);
    });
    connect(m_dependencies, &QLineEdit::textEdited, this, [=, this](const QString &text) {
        change(HeadField::Dependencies, &ItemHead::dependencies, split(text), packages);
    });
    connect(m_references, &QLineEdit::textEdited, this, [=, this](const QString &text) {
        change(HeadField::RegistryDependencies, &ItemHead::registryDependencies, split(text), references);
    });
    connect(m_docs, &TextArea::textChanged, this,
            [=, this] { change(HeadField::Docs, &ItemHead::docs, m_docs->toPlainText(), docs); });

    auto *form = new QWidget;
    form->setMaximumWidth(kFormWidth);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    for (FormField *field : {title, type, description, categories, packages, references, docs}) {
        column->addWidget(field);
    }
    column->addStretch();
    auto *outer = new QWidget;
    auto *row = new QHBoxLayout(outer);
    row->setContentsMargins(metrics::kPanePadding, metrics::kPanePadding, metrics::kPanePadding, metrics::kPanePadding);
    row->addWidget(form, 1);
    row->addStretch();
    return outer;
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
    setUnlessSame(m_description, head.description);
    setUnlessSame(m_categories, head.categories.join(u", "_s));
    setUnlessSame(m_dependencies, head.dependencies.join(u", "_s));
    setUnlessSame(m_references, head.registryDependencies.join(u", "_s));
    setUnlessSame(m_docs, head.docs);
    m_showing = false;
}

} // namespace enigma
