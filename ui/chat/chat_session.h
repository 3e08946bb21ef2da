// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One conversation: its messages, the answer that is being written, and their way into the library as they come.

#pragma once

#include "models/chat/message_tree.h"
#include "sync/api/chat_backend.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace enigma {

class LibraryService;

class ChatSession : public QObject
{
    Q_OBJECT

public:
    // A chat without an identity is new: it is stored with its first prompt.
    ChatSession(LibraryService &library, ChatBackend &backend, const Chat &chat);
    ~ChatSession() override;

    const Chat &chat() const { return m_chat; }
    const MessageTree &tree() const { return m_tree; }
    bool isLoaded() const { return m_loaded; }
    void load();

    // What asking would send.
    ChatRequest requestFor(const ChatEndpoint &endpoint, const Message &prompt) const;
    // The prompt as it would be added after `parent`.
    Message promptAfter(const MessageId &parent, const QString &text, const QList<ChatContext> &context) const;
    // The last message that is shown; null in an empty conversation.
    MessageId last() const;

    void ask(const ChatEndpoint &endpoint, const Message &prompt);
    // Another answer beside this one, which stays.
    void askAgain(const ChatEndpoint &endpoint, const MessageId &answer);
    void stop();
    void choose(const MessageId &branch);
    void rename(const QString &title);

    bool isRunning() const { return m_stream != nullptr; }
    ChatProgress progress() const;
    MessageId running() const; // The answer that is being written.
    qint64 runningForMs() const;

Q_SIGNALS:
    void pathChanged(); // Messages were added, or another branch is shown.
    void messageChanged(const enigma::Message &message);
    void progressed();
    void described();                        // The title.
    void failed(const enigma::Error &error); // Reading or storing; what is on screen stays.

private:
    void save(const Message &message);
    void saveChat();
    void listen();
    void finish(const Message &answer);

    LibraryService &m_library;
    ChatBackend &m_backend;
    Chat m_chat;
    MessageTree m_tree;
    bool m_loaded = false;
    std::unique_ptr<ChatStream> m_stream;
    QTimer m_saving;
};

} // namespace enigma
