// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/message_tree.h"

#include <algorithm>

namespace enigma {

MessageTree::MessageTree(const QList<Message> &messages)
{
    for (const Message &message : messages) {
        put(message);
    }
}

void MessageTree::put(const Message &message)
{
    if (m_messages.contains(message.id)) {
        m_messages[message.id] = message;
        return;
    }
    m_messages.insert(message.id, message);
    m_children[message.parent].append(message.id);
    choose(message.id);
}

const Message *MessageTree::message(const MessageId &id) const
{
    const auto found = m_messages.constFind(id);
    return found == m_messages.cend() ? nullptr : &*found;
}

QList<Message> MessageTree::path() const
{
    QList<Message> path;
    for (MessageId id = m_chosen.value({}); !id.isNull(); id = m_chosen.value(id)) {
        path.append(m_messages.value(id));
    }
    return path;
}

QList<Message> MessageTree::pathTo(const MessageId &id) const
{
    QList<Message> path;
    // A damaged library may hold a circle; no path is longer than the conversation.
    for (const Message *at = message(id); at && path.size() < m_messages.size(); at = message(at->parent)) {
        path.append(*at);
    }
    std::ranges::reverse(path);
    return path;
}

QList<MessageId> MessageTree::branches(const MessageId &id) const
{
    const Message *at = message(id);
    return at ? m_children.value(at->parent) : QList<MessageId>();
}

void MessageTree::choose(const MessageId &id)
{
    for (const Message &message : pathTo(id)) {
        m_chosen[message.parent] = message.id;
    }
}

} // namespace enigma
