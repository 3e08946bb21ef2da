// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One answer put together from the bytes of its stream: what it says so far, and how it ended. Knows no network and no
// time.

#pragma once

#include "models/chat/chat_event.h"
#include "models/chat/sse_framer.h"

namespace enigma {

// How the connection that carried an answer came to its end.
enum class StreamEnd {
    Closed, // By the other side; whether in order, no transport tells reliably.
    TimedOut,
    Cancelled, // By a person.
};

class Answer
{
public:
    explicit Answer(ChatEndpoint endpoint) : m_endpoint(std::move(endpoint)) {}

    // The text and reasoning that these bytes bring.
    QList<ChatEvent> feed(QByteArrayView bytes);

    // Nothing that still comes would matter.
    bool isOver() const { return m_ended || m_problem.fault != ChatFault::None; }

    // At the end of the connection: the text that was left. Then `settle` knows everything.
    QList<ChatEvent> takeRest();

    // Writes state, usage, fault and sentence; the text is the caller's. `timeOut` is reported when the end is one.
    void settle(StreamEnd end, const ChatProblem &timeOut, Message &message) const;

private:
    void take(const QList<ChatEvent> &events, QList<ChatEvent> &deltas);
    ChatProblem problemAt(StreamEnd end, const ChatProblem &timeOut) const;
    bool isProvenWhole() const { return m_ended || !m_finishReason.isEmpty(); }

    ChatEndpoint m_endpoint;
    SseFramer m_framer;
    QByteArray m_unframed; // Everything until the first event, in case the body is plain JSON instead of a stream.
    bool m_hasEvents = false;
    bool m_hasContent = false;
    TokenUsage m_usage;
    QString m_finishReason;
    bool m_ended = false;
    ChatProblem m_problem;
};

} // namespace enigma
