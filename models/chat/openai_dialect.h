// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The OpenAI chat-completions protocol, as Ollama, LM Studio, llama.cpp, OpenRouter and others speak it too: values in
// and out of JSON, no network.

#pragma once

#include "models/chat/chat_event.h"

#include <QStringList>

namespace enigma {

enum class JsonLayout {
    Compact, // As it is sent.
    Indented,
};

QByteArray encodeOpenAiRequest(const ChatRequest &request, JsonLayout layout = JsonLayout::Compact);

// The events in one `data:` of the stream, or in the whole body when a provider does not stream. Data that is not JSON
// is a ChatProblem.
QList<ChatEvent> decodeOpenAiData(const ChatEndpoint &endpoint, const QByteArray &data);

// For a body that came with an error status.
ChatProblem decodeOpenAiError(const ChatEndpoint &endpoint, int status, const QByteArray &body);

// The answer to `GET models`: names in alphabetical order.
Result<QStringList> decodeOpenAiModels(const QByteArray &body);

} // namespace enigma
