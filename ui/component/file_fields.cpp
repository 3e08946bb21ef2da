// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/file_fields.h"

#include "models/document/component_edits.h"
#include "models/domain/rules.h"
#include "ui/style/control.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScopedValueRollback>

#include <algorithm>

namespace enigma {

FileFields::FileFields(OpenComponent &component, QWidget *parent) :
    QWidget(parent),
    m_component(component),
    m_grid(new QGridLayout),
    m_fault(new TextLabel({}, TextStyle::Small, Token::Danger))
{
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 2);
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(m_grid);
    column->addWidget(m_fault);
}

void FileFields::show()
{
    if (m_applying) {
        return;
    }
    const QList<ItemFile> &files = m_component.document().item().files;
    if (!std::ranges::equal(files, m_rows, {}, &ItemFile::path, &Row::path)) {
        build();
    }
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Row &row = m_rows.at(i);
        if (row.type->findData(files.at(i).type) < 0) {
            row.type->addItem(shortType(files.at(i).type), files.at(i).type);
        }
        row.type->setCurrentIndex(row.type->findData(files.at(i).type));
        if (row.target->text() != files.at(i).target) {
            row.target->setText(files.at(i).target);
        }
        setFieldError(*row.target, false);
    }
    m_fault->hide();
}

void FileFields::build()
{
    while (QLayoutItem *old = m_grid->takeAt(0)) {
        delete old->widget();
        delete old;
    }
    m_rows.clear();
    for (const ItemFile &file : m_component.document().item().files) {
        const Row row{file.path, new QComboBox, new QLineEdit};
        for (const QString &type : itemTypes()) {
            row.type->addItem(shortType(type), type);
        }
        row.type->setAccessibleName(tr("Type of %1").arg(file.path));
        row.target->setAccessibleName(tr("Target of %1").arg(file.path));
        row.target->setPlaceholderText(tr("where the type puts it"));
        connect(row.type, &QComboBox::activated, this, &FileFields::apply);
        connect(row.target, &QLineEdit::textEdited, this, &FileFields::apply);
        const int line = int(m_rows.size());
        m_grid->addWidget(new ElidedLabel(file.path, TextStyle::Code, Token::Text, Qt::ElideMiddle), line, 0);
        m_grid->addWidget(row.type, line, 1);
        m_grid->addWidget(row.target, line, 2);
        m_rows.append(row);
    }
}

void FileFields::apply()
{
    const QScopedValueRollback<bool> applying(m_applying, true);
    QString fault;
    QList<ChangeManifest::FileEntry> entries;
    for (const Row &row : std::as_const(m_rows)) {
        const QString target = row.target->text().trimmed();
        const Result<> checked = target.isEmpty() ? Result<>() : checkTargetPath(target);
        setFieldError(*row.target, !checked);
        if (!checked) {
            fault = checked.error().message;
        }
        entries.append({row.path, row.type->currentData().toString(), target});
    }
    ComponentDocument &document = m_component.document();
    if (fault.isEmpty() && entries != ChangeManifest::entriesOf(document.item())) {
        const Result<> changed = document.run(std::make_unique<ChangeManifest>(document.item().head, entries));
        fault = changed ? QString() : changed.error().message;
    }
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

} // namespace enigma
