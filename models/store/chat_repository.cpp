// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/chat_repository.h"

#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

static Result<QList<Chat>> readChats(Statement &rows)
{
    ENIGMA_CHECK(rows.run());
    QList<Chat> chats;
    while (rows.next()) {
        chats.append({{rows.text(0)}, {rows.text(1)}, {rows.text(2)}, rows.text(3), rows.time(4), rows.time(5)});
    }
    return chats;
}

Result<QList<Chat>> ChatRepository::list()
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare("SELECT uid, registry_uid, component_uid, title, created_at, updated_at FROM ai_chats "
                           "WHERE deleted_at IS NULL ORDER BY updated_at DESC, uid DESC"_L1));
    return readChats(rows);
}

Result<QList<Chat>> ChatRepository::search(const QString &text)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare("SELECT uid, registry_uid, component_uid, title, created_at, updated_at FROM ai_chats c "
                           "WHERE deleted_at IS NULL AND (instr(lower(title), lower(:text)) > 0 OR EXISTS ("
                           "SELECT 1 FROM ai_messages m WHERE m.chat_uid = c.uid AND "
                           "instr(lower(m.text), lower(:text)) > 0)) ORDER BY updated_at DESC, uid DESC"_L1));
    return readChats(rows.bind(":text"_L1, text.trimmed()));
}

Result<QList<Message>> ChatRepository::messages(const ChatId &chat)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare(
                   "SELECT uid, parent_uid, role, state, text, reasoning, context, model, tokens_in, tokens_out, "
                   "tokens_cached, first_token_ms, duration_ms, fault, error, created_at FROM ai_messages "
                   "WHERE chat_uid = :chat ORDER BY uid"_L1));
    ENIGMA_CHECK(rows.bind(":chat"_L1, chat.value).run());
    QList<Message> messages;
    while (rows.next()) {
        ENIGMA_TRY(const QList<ChatContext> context, contextFromJson(rows.text(6).toUtf8()));
        messages.append({.id = {rows.text(0)},
                         .chatId = chat,
                         .parent = {rows.text(1)},
                         .role = parseChatRole(rows.text(2)).value_or(ChatRole::User),
                         .text = rows.text(4),
                         .reasoning = rows.text(5),
                         .context = context,
                         .state = parseMessageState(rows.text(3)).value_or(MessageState::Incomplete),
                         .model = rows.text(7),
                         .usage = {rows.integer(8), rows.integer(9), rows.integer(10)},
                         .firstTokenMs = rows.integer(11),
                         .durationMs = rows.integer(12),
                         .fault = parseChatFault(rows.text(13)).value_or(ChatFault::None),
                         .error = rows.text(14),
                         .createdAt = rows.time(15)});
    }
    return messages;
}

Result<> ChatRepository::save(const Chat &chat)
{
    ENIGMA_TRY(
        Statement upsert,
        m_database.prepare(
            "INSERT INTO ai_chats (uid, registry_uid, component_uid, title) "
            "VALUES (:uid, :registry, :component, :title) ON CONFLICT (uid) DO UPDATE SET "
            "registry_uid = excluded.registry_uid, component_uid = excluded.component_uid, title = excluded.title"_L1));
    return upsert.bind(":uid"_L1, chat.id.value)
        .bindReference(":registry"_L1, chat.registryId.value)
        .bindReference(":component"_L1, chat.componentId.value)
        .bind(":title"_L1, chat.title)
        .run();
}

Result<> ChatRepository::save(const Message &message)
{
    ENIGMA_TRY(
        Statement upsert,
        m_database.prepare("INSERT INTO ai_messages (uid, chat_uid, parent_uid, role, state, text, reasoning, context, "
                           "model, tokens_in, "
                           "tokens_out, tokens_cached, first_token_ms, duration_ms, fault, error, created_at) VALUES "
                           "(:uid, :chat, :parent, "
                           ":role, :state, :text, :reasoning, :context, :model, :in, :out, :cached, :first, :duration, "
                           ":fault, :error, "
                           "coalesce(:created, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))) ON CONFLICT (uid) DO UPDATE SET "
                           "state = excluded.state, "
                           "text = excluded.text, reasoning = excluded.reasoning, model = excluded.model, tokens_in = "
                           "excluded.tokens_in, "
                           "tokens_out = excluded.tokens_out, tokens_cached = excluded.tokens_cached, first_token_ms = "
                           "excluded.first_token_ms, "
                           "duration_ms = excluded.duration_ms, fault = excluded.fault, error = excluded.error"_L1));
    return upsert.bind(":uid"_L1, message.id.value)
        .bind(":chat"_L1, message.chatId.value)
        .bindReference(":parent"_L1, message.parent.value)
        .bind(":role"_L1, chatRoleName(message.role))
        .bind(":state"_L1, messageStateName(message.state))
        .bind(":text"_L1, message.text)
        .bind(":reasoning"_L1, message.reasoning)
        .bind(":context"_L1, QString::fromUtf8(contextToJson(message.context)))
        .bind(":model"_L1, message.model)
        .bind(":in"_L1, message.usage.in)
        .bind(":out"_L1, message.usage.out)
        .bind(":cached"_L1, message.usage.cached)
        .bind(":first"_L1, message.firstTokenMs)
        .bind(":duration"_L1, message.durationMs)
        .bind(":fault"_L1, chatFaultName(message.fault))
        .bind(":error"_L1, message.error)
        .bind(":created"_L1, message.createdAt)
        .run();
}

Result<> ChatRepository::setTrashed(const ChatId &chat, bool trashed)
{
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE ai_chats SET deleted_at = :time WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, chat.value)
        .bind(":time"_L1, trashed ? QDateTime::currentDateTimeUtc() : QDateTime())
        .run();
}

} // namespace enigma
