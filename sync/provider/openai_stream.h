// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One answer from an OpenAI-compatible endpoint: the request, its own timers, and the way from bytes to a message.

#pragma once

#include "models/base/clock.h"
#include "models/chat/answer.h"
#include "sync/api/chat_backend.h"
#include "sync/api/secret_store.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>

class QNetworkAccessManager;
class QNetworkReply;

namespace enigma {

struct ChatPatience
{
    std::chrono::milliseconds connect{10'000};
    std::chrono::milliseconds firstByte{60'000};
    std::chrono::milliseconds idle{60'000}; // Between two bytes; comments that keep the stream alive count.
    QList<std::chrono::milliseconds> retries{std::chrono::milliseconds(1'000), std::chrono::milliseconds(3'000)};
};

// Lives on one thread with its network manager.
class OpenAiStream final : public ChatStream
{
    Q_OBJECT

public:
    OpenAiStream(QNetworkAccessManager &network, SecretStore &secrets, const Clock &clock, const ChatPatience &patience,
                 const ChatRequest &request);
    ~OpenAiStream() override;

    void cancel() override;

private:
    enum class Phase {
        Key, // No limit: a keychain may ask a person to unlock it.
        Connect,
        FirstByte,
        Stream,
        Pause, // Before another attempt.
        Over,
    };

    void start();
    void post();
    void enter(Phase phase, std::chrono::milliseconds limit);
    void whenTimeIsUp();
    void readMore();
    void readError();
    void show(const QList<ChatEvent> &deltas);
    void whenReplyFinished();
    void endWithError();
    bool startsPauseBeforeRetry(const ChatProblem &problem);
    void conclude(StreamEnd end, const ChatProblem &timeOut = {});
    void fail(const ChatProblem &problem);
    void finish();
    void dropReply();
    bool hasContent() const { return m_message.firstTokenMs > 0; }

    QNetworkAccessManager &m_network;
    SecretStore &m_secrets;
    ChatPatience m_patience;
    ChatEndpoint m_endpoint;
    QByteArray m_body;
    QString m_key;

    Answer m_answer;
    QByteArray m_errorBody;
    QPointer<QNetworkReply> m_reply; // Owned by the network manager, given back by dropReply().
    bool m_isTelling = false;        // Whoever hears of text may call back.
    bool m_isCancelled = false;
    qsizetype m_attempt = 0;
    Phase m_phase = Phase::Key;
    QTimer m_timer;
    QElapsedTimer m_elapsed;
};

} // namespace enigma
