// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where chats are answered: an address, a model, and where the key for it is kept. The key itself goes to the keychain
// and is never shown again.

#pragma once

#include "models/settings/settings.h"
#include "ui/settings/settings_page.h"

class QComboBox;
class QLineEdit;

namespace enigma {

class ChatBackend;
class ErrorStrip;
class FormField;
class PushButton;
class SecretStore;
class SettingsStore;
class TextLabel;

class ChatPage : public SettingsPage
{
    Q_OBJECT

public:
    ChatPage(SettingsStore &store, ChatBackend &chat, SecretStore &secrets, QWidget *parent = nullptr);

    void testConnection();

private:
    void build();
    void buildKey();
    void connectFields();
    void show();
    void showKeySource();
    ChatEndpoint endpoint() const; // As the fields say.
    void store();
    void keepKey();
    void receiveModels(const Result<QStringList> &models);

    SettingsStore &m_store;
    ChatBackend &m_chat;
    SecretStore &m_secrets;
    QLineEdit *m_address;
    QComboBox *m_model;
    QComboBox *m_keySource;
    QLineEdit *m_variable;
    QLineEdit *m_secret;
    FormField *m_addressField;
    FormField *m_variableField;
    FormField *m_secretField;
    PushButton *m_test;
    PushButton *m_keep;
    TextLabel *m_found;
    ErrorStrip *m_errors;
};

} // namespace enigma
