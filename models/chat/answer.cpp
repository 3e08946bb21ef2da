// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/answer.h"

#include "models/chat/openai_dialect.h"

namespace enigma {

namespace {

template<typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};

} // namespace

QList<ChatEvent> Answer::feed(QByteArrayView bytes)
{
    QList<ChatEvent> deltas;
    if (isOver()) {
        return deltas;
    }
    const Result<QList<SseEvent>> events = m_framer.feed(bytes);
    if (!events) {
        m_problem = {ChatFault::BadAnswer, events.error().message};
        return deltas;
    }
    m_hasEvents = m_hasEvents || !events->isEmpty();
    if (m_hasEvents) {
        m_unframed.clear();
    } else if (m_unframed.size() < SseFramer::kMaxLine) {
        m_unframed.append(bytes);
    }
    for (const SseEvent &event : *events) {
        take(decodeOpenAiData(m_endpoint, event.data), deltas);
    }
    return deltas;
}

QList<ChatEvent> Answer::takeRest()
{
    QList<ChatEvent> deltas;
    if (isOver()) {
        return deltas;
    }
    const std::optional<SseEvent> rest = m_framer.rest();
    QList<ChatEvent> events;
    if (rest) {
        events = decodeOpenAiData(m_endpoint, rest->data);
    } else if (!m_hasEvents && !m_unframed.trimmed().isEmpty()) {
        events = decodeOpenAiData(m_endpoint, m_unframed);
    }
    // Data that was cut in its middle says nothing about the provider: the answer is cut off, not wrong.
    if (rest && events == QList<ChatEvent>{badAnswerProblem(m_endpoint)}) {
        events.clear();
    }
    take(events, deltas);
    return deltas;
}

void Answer::settle(StreamEnd end, const ChatProblem &timeOut, Message &message) const
{
    const ChatProblem problem = problemAt(end, timeOut);
    message.usage = m_usage;
    message.fault = problem.fault;
    message.error = problem.sentence;
    if (m_problem.fault != ChatFault::None || (problem.fault != ChatFault::None && !m_hasContent)) {
        message.state = MessageState::Failed;
    } else if (problem.fault != ChatFault::None) {
        message.state = MessageState::Incomplete;
    } else {
        message.state =
            end == StreamEnd::Cancelled && !isProvenWhole() ? MessageState::Cancelled : MessageState::Complete;
    }
}

void Answer::take(const QList<ChatEvent> &events, QList<ChatEvent> &deltas)
{
    for (const ChatEvent &event : events) {
        if (isOver()) {
            return;
        }
        std::visit(Overloaded{
                       [&](const UsageReport &report) { m_usage = report.usage; },
                       [&](const AnswerFinished &finish) { m_finishReason = finish.reason; },
                       [&](const StreamEnded &) { m_ended = true; },
                       [&](const ChatProblem &problem) { m_problem = problem; },
                       [&](const auto &delta) {
                           m_hasContent = true;
                           deltas.append(delta);
                       },
                   },
                   event);
    }
}

ChatProblem Answer::problemAt(StreamEnd end, const ChatProblem &timeOut) const
{
    if (m_problem.fault != ChatFault::None) {
        return m_problem;
    }
    if (m_finishReason == u"length") {
        return lengthLimitProblem(m_endpoint);
    }
    if (m_finishReason == u"content_filter") {
        return filterProblem(m_endpoint);
    }
    if (end == StreamEnd::Cancelled || (isProvenWhole() && m_hasContent)) {
        return {};
    }
    if (end == StreamEnd::TimedOut && !isProvenWhole()) {
        return timeOut;
    }
    return m_hasContent ? cutOffProblem() : emptyAnswerProblem(m_endpoint);
}

} // namespace enigma
