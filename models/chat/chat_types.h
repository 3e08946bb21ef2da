// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Conversations with AI models, as plain values: what the library keeps and what the chat pane shows.

#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

#include <optional>

namespace enigma {

struct Chat
{
    ChatId id;
    RegistryId registryId;
    ComponentId componentId; // Null when the conversation is about the registry as a whole.
    QString title;           // Empty until the first prompt names it.
    QDateTime createdAt;
    QDateTime updatedAt;

    bool operator==(const Chat &) const = default;
};

enum class ChatRole {
    System,
    User,
    Assistant,
};

enum class MessageState {
    Complete,
    Incomplete, // It ended without proof of its end, or is still being written: what a crash leaves behind.
    Cancelled,  // Stopped by a person; what came until then is kept.
    Failed,
};

// Why an answer failed or stayed incomplete.
enum class ChatFault {
    None,
    Unreachable, // Nothing answers at the address.
    TimedOut,
    Denied, // The key is missing or wrong.
    Billing,
    NoModel,
    RateLimited,
    TooLong, // The conversation does not fit the model's context.
    Refused, // The request was not accepted, or this program refuses to send it.
    ServerFault,
    BadAnswer, // The answer breaks the protocol.
    CutOff,    // The answer stopped in the middle.
};

// A file, or a theme's stylesheet, that goes along with a prompt.
struct ChatContext
{
    enum class Kind {
        File,
        Theme,
    };

    Kind kind = Kind::File;
    QString source; // "acme/button", where it was taken from.
    QString path;   // "button.tsx"
    QByteArray content;

    bool operator==(const ChatContext &) const = default;
};

struct TokenUsage
{
    qint64 in = 0;
    qint64 out = 0;
    qint64 cached = 0; // Of `in`.

    bool isKnown() const { return in > 0 || out > 0; }

    bool operator==(const TokenUsage &) const = default;
};

struct Message
{
    MessageId id;
    ChatId chatId;
    MessageId parent; // The message it answers or follows; null for the first.
    ChatRole role = ChatRole::User;
    QString text;
    QString reasoning;
    QList<ChatContext> context;
    MessageState state = MessageState::Complete;
    QString model; // Only of answers.
    TokenUsage usage;
    qint64 firstTokenMs = 0; // From sending to the first word; 0 when none came.
    qint64 durationMs = 0;
    ChatFault fault = ChatFault::None;
    QString error; // The sentence for the user: the thing and the remedy.
    QDateTime createdAt;

    bool operator==(const Message &) const = default;
};

// Stable names for the database and for export: "user", "incomplete", "rate-limited".
QString chatRoleName(ChatRole role);
std::optional<ChatRole> parseChatRole(QStringView name);
QString messageStateName(MessageState state);
std::optional<MessageState> parseMessageState(QStringView name);
QString chatFaultName(ChatFault fault); // Empty for None.
std::optional<ChatFault> parseChatFault(QStringView name);

// The list as one compact JSON array; contents that are not UTF-8 survive.
QByteArray contextToJson(const QList<ChatContext> &context);
Result<QList<ChatContext>> contextFromJson(const QByteArray &json);

// Tokens per second after the first word; 0 when it is not known.
double answerSpeed(const Message &answer);

// A conversation's title from its first prompt: the first line, cut at a word to at most 60 characters.
QString chatTitleFrom(const QString &prompt);

} // namespace enigma
