// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the chat pane sees of AI providers: asking, listening, stopping, and looking first at what would be sent.

#pragma once

#include "models/chat/chat_request.h"

#include <QFuture>
#include <QObject>
#include <QStringList>

#include <memory>

namespace enigma {

enum class ChatProgress {
    Connecting,
    Waiting, // The request is sent, nothing has come yet.
    Thinking,
    Writing,
    Finished,
};

// One answer while it arrives. Deleting it before it finished stops it silently.
class ChatStream : public QObject
{
    Q_OBJECT

public:
    explicit ChatStream(const Message &message) : m_message(message) {}

    ChatProgress progress() const { return m_progress; }
    // What came until now, in state Incomplete while it is being written.
    const Message &message() const { return m_message; }

    // Ends the answer at once; `finished` follows, with what came until then.
    virtual void cancel() = 0;

Q_SIGNALS:
    void progressed(enigma::ChatProgress progress);
    void received(const QString &text); // More of the answer.
    void reasoned(const QString &text); // More of the thinking that comes before it.
    void finished(const enigma::Message &message);

protected:
    void setProgress(ChatProgress progress);
    void addText(const QString &text);
    void addReasoning(const QString &text);

    Message m_message;

private:
    ChatProgress m_progress = ChatProgress::Connecting;
};

// Exactly what a request consists of, with the key replaced by where it comes from.
struct RequestPreview
{
    struct Header
    {
        QString name;
        QString value;
    };

    QUrl url;
    QString host;
    bool staysHere = false; // The other side is this computer.
    QList<Header> headers;
    QString body;     // Indented JSON; what is sent is the same without the spaces.
    qint64 bytes = 0; // Of the body as it is sent.
};

class ChatBackend : public QObject
{
    Q_OBJECT

public:
    // Starts at once, and reports nothing before the caller is back in its event loop. A request that may not be sent
    // finishes as Failed.
    virtual std::unique_ptr<ChatStream> send(const ChatRequest &request) = 0;

    // The names of the models the endpoint offers: a test of the connection.
    virtual QFuture<Result<QStringList>> listModels(const ChatEndpoint &endpoint) = 0;

    virtual RequestPreview requestPreview(const ChatRequest &request) const = 0;
};

} // namespace enigma
