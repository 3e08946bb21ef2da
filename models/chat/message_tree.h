// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A conversation as a tree: asking again or changing a prompt adds a branch beside the old one and loses nothing.

#pragma once

#include "models/chat/chat_types.h"

#include <QHash>

namespace enigma {

class MessageTree
{
public:
    MessageTree() = default;
    // In the order of their making; the newest branch is the one shown.
    explicit MessageTree(const QList<Message> &messages);

    // Adds it as the branch that is shown, or replaces the message with the same identity.
    void put(const Message &message);

    const Message *message(const MessageId &id) const;
    bool isEmpty() const { return m_messages.isEmpty(); }

    // From the first prompt to the end of the branch that is shown.
    QList<Message> path() const;
    // The path to this message, itself included.
    QList<Message> pathTo(const MessageId &id) const;

    // The messages with the same parent, oldest first, itself included.
    QList<MessageId> branches(const MessageId &id) const;
    // Shows the branch that this message is on.
    void choose(const MessageId &id);

private:
    QHash<MessageId, Message> m_messages;
    QHash<MessageId, QList<MessageId>> m_children; // By parent; the null identity has the first prompts.
    QHash<MessageId, MessageId> m_chosen;          // By parent.
};

} // namespace enigma
