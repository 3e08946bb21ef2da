// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Imports a registry from a folder, a file or an address: asks where from, shows how far it is, and then what was taken
// and what was not.

#pragma once

#include "models/api/library_service.h"
#include "ui/widgets/sheet.h"

class QLineEdit;

namespace enigma {

class FormField;
class ProgressRow;
class PushButton;
class SideList;
class SyncService;
class TextLabel;

class ImportSheet : public Sheet
{
    Q_OBJECT

public:
    // Deletes itself after it was closed. `source` may be empty: the person chooses.
    ImportSheet(LibraryService &library, SyncService &sync, const QString &source, QWidget *host);

    // What the report says, one line for each item, for the clipboard.
    QString reportText() const;

Q_SIGNALS:
    void imported(const enigma::RegistryId &id); // Everything is stored; the report is being shown.
    void openRegistryRequested(const enigma::RegistryId &id);

private:
    void buildQuestion();
    void buildReport();
    void chooseFolder();
    void chooseFile();
    void choose(const QString &path);
    void check();
    void run();
    void receive(const Result<ImportOutcome> &result);
    void showReport();

    LibraryService &m_library;
    SyncService &m_sync;
    QLineEdit *m_source;
    QLineEdit *m_name;
    FormField *m_nameField;
    QWidget *m_question;
    ProgressRow *m_progress;
    QWidget *m_report;
    TextLabel *m_summary;
    SideList *m_entries;
    PushButton *m_import;
    PushButton *m_cancel;
    PushButton *m_copy;
    PushButton *m_open;
    ImportOutcome m_outcome;
    bool m_nameTyped = false;
};

} // namespace enigma
