// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Adds a remote: which registry, which kind, where, and the token if it needs one. Secrets go to the keychain, never to
// the library.

#pragma once

#include "models/api/library_service.h"
#include "sync/api/secret_store.h"
#include "sync/api/sync_service.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QLineEdit;

namespace enigma {

class FormField;
class SegmentedControl;
class TextLabel;

class RemoteSheet : public Sheet
{
    Q_OBJECT

public:
    struct Services
    {
        LibraryService &library;
        SyncService &sync;
        SecretStore &secrets;
    };

    RemoteSheet(const Services &services, const QList<Registry> &registries, QWidget *host);

Q_SIGNALS:
    void added(const enigma::RemoteId &remote);

private:
    void build();
    void showKind();
    void check();
    void chooseFolder();
    void test();
    void add();
    void keepToken(const RemoteId &remote);
    Remote remote() const;

    Services m_services;
    QComboBox *m_registry;
    SegmentedControl *m_kind;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QLineEdit *m_token;
    FormField *m_nameField;
    FormField *m_urlField;
    FormField *m_tokenField;
    PushButton *m_choose;
    PushButton *m_test;
    PushButton *m_add;
    TextLabel *m_found;
    bool m_nameTyped = false;
};

} // namespace enigma
