// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/provider/openai_stream.h"

#include "models/chat/openai_dialect.h"
#include "sync/provider/endpoint_request.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMaxErrorBody = 64 * 1024;
constexpr auto kLongestPause = 10s;

Message emptyAnswer(const ChatRequest &request, const Clock &clock)
{
    Message message;
    message.id = MessageId::create();
    if (!request.messages.isEmpty()) {
        message.chatId = request.messages.last().chatId;
        message.parent = request.messages.last().id;
    }
    message.role = ChatRole::Assistant;
    message.state = MessageState::Incomplete;
    message.model = request.endpoint.model;
    message.createdAt = clock.now();
    return message;
}

// Errors that pass by themselves: a busy gateway, a model that is still being loaded.
bool passesByItself(int status)
{
    return status == 429 || status == 502 || status == 503 || status == 504 || status == 529;
}

} // namespace

OpenAiStream::OpenAiStream(QNetworkAccessManager &network, SecretStore &secrets, const Clock &clock,
                           const ChatPatience &patience, const ChatRequest &request) :
    ChatStream(emptyAnswer(request, clock)),
    m_network(network),
    m_secrets(secrets),
    m_patience(patience),
    m_endpoint(request.endpoint),
    m_body(encodeOpenAiRequest(request)),
    m_answer(request.endpoint)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &OpenAiStream::whenTimeIsUp);
    QMetaObject::invokeMethod(this, &OpenAiStream::start, Qt::QueuedConnection);
}

OpenAiStream::~OpenAiStream()
{
    dropReply();
}

void OpenAiStream::cancel()
{
    if (m_isTelling) {
        m_isCancelled = true; // readMore() concludes, once all that came has been told.
    } else if (m_phase != Phase::Over) {
        conclude(StreamEnd::Cancelled);
    }
}

void OpenAiStream::start()
{
    if (m_phase == Phase::Over) {
        return;
    }
    m_elapsed.start();
    if (const Result<> allowed = checkEndpointUrl(m_endpoint.baseUrl); !allowed) {
        fail({ChatFault::Refused, allowed.error().message});
        return;
    }
    readKey(m_endpoint, m_secrets).then(this, [this](const Result<QString> &key) {
        if (m_phase != Phase::Key) {
            return;
        }
        if (!key) {
            fail({ChatFault::Denied, key.error().message});
            return;
        }
        m_key = *key;
        post();
    });
}

void OpenAiStream::post()
{
    const QUrl url = serviceUrl(m_endpoint, u"chat/completions");
    m_errorBody.clear();
    enter(Phase::Connect, m_patience.connect);
    m_reply = m_network.post(networkRequest(url, headersOf(m_endpoint, m_key, m_body.size())), m_body);
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        if (m_phase == Phase::Connect) {
            enter(Phase::FirstByte, m_patience.firstByte);
            setProgress(ChatProgress::Waiting);
        }
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &OpenAiStream::readMore);
    connect(m_reply, &QNetworkReply::finished, this, &OpenAiStream::whenReplyFinished);
    setProgress(ChatProgress::Connecting); // Last: whoever hears of it may stop or delete this.
}

void OpenAiStream::enter(Phase phase, std::chrono::milliseconds limit)
{
    m_phase = phase;
    m_timer.start(limit);
}

void OpenAiStream::whenTimeIsUp()
{
    switch (m_phase) {
    case Phase::Connect:
        conclude(StreamEnd::TimedOut, unreachableProblem(m_endpoint));
        break;
    case Phase::FirstByte:
        conclude(StreamEnd::TimedOut, silenceProblem(m_endpoint, m_patience.firstByte));
        break;
    case Phase::Stream:
        conclude(StreamEnd::TimedOut, silenceProblem(m_endpoint, m_patience.idle));
        break;
    case Phase::Pause:
        post();
        break;
    case Phase::Key:
    case Phase::Over:
        break;
    }
}

void OpenAiStream::readMore()
{
    enter(Phase::Stream, m_patience.idle);
    if (statusOf(*m_reply) != 200) {
        readError();
        return;
    }
    const QPointer<OpenAiStream> alive(this); // Whoever hears of text may stop or delete this.
    show(m_answer.feed(m_reply->readAll()));
    if (alive && (m_isCancelled || m_answer.isOver())) {
        conclude(m_isCancelled ? StreamEnd::Cancelled : StreamEnd::Closed);
    }
}

void OpenAiStream::readError()
{
    m_errorBody += m_reply->read(kMaxErrorBody - m_errorBody.size());
    if (m_errorBody.size() == kMaxErrorBody) {
        endWithError();
    }
}

void OpenAiStream::show(const QList<ChatEvent> &deltas)
{
    const QPointer<OpenAiStream> alive(this);
    m_isTelling = true;
    for (const ChatEvent &delta : deltas) {
        if (!hasContent()) {
            m_message.firstTokenMs = std::max<qint64>(1, m_elapsed.elapsed());
        }
        if (const auto *text = std::get_if<TextDelta>(&delta)) {
            addText(text->text);
        } else if (const auto *reasoning = std::get_if<ReasoningDelta>(&delta)) {
            addReasoning(reasoning->text);
        }
        if (!alive) {
            return;
        }
    }
    m_isTelling = false;
}

void OpenAiStream::whenReplyFinished()
{
    const QPointer<OpenAiStream> alive(this);
    readMore();
    if (!alive || !m_reply) {
        return; // What was left has ended it.
    }
    if (statusOf(*m_reply) == 200) {
        conclude(StreamEnd::Closed);
    } else {
        endWithError();
    }
}

void OpenAiStream::endWithError()
{
    const ChatProblem problem = problemOf(m_endpoint, *m_reply, m_errorBody);
    if (!startsPauseBeforeRetry(problem)) {
        fail(problem.fault == ChatFault::None ? badAnswerProblem(m_endpoint) : problem);
    }
}

bool OpenAiStream::startsPauseBeforeRetry(const ChatProblem &problem)
{
    if (!passesByItself(statusOf(*m_reply)) || problem.fault == ChatFault::Billing ||
        m_attempt >= m_patience.retries.size()) {
        return false;
    }
    std::chrono::milliseconds pause = m_patience.retries[m_attempt];
    if (const std::chrono::seconds asked(m_reply->rawHeader("Retry-After").toInt()); asked > pause) {
        pause = asked;
    }
    if (pause > kLongestPause) {
        return false;
    }
    ++m_attempt;
    dropReply();
    enter(Phase::Pause, pause);
    return true;
}

void OpenAiStream::conclude(StreamEnd end, const ChatProblem &timeOut)
{
    m_timer.stop();
    dropReply();
    const QPointer<OpenAiStream> alive(this);
    show(end == StreamEnd::Cancelled ? QList<ChatEvent>() : m_answer.takeRest());
    if (alive) {
        m_answer.settle(end, timeOut, m_message);
        finish();
    }
}

void OpenAiStream::fail(const ChatProblem &problem)
{
    dropReply();
    m_message.state = MessageState::Failed;
    m_message.fault = problem.fault;
    m_message.error = problem.sentence;
    finish();
}

void OpenAiStream::finish()
{
    m_phase = Phase::Over;
    m_timer.stop();
    if (!m_key.isEmpty()) {
        m_message.error.replace(m_key, u"•••"_s);
        m_key.clear();
    }
    m_message.durationMs = m_elapsed.isValid() ? m_elapsed.elapsed() : 0;
    const QPointer<OpenAiStream> alive(this);
    setProgress(ChatProgress::Finished);
    if (alive) {
        Q_EMIT finished(m_message); // Last: the receiver may delete this.
    }
}

void OpenAiStream::dropReply()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
        m_reply.clear();
    }
}

} // namespace enigma
