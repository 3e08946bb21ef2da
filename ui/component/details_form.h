// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The manifest of a component as a form: every field is an undoable edit of the draft, checked as it is typed.

#pragma once

#include "models/document/component_edits.h"
#include "ui/component/open_component.h"

#include <QScrollArea>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace enigma {

class FileFields;
class FormField;
class TextArea;

class DetailsForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsForm(OpenComponent &component, QWidget *parent = nullptr);

private:
    QWidget *build();
    void addTexts(QVBoxLayout &column);
    void addLists(QVBoxLayout &column);
    void addExtra(QVBoxLayout &column);
    // A field of words with a check of each; what is wrong with one keeps the last list that was right.
    void addList(QVBoxLayout &column, QLineEdit *line, HeadField field, QStringList ItemHead::*member,
                 const QString &label, const QString &help, Result<> (*check)(const QString &));
    void show();
    // Gives the head's field the value; the sentence under the field says why not.
    template<typename Value>
    void change(HeadField field, Value ItemHead::*member, const Value &value, FormField *shown);

    OpenComponent &m_component;
    QComboBox *m_type;
    QLineEdit *m_title;
    QLineEdit *m_author;
    TextArea *m_description;
    QLineEdit *m_categories;
    QLineEdit *m_dependencies;
    QLineEdit *m_devDependencies;
    QLineEdit *m_references;
    TextArea *m_docs;
    TextArea *m_extra;
    FileFields *m_files;
    FormField *m_extraField = nullptr;
    bool m_showing = false; // The form is being filled, nobody is typing.
};

} // namespace enigma
