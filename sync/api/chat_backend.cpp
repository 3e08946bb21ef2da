// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/api/chat_backend.h"

namespace enigma {

void ChatStream::setProgress(ChatProgress progress)
{
    if (m_progress != progress) {
        m_progress = progress;
        Q_EMIT progressed(progress);
    }
}

void ChatStream::addText(const QString &text)
{
    m_message.text += text;
    setProgress(ChatProgress::Writing);
    Q_EMIT received(text);
}

void ChatStream::addReasoning(const QString &text)
{
    m_message.reasoning += text;
    setProgress(ChatProgress::Thinking);
    Q_EMIT reasoned(text);
}

} // namespace enigma
