// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The facts of a registry: makes a new one, or changes those of one that exists.

#pragma once

#include "models/api/library_service.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace enigma {

class FormField;
class PushButton;
class SwitchButton;
class TextArea;

class RegistrySheet : public Sheet
{
    Q_OBJECT

public:
    // Both delete themselves after they were closed.
    RegistrySheet(LibraryService &library, QWidget *host);
    RegistrySheet(LibraryService &library, const Registry &registry, QWidget *host);

Q_SIGNALS:
    void created(const enigma::RegistryId &id);

private:
    void build();
    void readTaken();
    void follow(); // What was not typed by hand follows the name.
    void check();
    QString problemWith(const QString &slug, const QStringList &taken) const;
    void save();
    void finish(const Result<> &result);

    LibraryService &m_library;
    Registry m_registry; // Null identity: a new one.
    QLineEdit *m_name;
    QLineEdit *m_slug;
    QLineEdit *m_namespace;
    TextArea *m_description;
    QLineEdit *m_homepage;
    SwitchButton *m_public;
    FormField *m_slugField;
    FormField *m_namespaceField;
    PushButton *m_save;
    QStringList m_takenSlugs;
    QStringList m_takenNamespaces;
    bool m_slugTyped = false;
    bool m_namespaceTyped = false;
};

} // namespace enigma
