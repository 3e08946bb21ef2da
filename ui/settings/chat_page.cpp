// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/chat_page.h"

#include "models/settings/settings_store.h"
#include "sync/api/chat_backend.h"
#include "sync/api/secret_store.h"
#include "ui/style/metrics.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The keychain's entry for the key of an address.
QString keychainEntry(const QUrl &address)
{
    return u"chat:%1"_s.arg(address.host());
}

} // namespace

ChatPage::ChatPage(SettingsStore &store, ChatBackend &chat, SecretStore &secrets, QWidget *parent) :
    SettingsPage(tr("Chat provider"), parent),
    m_store(store),
    m_chat(chat),
    m_secrets(secrets),
    m_address(new QLineEdit),
    m_model(new QComboBox),
    m_keySource(new QComboBox),
    m_variable(new QLineEdit),
    m_secret(new QLineEdit),
    m_test(new PushButton(tr("Test connection"))),
    m_keep(new PushButton(tr("Keep in the keychain"))),
    m_found(new TextLabel({}, TextStyle::Small, Token::TextMuted)),
    m_errors(new ErrorStrip)
{
    build();
    buildKey();
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_test);
    row->addWidget(m_found, 1);
    column()->addLayout(row);
    column()->addWidget(m_errors);
    finish();
    connectFields();
    show();
}

void ChatPage::build()
{
    m_address->setPlaceholderText(u"http://127.0.0.1:11434/v1"_s);
    m_addressField = new FormField(tr("Address"), m_address,
                                   tr("Of an OpenAI-compatible service. Ollama on this computer is %1.")
                                       .arg(defaultChatEndpoint().baseUrl.toString()));
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->lineEdit()->setPlaceholderText(tr("Test the connection to see what there is"));
    column()->addWidget(m_addressField);
    column()->addWidget(new FormField(tr("Model"), m_model));
}

void ChatPage::buildKey()
{
    m_keySource->addItem(tr("None"), int(KeySource::None));
    m_keySource->addItem(tr("In an environment variable"), int(KeySource::Environment));
    m_keySource->addItem(tr("In the keychain"), int(KeySource::Keychain));
    m_keySource->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_variable->setPlaceholderText(u"OPENAI_API_KEY"_s);
    m_variableField =
        new FormField(tr("Variable"), m_variable, tr("Its value is read when a request is sent, and stored nowhere."));
    m_secret->setEchoMode(QLineEdit::Password);
    auto *secret = new QWidget;
    auto *row = new QHBoxLayout(secret);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kIconGap);
    row->addWidget(m_secret, 1);
    row->addWidget(m_keep);
    secret->setFocusProxy(m_secret);
    m_secretField = new FormField(tr("Key"), secret);
    m_secret->setAccessibleName(tr("Key"));
    column()->addWidget(new FormField(tr("Where the key is"), m_keySource));
    column()->addWidget(m_variableField);
    column()->addWidget(m_secretField);
}

void ChatPage::connectFields()
{
    connect(m_address, &QLineEdit::editingFinished, this, &ChatPage::store);
    connect(m_variable, &QLineEdit::editingFinished, this, &ChatPage::store);
    connect(m_model->lineEdit(), &QLineEdit::editingFinished, this, &ChatPage::store);
    connect(m_model, &QComboBox::activated, this, &ChatPage::store);
    connect(m_keySource, &QComboBox::activated, this, [this] {
        showKeySource();
        store();
    });
    connect(m_secret, &QLineEdit::textChanged, this, [this] { m_keep->setEnabled(!m_secret->text().isEmpty()); });
    connect(m_secret, &QLineEdit::returnPressed, this, &ChatPage::keepKey);
    connect(m_keep, &PushButton::clicked, this, &ChatPage::keepKey);
    connect(m_test, &PushButton::clicked, this, &ChatPage::testConnection);
    connect(m_errors, &ErrorStrip::dismissed, m_errors, &ErrorStrip::clear);
    connect(&m_store, &SettingsStore::changed, this, &ChatPage::show);
}

void ChatPage::show()
{
    const ChatEndpoint &endpoint = m_store.settings().chatEndpoints.constFirst();
    if (endpoint == this->endpoint()) {
        return;
    }
    m_address->setText(endpoint.baseUrl.toString());
    m_model->setEditText(endpoint.model);
    m_keySource->setCurrentIndex(m_keySource->findData(int(endpoint.keySource)));
    m_variable->setText(endpoint.keySource == KeySource::Environment ? endpoint.keyName : QString());
    showKeySource();
}

void ChatPage::showKeySource()
{
    const auto source = KeySource(m_keySource->currentData().toInt());
    m_variableField->setVisible(source == KeySource::Environment);
    m_secretField->setVisible(source == KeySource::Keychain);
    m_keep->setEnabled(!m_secret->text().isEmpty());
    if (source == KeySource::Keychain) {
        m_secretField->setHelp(tr("Type it to replace what is kept for %1.").arg(endpoint().baseUrl.host()));
    }
}

ChatEndpoint ChatPage::endpoint() const
{
    ChatEndpoint endpoint = m_store.settings().chatEndpoints.constFirst();
    const QUrl address(m_address->text().trimmed());
    endpoint.name = address == defaultChatEndpoint().baseUrl ? defaultChatEndpoint().name : address.host();
    endpoint.baseUrl = address;
    endpoint.model = m_model->currentText().trimmed();
    endpoint.keySource = KeySource(m_keySource->currentData().toInt());
    switch (endpoint.keySource) {
    case KeySource::None:
        endpoint.keyName.clear();
        break;
    case KeySource::Environment:
        endpoint.keyName = m_variable->text().trimmed();
        break;
    case KeySource::Keychain:
        endpoint.keyName = keychainEntry(address);
        break;
    }
    return endpoint;
}

void ChatPage::store()
{
    const Result<> valid = checkEndpointUrl(endpoint().baseUrl);
    m_addressField->setError(valid ? QString() : valid.error().message);
    if (valid) {
        Settings settings = m_store.settings();
        settings.chatEndpoints.first() = endpoint();
        m_store.set(settings);
    }
}

void ChatPage::keepKey()
{
    if (m_secret->text().isEmpty()) {
        return;
    }
    store();
    m_keep->setEnabled(false);
    m_secrets.write(endpoint().keyName, m_secret->text()).then(this, [this](const Result<SecretPlace> &place) {
        if (!place) {
            m_errors->showError(place.error());
            m_keep->setEnabled(true);
            return;
        }
        m_secret->clear();
        m_secretField->setHelp(*place == SecretPlace::Keychain
                                   ? tr("Kept in the keychain.")
                                   : tr("This computer has no keychain: kept until the program ends."));
    });
}

void ChatPage::testConnection()
{
    store();
    if (!m_addressField->error().isEmpty()) {
        return;
    }
    m_errors->clear();
    m_test->setEnabled(false);
    m_found->setText(tr("Asking %1 …").arg(endpoint().baseUrl.host()));
    m_chat.listModels(endpoint()).then(this, [this](const Result<QStringList> &models) { receiveModels(models); });
}

void ChatPage::receiveModels(const Result<QStringList> &models)
{
    m_test->setEnabled(true);
    m_found->clear();
    if (!models) {
        m_errors->showError(models.error());
        return;
    }
    const QString chosen = m_model->currentText();
    m_model->clear();
    m_model->addItems(*models);
    m_model->setEditText(chosen.isEmpty() && !models->isEmpty() ? models->constFirst() : chosen);
    m_found->setText(models->isEmpty()     ? tr("It answers, but offers no model.")
                     : models->size() == 1 ? tr("It answers and offers 1 model.")
                                           : tr("It answers and offers %1 models.").arg(models->size()));
    store();
}

} // namespace enigma
