// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/transcript.h"

#include <QTest>
#include <QTimeZone>

namespace enigma {

using namespace Qt::StringLiterals;

class TestTranscript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConversationReadsFromTopToBottom()
    {
        Chat chat;
        chat.title = u"Softer button"_s;
        Message prompt;
        prompt.text = u"Make it quieter"_s;
        prompt.createdAt = QDateTime::fromMSecsSinceEpoch(0, QTimeZone::UTC);
        prompt.context = {
            {.kind = ChatContext::Kind::File, .source = u"acme/button"_s, .path = u"button.tsx"_s, .content = "x"}};
        Message answer;
        answer.role = ChatRole::Assistant;
        answer.model = u"qwen3"_s;
        answer.text = u"Like **this**:\n"_s;
        answer.reasoning = u"secret"_s;
        answer.state = MessageState::Incomplete;
        answer.error = u"Cut."_s;
        answer.createdAt = prompt.createdAt;
        QCOMPARE(transcriptOf(chat, {prompt, answer}),
                 u"# Softer button\n\n## You, 1970-01-01T00:00:00.000Z\n\n* `button.tsx` (acme/button)\n\n"
                 "Make it quieter\n\n## qwen3, 1970-01-01T00:00:00.000Z\n\nLike **this**:\n\n> Cut.\n"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestTranscript)
#include "tst_transcript.moc"
