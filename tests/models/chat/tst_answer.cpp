// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/answer.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QByteArray kHello = "data: {\"choices\":[{\"delta\":{\"content\":\"Grüße \"}}]}\r\n\r\n"
                          ": keep-alive\r\n\r\n"
                          "data: {\"choices\":[{\"delta\":{\"content\":\"🎨\"}}]}\r\n\r\n";
const QByteArray kStop = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
const QByteArray kUsage = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":2}}\n\n";
const QByteArray kDone = "data: [DONE]\n\n";

void append(Message &message, const QList<ChatEvent> &deltas)
{
    for (const ChatEvent &delta : deltas) {
        if (const auto *text = std::get_if<TextDelta>(&delta)) {
            message.text += text->text;
        } else if (const auto *reasoning = std::get_if<ReasoningDelta>(&delta)) {
            message.reasoning += reasoning->text;
        }
    }
}

Message answered(const QByteArray &bytes, StreamEnd end = StreamEnd::Closed, qsizetype chunk = 1 << 20)
{
    ChatEndpoint endpoint = defaultChatEndpoint();
    endpoint.model = u"qwen3"_s;
    Answer answer(endpoint);
    Message message;
    for (qsizetype at = 0; at < bytes.size() && !answer.isOver(); at += chunk) {
        append(message, answer.feed(QByteArrayView(bytes).sliced(at, std::min(chunk, bytes.size() - at))));
    }
    append(message, answer.takeRest());
    answer.settle(end, silenceProblem(endpoint, std::chrono::seconds(60)), message);
    return message;
}

} // namespace

class TestAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeAnswerIsComplete()
    {
        const Message message = answered(kHello + kStop + kUsage + kDone);
        QCOMPARE(message.state, MessageState::Complete);
        QCOMPARE(message.text, u"Grüße 🎨"_s);
        QCOMPARE(message.usage.in, 3);
        QCOMPARE(message.usage.out, 2);
        QVERIFY(message.error.isEmpty());
    }

    void theSizeOfChunksMakesNoDifference()
    {
        const QByteArray bytes = "\xEF\xBB\xBF" + kHello + kStop + kUsage + kDone;
        const Message whole = answered(bytes);
        for (qsizetype chunk = 1; chunk < bytes.size(); ++chunk) {
            QCOMPARE(answered(bytes, StreamEnd::Closed, chunk), whole);
        }
    }

    void eitherTheReasonOrTheEndMarkerProvesTheEnd()
    {
        QCOMPARE(answered(kHello + kStop).state, MessageState::Complete);
        QCOMPARE(answered(kHello + kDone).state, MessageState::Complete);
        QCOMPARE(answered(kHello + "data: [DONE]").state, MessageState::Complete);
        QCOMPARE(answered(kHello + kStop, StreamEnd::Cancelled).state, MessageState::Complete);
        QCOMPARE(answered(kHello + kStop, StreamEnd::TimedOut).state, MessageState::Complete);
    }

    void aStreamCutAnywhereIsNeverComplete()
    {
        const qsizetype proof = (kHello + kStop).indexOf("}]}", kHello.size()) + 3;
        for (qsizetype length = 0; length < proof; ++length) {
            const Message message = answered((kHello + kStop).first(length));
            QVERIFY(message.state != MessageState::Complete);
            QCOMPARE(message.state, message.text.isEmpty() ? MessageState::Failed : MessageState::Incomplete);
            QCOMPARE(message.fault, message.text.isEmpty() ? message.fault : ChatFault::CutOff);
            QVERIFY(!message.error.isEmpty());
        }
        QCOMPARE(answered((kHello + kStop).first(proof)).state, MessageState::Complete);
    }

    void theLimitsOfTheModelAreNoSilentEnd()
    {
        const Message cut =
            answered(kHello + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n" + kDone);
        QCOMPARE(cut.state, MessageState::Incomplete);
        QCOMPARE(cut.error, u"qwen3 stopped at its length limit. Ask it to go on."_s);
        const Message filtered =
            answered(kHello + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\n");
        QCOMPARE(filtered.state, MessageState::Incomplete);
        QCOMPARE(filtered.fault, ChatFault::Refused);
    }

    void anErrorInTheMiddleKeepsWhatCame()
    {
        const Message message = answered(kHello + "data: {\"error\":{\"message\":\"Out of memory\"}}\n\n" + kDone);
        QCOMPARE(message.state, MessageState::Failed);
        QCOMPARE(message.fault, ChatFault::ServerFault);
        QCOMPARE(message.text, u"Grüße 🎨"_s);
        QVERIFY(message.error.contains(u"Out of memory"));
    }

    void plainJsonInPlaceOfAStreamIsRead()
    {
        const Message whole = answered("{\"choices\":[{\"message\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");
        QCOMPARE(whole.state, MessageState::Complete);
        QCOMPARE(whole.text, u"Hi"_s);
        const Message error = answered("{\n \"error\": {\"message\": \"no\", \"code\": \"model_not_found\"}\n}\n\n");
        QCOMPARE(error.state, MessageState::Failed);
        QCOMPARE(error.fault, ChatFault::NoModel);
    }

    void whatIsNoChatServiceIsABadAnswer()
    {
        QCOMPARE(answered("").fault, ChatFault::BadAnswer);
        QCOMPARE(answered(kDone).fault, ChatFault::BadAnswer);
        QCOMPARE(answered(": only a comment\n\n").state, MessageState::Failed);
        QCOMPARE(answered("<!doctype html>\n<html>data: x</html>\n\n").fault, ChatFault::BadAnswer);
        QCOMPARE(answered(kHello + "data: nonsense\n\n").state, MessageState::Failed);
        QCOMPARE(answered(kHello + QByteArray(2 * 1024 * 1024, 'x'), StreamEnd::Closed, 65536).fault,
                 ChatFault::BadAnswer);
    }

    void aStopIsNoTimeOutAndNoTimeOutIsAStop()
    {
        QCOMPARE(answered(kHello, StreamEnd::Cancelled).state, MessageState::Cancelled);
        QCOMPARE(answered("", StreamEnd::Cancelled).state, MessageState::Cancelled);
        QVERIFY(answered("", StreamEnd::Cancelled).error.isEmpty());
        QCOMPARE(answered(kHello, StreamEnd::TimedOut).state, MessageState::Incomplete);
        QCOMPARE(answered(kHello, StreamEnd::TimedOut).fault, ChatFault::TimedOut);
        QCOMPARE(answered("", StreamEnd::TimedOut).state, MessageState::Failed);
    }

    void reasoningIsKeptApart()
    {
        const Message message =
            answered("data: {\"choices\":[{\"delta\":{\"reasoning\":\"Let me see\"}}]}\n\n" + kHello + kDone);
        QCOMPARE(message.reasoning, u"Let me see"_s);
        QCOMPARE(message.text, u"Grüße 🎨"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestAnswer)
#include "tst_answer.moc"
