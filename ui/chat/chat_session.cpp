// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/chat_session.h"

#include "models/api/library_service.h"

#include <chrono>

namespace enigma {

using namespace std::chrono_literals;

namespace {

constexpr auto kSaveInterval = 500ms; // What a crash may cost.

} // namespace

ChatSession::ChatSession(LibraryService &library, ChatBackend &backend, const Chat &chat) :
    m_library(library), m_backend(backend), m_chat(chat), m_loaded(chat.id.isNull())
{
    m_saving.setInterval(kSaveInterval);
    connect(&m_saving, &QTimer::timeout, this, [this] { save(m_stream->message()); });
}

ChatSession::~ChatSession()
{
    if (m_stream) {
        m_library.saveMessage(m_stream->message());
    }
}

void ChatSession::load()
{
    if (m_loaded) {
        return;
    }
    m_library.messages(m_chat.id).then(this, [this](const Result<QList<Message>> &messages) {
        m_loaded = true;
        if (!messages) {
            Q_EMIT failed(messages.error());
            return;
        }
        m_tree = MessageTree(*messages);
        Q_EMIT pathChanged();
    });
}

ChatRequest ChatSession::requestFor(const ChatEndpoint &endpoint, const Message &prompt) const
{
    return {.endpoint = endpoint, .messages = m_tree.pathTo(prompt.parent) << prompt};
}

Message ChatSession::promptAfter(const MessageId &parent, const QString &text, const QList<ChatContext> &context) const
{
    Message prompt;
    prompt.id = MessageId::create();
    prompt.chatId = m_chat.id;
    prompt.parent = parent;
    prompt.text = text;
    prompt.context = context;
    prompt.createdAt = QDateTime::currentDateTimeUtc();
    return prompt;
}

MessageId ChatSession::last() const
{
    const QList<Message> path = m_tree.path();
    return path.isEmpty() ? MessageId() : path.last().id;
}

void ChatSession::ask(const ChatEndpoint &endpoint, const Message &prompt)
{
    if (isRunning()) {
        return;
    }
    Message asked = prompt;
    if (m_chat.id.isNull()) {
        m_chat.id = ChatId::create();
        m_chat.createdAt = asked.createdAt;
        m_chat.title = chatTitleFrom(asked.text);
        saveChat();
    }
    asked.chatId = m_chat.id;
    m_tree.put(asked);
    save(asked);
    m_stream = m_backend.send(requestFor(endpoint, asked));
    listen();
}

void ChatSession::askAgain(const ChatEndpoint &endpoint, const MessageId &answer)
{
    const Message *old = m_tree.message(answer);
    const Message *prompt = old ? m_tree.message(old->parent) : nullptr;
    if (isRunning() || !prompt) {
        return;
    }
    m_stream = m_backend.send(requestFor(endpoint, *prompt));
    listen();
}

void ChatSession::listen()
{
    m_tree.put(m_stream->message());
    save(m_stream->message());
    m_saving.start();
    connect(m_stream.get(), &ChatStream::progressed, this, &ChatSession::progressed);
    const auto grow = [this] {
        m_tree.put(m_stream->message());
        Q_EMIT messageChanged(m_stream->message());
    };
    connect(m_stream.get(), &ChatStream::received, this, grow);
    connect(m_stream.get(), &ChatStream::reasoned, this, grow);
    connect(m_stream.get(), &ChatStream::finished, this, &ChatSession::finish);
    Q_EMIT pathChanged();
    Q_EMIT progressed();
}

void ChatSession::finish(const Message &answer)
{
    m_saving.stop();
    const Message whole = answer; // The stream owns what was passed.
    m_stream.release()->deleteLater();
    m_tree.put(whole);
    save(whole);
    Q_EMIT messageChanged(whole);
    Q_EMIT progressed();
}

void ChatSession::stop()
{
    if (m_stream) {
        m_stream->cancel();
    }
}

void ChatSession::choose(const MessageId &branch)
{
    m_tree.choose(branch);
    Q_EMIT pathChanged();
}

void ChatSession::rename(const QString &title)
{
    m_chat.title = title;
    saveChat();
}

ChatProgress ChatSession::progress() const
{
    return m_stream ? m_stream->progress() : ChatProgress::Finished;
}

MessageId ChatSession::running() const
{
    return m_stream ? m_stream->message().id : MessageId();
}

qint64 ChatSession::runningForMs() const
{
    return m_stream ? m_stream->message().createdAt.msecsTo(QDateTime::currentDateTimeUtc()) : 0;
}

void ChatSession::save(const Message &message)
{
    m_library.saveMessage(message).then(this, [this](const Result<bool> &saved) {
        if (!saved) {
            Q_EMIT failed(saved.error());
        }
    });
}

void ChatSession::saveChat()
{
    m_chat.updatedAt = QDateTime::currentDateTimeUtc();
    m_library.saveChat(m_chat).then(this, [this](const Result<bool> &saved) {
        if (!saved) {
            Q_EMIT failed(saved.error());
        }
    });
    Q_EMIT described();
}

} // namespace enigma
