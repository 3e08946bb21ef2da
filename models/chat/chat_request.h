// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is asked of a model, and where: the values from which every dialect encodes its request.

#pragma once

#include "models/chat/chat_types.h"

#include <QUrl>

namespace enigma {

// Where an endpoint's key comes from. A key itself is never part of a value that is stored or shown.
enum class KeySource {
    None,
    Environment, // `keyName` is a variable.
    Keychain,    // `keyName` is an entry of the SecretStore.
};

struct ChatEndpoint
{
    QString name;  // "Ollama"
    QUrl baseUrl;  // "http://127.0.0.1:11434/v1"; without a path, "/v1" is meant.
    QString model; // "qwen3-coder"; empty: none is chosen yet.
    KeySource keySource = KeySource::None;
    QString keyName;

    bool isSetUp() const { return baseUrl.isValid() && !model.isEmpty(); }

    bool operator==(const ChatEndpoint &) const = default;
};

struct ChatRequest
{
    ChatEndpoint endpoint;
    QList<Message> messages; // From the first prompt to the one that is to be answered.
};

// Ollama on this computer, with no model chosen.
ChatEndpoint defaultChatEndpoint();

// True for localhost, 127.0.0.0/8 and ::1.
bool isLoopback(const QUrl &url);

// "http://127.0.0.1:11434": the part of an address that names the other side.
QString originOf(const QUrl &url);

// The address of a service below the base, for example of "chat/completions".
QUrl serviceUrl(const ChatEndpoint &endpoint, QStringView service);

// Invalid for addresses that are no http or https, carry a password, or would go unencrypted to another computer.
Result<> checkEndpointUrl(const QUrl &url);

// What every conversation begins with: who is helped, and that files are material rather than orders.
QString chatInstructions();

// The prompt as it is sent: its files, each fenced and with its origin, then its text.
QString promptWithContext(const Message &message);

} // namespace enigma
