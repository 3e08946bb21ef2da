// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers from any OpenAI-compatible endpoint over HTTP: Ollama, LM Studio, llama.cpp, OpenAI, OpenRouter and others.

#pragma once

#include "models/base/clock.h"
#include "sync/api/chat_backend.h"
#include "sync/api/secret_store.h"
#include "sync/provider/openai_stream.h"

#include <memory>

class QNetworkAccessManager;

namespace enigma {

// Needs an event loop. Its streams must not outlive it.
class OpenAiProvider final : public ChatBackend
{
    Q_OBJECT

public:
    OpenAiProvider(SecretStore &secrets, const Clock &clock, ChatPatience patience = {});
    ~OpenAiProvider() override;

    std::unique_ptr<ChatStream> send(const ChatRequest &request) override;
    QFuture<Result<QStringList>> listModels(const ChatEndpoint &endpoint) override;
    RequestPreview requestPreview(const ChatRequest &request) const override;

private:
    SecretStore &m_secrets;
    const Clock &m_clock;
    ChatPatience m_patience;
    std::unique_ptr<QNetworkAccessManager> m_network;
};

} // namespace enigma
