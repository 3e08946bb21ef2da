// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A ChatBackend without network: the test says what the model says, and when.

#pragma once

#include "models/chat/openai_dialect.h"
#include "sync/api/chat_backend.h"

#include <QPointer>

namespace enigma {

class ScriptedStream final : public ChatStream
{
public:
    explicit ScriptedStream(const ChatRequest &request) : ChatStream(begun(request)) {}

    void wait() { setProgress(ChatProgress::Waiting); }
    void think(const QString &text) { addReasoning(text); }
    void say(const QString &text) { addText(text); }

    void finish(MessageState state = MessageState::Complete, ChatFault fault = ChatFault::None,
                const QString &error = {})
    {
        m_message.state = state;
        m_message.fault = fault;
        m_message.error = error;
        m_message.usage = {.in = 1912, .out = 388, .cached = 0};
        m_message.firstTokenMs = 600;
        m_message.durationMs = 10'060;
        setProgress(ChatProgress::Finished);
        Q_EMIT finished(m_message);
    }

    void cancel() override
    {
        m_message.state = MessageState::Cancelled;
        setProgress(ChatProgress::Finished);
        Q_EMIT finished(m_message);
    }

private:
    static Message begun(const ChatRequest &request)
    {
        Message message;
        message.id = MessageId::create();
        message.chatId = request.messages.last().chatId;
        message.parent = request.messages.last().id;
        message.role = ChatRole::Assistant;
        message.state = MessageState::Incomplete;
        message.model = request.endpoint.model;
        message.createdAt = QDateTime::currentDateTimeUtc();
        return message;
    }
};

class ScriptedChat final : public ChatBackend
{
public:
    QStringList models{QStringLiteral("qwen3-coder"), QStringLiteral("gemma3")};
    QList<ChatRequest> requests;
    QPointer<ScriptedStream> stream; // Of the last request.

    std::unique_ptr<ChatStream> send(const ChatRequest &request) override
    {
        requests.append(request);
        auto made = std::make_unique<ScriptedStream>(request);
        stream = made.get();
        return made;
    }

    QFuture<Result<QStringList>> listModels(const ChatEndpoint &) override
    {
        return QtFuture::makeReadyValueFuture(models.isEmpty()
                                                  ? failure(ErrorCode::Network, QStringLiteral("Nothing answers"))
                                                  : Result<QStringList>(models));
    }

    RequestPreview requestPreview(const ChatRequest &request) const override
    {
        return {.url = serviceUrl(request.endpoint, u"chat/completions"),
                .host = request.endpoint.baseUrl.authority(),
                .staysHere = isLoopback(request.endpoint.baseUrl),
                .headers = {{QStringLiteral("Host"), request.endpoint.baseUrl.authority()},
                            {QStringLiteral("Accept"), QStringLiteral("text/event-stream")},
                            {QStringLiteral("Content-Type"), QStringLiteral("application/json")}},
                .body = QString::fromUtf8(encodeOpenAiRequest(request, JsonLayout::Indented)),
                .bytes = encodeOpenAiRequest(request).size()};
    }
};

} // namespace enigma
