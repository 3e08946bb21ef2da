// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a new component: its name, checked while it is typed, its type and its first file.

#pragma once

#include "models/api/library_service.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QLineEdit;

namespace enigma {

class FormField;
class PushButton;

class NewComponentSheet : public Sheet
{
    Q_OBJECT

public:
    // Deletes itself after it was closed.
    NewComponentSheet(LibraryService &library, const Registry &registry, QWidget *host);

Q_SIGNALS:
    void created(const enigma::ComponentId &id);

private:
    void build();
    void checkName();
    void checkPath();
    void suggestPath();
    void enable();
    void create();
    Item item() const;

    LibraryService &m_library;
    Registry m_registry;
    QLineEdit *m_name;
    QComboBox *m_type;
    QLineEdit *m_path;
    QLineEdit *m_description;
    FormField *m_nameField;
    FormField *m_pathField;
    PushButton *m_create;
    Job<ComponentSummary> m_lookup; // Whether the name is taken.
    bool m_pathTyped = false;
};

} // namespace enigma
