// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The manifest of a component as a form: every field is an undoable edit of the draft, checked as it is typed.

#pragma once

#include "models/document/component_edits.h"
#include "ui/component/open_component.h"

#include <QScrollArea>

class QComboBox;
class QLineEdit;

namespace enigma {

class FormField;
class TextArea;

class DetailsForm : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsForm(OpenComponent &component, QWidget *parent = nullptr);

private:
    QWidget *build();
    void show();
    // Gives the head's field the value; the sentence under the field says why not.
    template<typename Value>
    void change(HeadField field, Value ItemHead::*member, const Value &value, FormField *shown);

    OpenComponent &m_component;
    QComboBox *m_type;
    QLineEdit *m_title;
    TextArea *m_description;
    QLineEdit *m_categories;
    QLineEdit *m_dependencies;
    QLineEdit *m_references;
    TextArea *m_docs;
    bool m_showing = false; // The form is being filled, nobody is typing.
};

} // namespace enigma
