// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/transcript.h"

#include "models/base/clock.h"
#include "models/base/text.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QString stateNote(const Message &message)
{
    switch (message.state) {
    case MessageState::Complete:
        return {};
    case MessageState::Cancelled:
        return tr("Stopped.");
    case MessageState::Incomplete:
    case MessageState::Failed:
        break;
    }
    return message.error.isEmpty() ? tr("The answer ended early.") : message.error;
}

} // namespace

QString transcriptOf(const Chat &chat, const QList<Message> &path)
{
    QStringList parts{u"# "_s + (chat.title.isEmpty() ? tr("Conversation without a title") : chat.title)};
    for (const Message &message : path) {
        const QString who = message.role == ChatRole::Assistant ? message.model : tr("You");
        parts.append(u"## %1, %2"_s.arg(who, toIsoUtc(message.createdAt)));
        for (const ChatContext &part : message.context) {
            parts.append(u"* `%1` (%2)"_s.arg(part.path, part.source));
        }
        if (!message.text.isEmpty()) {
            parts.append(message.text.trimmed());
        }
        if (const QString note = stateNote(message); !note.isEmpty()) {
            parts.append(u"> "_s + note);
        }
    }
    return parts.join(u"\n\n") + u'\n';
}

} // namespace enigma
