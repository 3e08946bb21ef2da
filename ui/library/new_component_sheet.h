// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes a new component: from nothing, from one of the starter registry, or from one of the library. Its name is
// checked while it is typed.

#pragma once

#include "models/api/library_service.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QLineEdit;

namespace enigma {

class FormField;
class PushButton;
class SideList;

class NewComponentSheet : public Sheet
{
    Q_OBJECT

public:
    // There is at least one registry; `chosen` is offered first. Deletes itself after it was closed.
    NewComponentSheet(LibraryService &library, const QList<Registry> &registries, const RegistryId &chosen,
                      QWidget *host);

    // Offers this one among the templates, and begins with it.
    void beginFrom(const Item &item);

Q_SIGNALS:
    void created(const enigma::ComponentId &id);

private:
    void build();
    void showTemplates();
    void useTemplate();
    void checkName();
    void checkPath();
    void follow();
    void enable();
    void create();
    void createWithNeeds(Item item, const QStringList &left, const QStringList &own);
    void store(const Item &item);
    const Registry &registry() const;
    const Item *chosenTemplate() const; // Null: from nothing.
    Item item() const;

    LibraryService &m_library;
    QList<Registry> m_registries;
    std::optional<Item> m_own; // A template of the library.
    QList<Item> m_starter;
    QLineEdit *m_name;
    QLineEdit *m_title;
    SideList *m_templates;
    QComboBox *m_type;
    QLineEdit *m_path;
    QLineEdit *m_description;
    QComboBox *m_registry;
    FormField *m_nameField;
    FormField *m_pathField;
    PushButton *m_create;
    Job<ComponentSummary> m_lookup; // Whether the name is taken.
    bool m_titleTyped = false;
    bool m_pathTyped = false;
    bool m_descriptionTyped = false;
};

} // namespace enigma
