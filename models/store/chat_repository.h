// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Conversations and their messages: rows to values and back.

#pragma once

#include "models/chat/chat_types.h"

namespace enigma {

class Database;

class ChatRepository
{
public:
    explicit ChatRepository(Database &database) : m_database(database) {}

    Result<QList<Chat>> list(); // Most recently used first, without deleted ones.
    Result<QList<Chat>> search(const QString &text);
    Result<QList<Message>> messages(const ChatId &chat); // In the order of their making.
    // Writes the whole row, whether it is new or not.
    Result<> save(const Chat &chat);
    Result<> save(const Message &message);
    Result<> setTrashed(const ChatId &chat, bool trashed);

private:
    Database &m_database;
};

} // namespace enigma
