// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/openai_dialect.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

ChatEndpoint ollama()
{
    ChatEndpoint endpoint = defaultChatEndpoint();
    endpoint.model = u"qwen3-coder"_s;
    return endpoint;
}

Message message(ChatRole role, const QString &text)
{
    Message made;
    made.role = role;
    made.text = text;
    return made;
}

QList<ChatEvent> decoded(const QByteArray &data)
{
    return decodeOpenAiData(ollama(), data);
}

ChatFault faultOf(int status, const QByteArray &body)
{
    return decodeOpenAiError(ollama(), status, body).fault;
}

} // namespace

class TestOpenAiDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRequestHasTheFewestFields()
    {
        const ChatRequest request{ollama(), {message(ChatRole::User, u"Grüße \"x\"\n"_s)}};
        const QJsonObject body = QJsonDocument::fromJson(encodeOpenAiRequest(request)).object();
        QCOMPARE(body.keys(), QStringList({u"messages"_s, u"model"_s, u"stream"_s, u"stream_options"_s}));
        QCOMPARE(body[u"model"], u"qwen3-coder"_s);
        QCOMPARE(body[u"stream"], true);
        QCOMPARE(body[u"stream_options"][u"include_usage"], true);
        const QJsonArray messages = body[u"messages"].toArray();
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0][u"role"], u"system"_s);
        QCOMPARE(messages[1][u"role"], u"user"_s);
        QCOMPARE(messages[1][u"content"], u"Grüße \"x\"\n"_s);
    }

    void bothLayoutsSayTheSame()
    {
        const ChatRequest request{ollama(), {message(ChatRole::User, u"a"_s), message(ChatRole::Assistant, u"b"_s)}};
        const QByteArray compact = encodeOpenAiRequest(request);
        const QByteArray indented = encodeOpenAiRequest(request, JsonLayout::Indented);
        QVERIFY(compact.startsWith("{\"model\":"));
        QVERIFY(indented.count('\n') > 10);
        QCOMPARE(QJsonDocument::fromJson(indented), QJsonDocument::fromJson(compact));
    }

    void answersThatSayNothingAreNotSent()
    {
        const ChatRequest request{ollama(), {message(ChatRole::User, u"a"_s), message(ChatRole::Assistant, {})}};
        QCOMPARE(QJsonDocument::fromJson(encodeOpenAiRequest(request))[u"messages"].toArray().size(), 2);
    }

    void thinkingIsNotSentBack()
    {
        Message answer = message(ChatRole::Assistant, u"b"_s);
        answer.reasoning = u"secret thoughts"_s;
        QVERIFY(!encodeOpenAiRequest({ollama(), {answer}}).contains("thoughts"));
    }

    void chunksBecomeEvents()
    {
        using Events = QList<ChatEvent>;
        QCOMPARE(decoded(R"({"choices":[{"index":0,"delta":{"role":"assistant","content":""}}]})"), Events{});
        QCOMPARE(decoded(R"({"choices":[{"index":0,"delta":{"content":"Hi"},"finish_reason":null}]})"),
                 Events{TextDelta{u"Hi"_s}});
        QCOMPARE(decoded(R"({"choices":[{"delta":{"reasoning_content":"hm","content":null}}]})"),
                 Events{ReasoningDelta{u"hm"_s}});
        QCOMPARE(decoded(R"({"choices":[{"delta":{"reasoning":"hm"}}]})"), Events{ReasoningDelta{u"hm"_s}});
        QCOMPARE(decoded(R"({"choices":[{"delta":{"content":[{"type":"text","text":"a"},{"text":"b"}]}}]})"),
                 Events{TextDelta{u"ab"_s}});
        QCOMPARE(decoded(R"({"choices":[{"delta":{"refusal":"No."}}]})"), Events{TextDelta{u"No."_s}});
        QCOMPARE(decoded(R"({"choices":[{"delta":{},"finish_reason":"stop"}],"usage":null})"),
                 Events{AnswerFinished{u"stop"_s}});
        QCOMPARE(decoded("[DONE]"), Events{StreamEnded{}});
        QCOMPARE(decoded(" [DONE] "), Events{StreamEnded{}});
        const TokenUsage usage{.in = 1912, .out = 388, .cached = 1024};
        QCOMPARE(decoded(R"({"choices":[],"usage":{"prompt_tokens":1912,"completion_tokens":388,)"
                         R"("prompt_tokens_details":{"cached_tokens":1024}}})"),
                 Events{UsageReport{usage}});
    }

    void aBodyThatWasNotStreamedIsReadToo()
    {
        const QList<ChatEvent> events = decoded(R"({"choices":[{"message":{"content":"Hi"},"finish_reason":"stop"}]})");
        QCOMPARE(events, (QList<ChatEvent>{TextDelta{u"Hi"_s}, AnswerFinished{u"stop"_s}}));
    }

    void otherChoicesAreLeftOut()
    {
        QCOMPARE(decoded(R"({"choices":[{"index":1,"delta":{"content":"no"}}]})"), QList<ChatEvent>{});
    }

    void lettersMayBeCutBetweenChunks()
    {
        const auto first = std::get<TextDelta>(decoded(R"({"choices":[{"delta":{"content":"\ud83c"}}]})").first());
        const auto second = std::get<TextDelta>(decoded(R"({"choices":[{"delta":{"content":"\udfa8"}}]})").first());
        QCOMPARE(first.text + second.text, u"🎨"_s);
        const QList<ChatEvent> broken = decoded("{\"choices\":[{\"delta\":{\"content\":\"a\xff\"}}]}");
        QCOMPARE(broken, QList<ChatEvent>{TextDelta{u"a\uFFFD"_s}});
    }

    void strangeJsonSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("empty object") << "{}"_ba;
        QTest::newRow("choices null") << R"({"choices":null})"_ba;
        QTest::newRow("choices of numbers") << R"({"choices":[1,"a",null,[]]})"_ba;
        QTest::newRow("delta is text") << R"({"choices":[{"delta":"a","finish_reason":3}]})"_ba;
        QTest::newRow("content is a number") << R"({"choices":[{"delta":{"content":7}}]})"_ba;
        QTest::newRow("usage is text") << R"({"usage":"many","error":null})"_ba;
    }

    void strangeJsonSaysNothing()
    {
        QFETCH(const QByteArray, data);
        QCOMPARE(decoded(data), QList<ChatEvent>{});
    }

    void whatIsNoJsonObjectIsABadAnswer_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("text") << "hello"_ba;
        QTest::newRow("cut") << "{\"choices\":[{\"delta\":{\"content\":\"H"_ba;
        QTest::newRow("array") << "[]"_ba;
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }

    void whatIsNoJsonObjectIsABadAnswer()
    {
        QFETCH(const QByteArray, data);
        QCOMPARE(std::get<ChatProblem>(decoded(data).first()).fault, ChatFault::BadAnswer);
    }

    void errorsInTheMiddleAreProblems()
    {
        const auto problem = [](const QByteArray &data) { return std::get<ChatProblem>(decoded(data).first()); };
        QCOMPARE(problem(R"({"error":{"message":"The server had an error"}})").fault, ChatFault::ServerFault);
        QVERIFY(problem(R"({"error":{"message":"The GPU fell off"}})").sentence.contains(u"The GPU fell off"));
        QCOMPARE(problem(R"({"error":"overloaded"})").fault, ChatFault::ServerFault);
        QCOMPARE(problem(R"({"error":{"code":429,"message":"slow down"},"choices":[]})").fault, ChatFault::RateLimited);
        QCOMPARE(problem(R"({"error":{"code":"context_length_exceeded","message":"x"}})").fault, ChatFault::TooLong);
    }

    void errorBodiesAreSortedByWhatAPersonCanDo()
    {
        QCOMPARE(faultOf(401, R"({"error":{"message":"Incorrect API key","code":"invalid_api_key"}})"),
                 ChatFault::Denied);
        QCOMPARE(faultOf(402, "{}"), ChatFault::Billing);
        QCOMPARE(faultOf(429, R"({"error":{"code":"insufficient_quota"}})"), ChatFault::Billing);
        QCOMPARE(faultOf(429, "slow down"), ChatFault::RateLimited);
        QCOMPARE(faultOf(403, "<html>"), ChatFault::Denied);
        QCOMPARE(faultOf(404, R"({"error":{"message":"model qwen3-coder not found, try pulling it first"}})"),
                 ChatFault::NoModel);
        QCOMPARE(faultOf(404, "404 page not found"), ChatFault::Refused);
        QCOMPARE(faultOf(400, R"({"error":{"code":"context_length_exceeded"}})"), ChatFault::TooLong);
        QCOMPARE(faultOf(400, R"({"error":{"type":"exceed_context_size_error","code":400}})"), ChatFault::TooLong);
        QCOMPARE(faultOf(400, "[{\"error\":{\"message\":\"bad role\"}}]"), ChatFault::Refused);
        QCOMPARE(faultOf(500, ""), ChatFault::ServerFault);
        QCOMPARE(faultOf(503, R"({"message":"loading model"})"), ChatFault::ServerFault);
    }

    void modelsAreListedByName()
    {
        QCOMPARE(
            decodeOpenAiModels(R"({"object":"list","data":[{"id":"qwen3"},{"id":"Gemma"},{"name":"x"},7]})").value(),
            QStringList({u"Gemma"_s, u"qwen3"_s}));
        QCOMPARE(decodeOpenAiModels(R"([{"id":"a"}])").value(), QStringList{u"a"_s});
        QCOMPARE(decodeOpenAiModels(R"({"object":"list","data":null})").value(), QStringList{});
        QCOMPARE(decodeOpenAiModels("<html>").error().code, ErrorCode::Invalid);
        QCOMPARE(decodeOpenAiModels("{}").error().code, ErrorCode::Invalid);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestOpenAiDialect)
#include "tst_openai_dialect.moc"
