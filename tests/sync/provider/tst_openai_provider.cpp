// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/provider/openai_provider.h"
#include "tests/support/raw_server.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray said(const QByteArray &text)
{
    return "data: {\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n";
}

const QByteArray kStop = "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
const QByteArray kUsage = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":4}}\n\n";
const QByteArray kDone = "data: [DONE]\n\n";

template<typename Value>
QFuture<Result<Value>> ready(const Result<Value> &result)
{
    QPromise<Result<Value>> promise;
    promise.start();
    promise.addResult(result);
    promise.finish();
    return promise.future();
}

class MemorySecretStore final : public SecretStore
{
public:
    QHash<QString, QString> secrets;

    QFuture<Result<QString>> read(const QString &name) override
    {
        return ready<QString>(secrets.contains(name) ? Result<QString>(secrets[name])
                                                     : failure(ErrorCode::NotFound, u"No "_s + name));
    }

    QFuture<Result<SecretPlace>> write(const QString &name, const QString &secret) override
    {
        secrets.insert(name, secret);
        return ready<SecretPlace>(SecretPlace::Session);
    }

    QFuture<Result<>> remove(const QString &name) override
    {
        secrets.remove(name);
        return ready<void>({});
    }
};

ChatRequest askAt(const QUrl &url, const QString &model = u"qwen3"_s)
{
    ChatRequest request;
    request.endpoint.baseUrl = url;
    request.endpoint.model = model;
    Message prompt;
    prompt.id = MessageId::create();
    prompt.chatId = ChatId::create();
    prompt.text = u"Grüß dich"_s;
    request.messages = {prompt};
    return request;
}

QByteArray headerIn(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.first(request.indexOf("\r\n\r\n")).split('\n')) {
        if (line.toLower().startsWith(name.toLower() + ':')) {
            return line.mid(name.size() + 1).trimmed();
        }
    }
    return {};
}

} // namespace

class TestOpenAiProvider : public QObject
{
    Q_OBJECT

    MemorySecretStore m_secrets;
    SystemClock m_clock;

    static ChatPatience quickToRetry()
    {
        return {.connect = 10s, .firstByte = 60s, .idle = 60s, .retries = {1ms, 1ms}};
    }
    static ChatPatience hasty() { return {.connect = 10s, .firstByte = 150ms, .idle = 150ms, .retries = {}}; }

    Message ask(const ChatRequest &request, const ChatPatience &patience = quickToRetry())
    {
        OpenAiProvider provider(m_secrets, m_clock, patience);
        const std::unique_ptr<ChatStream> stream = provider.send(request);
        QSignalSpy finished(stream.get(), &ChatStream::finished);
        [&] { QTRY_COMPARE(finished.size(), 1); }();
        return stream->message();
    }

private Q_SLOTS:
    void anAnswerArrivesInPiecesAndIsComplete()
    {
        RawServer server({{{RawServer::head(), said("Grüße"), ": wait\n\n", said(", Mira"), kStop + kUsage, kDone}}});
        OpenAiProvider provider(m_secrets, m_clock);
        const ChatRequest request = askAt(server.url());
        const std::unique_ptr<ChatStream> stream = provider.send(request);
        QSignalSpy received(stream.get(), &ChatStream::received);
        QSignalSpy progressed(stream.get(), &ChatStream::progressed);
        QSignalSpy finished(stream.get(), &ChatStream::finished);
        QCOMPARE(stream->progress(), ChatProgress::Connecting);
        QTRY_COMPARE(finished.size(), 1);

        QCOMPARE(received.size(), 2);
        QCOMPARE(progressed.size(), 3);
        QCOMPARE(progressed[0][0].value<ChatProgress>(), ChatProgress::Waiting);
        QCOMPARE(progressed[1][0].value<ChatProgress>(), ChatProgress::Writing);
        QCOMPARE(progressed[2][0].value<ChatProgress>(), ChatProgress::Finished);
        const Message &answer = stream->message();
        QCOMPARE(answer.state, MessageState::Complete);
        QCOMPARE(answer.text, u"Grüße, Mira"_s);
        QCOMPARE(answer.usage.in, 9);
        QCOMPARE(answer.usage.out, 4);
        QCOMPARE(answer.role, ChatRole::Assistant);
        QCOMPARE(answer.parent, request.messages.last().id);
        QCOMPARE(answer.chatId, request.messages.last().chatId);
        QVERIFY(answer.firstTokenMs > 0);
        QVERIFY(answer.durationMs >= answer.firstTokenMs);
    }

    void everyWayToFrameABodyIsRead_data()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        const QByteArray body = said("Grüße 🎨") + kStop + kDone;
        QTest::newRow("until the connection ends") << QList<QByteArray>{RawServer::head() + body};
        QTest::newRow("with a length") << QList<QByteArray>{
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body};
        QTest::newRow("chunked") << QList<QByteArray>{RawServer::chunkedHead(), RawServer::chunk(body),
                                                      RawServer::chunk({})};
        QList<QByteArray> bytes{RawServer::head()};
        for (const char byte : body) {
            bytes.append(QByteArray(1, byte));
        }
        QTest::newRow("byte for byte") << bytes;
        QList<QByteArray> chunks{RawServer::chunkedHead()};
        for (const char byte : body) {
            chunks.append(RawServer::chunk(QByteArray(1, byte)));
        }
        QTest::newRow("chunk for byte") << chunks;
    }

    void everyWayToFrameABodyIsRead()
    {
        QFETCH(const QList<QByteArray>, pieces);
        RawServer server({{.pieces = pieces, .pause = 0ms}});
        const Message answer = ask(askAt(server.url()));
        QCOMPARE(answer.state, MessageState::Complete);
        QCOMPARE(answer.text, u"Grüße 🎨"_s);
    }

    void theEndMarkerEndsAnAnswerWhoseConnectionStaysOpen()
    {
        RawServer server({{.pieces = {RawServer::head(), said("Hi") + kStop + kDone}, .end = RawServer::End::Stay}});
        const Message answer = ask(askAt(server.url()));
        QCOMPARE(answer.state, MessageState::Complete);
        QTRY_COMPARE(server.openConnections(), 0);
    }

    void whatIsCutOffIsIncompleteHoweverItWasFramed_data()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        QTest::newRow("until the connection ends") << QList<QByteArray>{RawServer::head(), said("Hi")};
        QTest::newRow("with a length") << QList<QByteArray>{"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n",
                                                            said("Hi")};
        QTest::newRow("chunked") << QList<QByteArray>{RawServer::chunkedHead(), RawServer::chunk(said("Hi"))};
        QTest::newRow("in a letter") << QList<QByteArray>{RawServer::head(), said("Hi") + said("\xC3").first(41)};
    }

    void whatIsCutOffIsIncompleteHoweverItWasFramed()
    {
        QFETCH(const QList<QByteArray>, pieces);
        RawServer server({{pieces}});
        const Message answer = ask(askAt(server.url()));
        QCOMPARE(answer.state, MessageState::Incomplete);
        QCOMPARE(answer.fault, ChatFault::CutOff);
        QCOMPARE(answer.text, u"Hi"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void aStopEndsTheAnswerWithin200MsAndKeepsWhatCame()
    {
        RawServer server({{.pieces = {RawServer::head(), said("Hi")}, .end = RawServer::End::Stay}});
        OpenAiProvider provider(m_secrets, m_clock);
        const std::unique_ptr<ChatStream> stream = provider.send(askAt(server.url()));
        QTRY_COMPARE(stream->message().text, u"Hi"_s);
        QSignalSpy finished(stream.get(), &ChatStream::finished);
        QElapsedTimer timer;
        timer.start();
        stream->cancel();
        QTRY_COMPARE(finished.size(), 1);
        QTRY_COMPARE(server.openConnections(), 0);
        QVERIFY2(timer.elapsed() < 200, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(stream->message().state, MessageState::Cancelled);
        QCOMPARE(stream->message().text, u"Hi"_s);
        QVERIFY(stream->message().error.isEmpty());
        stream->cancel();
        QCOMPARE(finished.size(), 1);
    }

    void aStopBeforeTheRequestIsSentSendsNothing()
    {
        RawServer server({{{RawServer::head(), kDone}}});
        OpenAiProvider provider(m_secrets, m_clock);
        const std::unique_ptr<ChatStream> stream = provider.send(askAt(server.url()));
        stream->cancel();
        QCOMPARE(stream->message().state, MessageState::Cancelled);
        QTest::qWait(0);
        QCOMPARE(server.requests().size(), 0);
    }

    void whoeverHearsOfTextMayStopOrDelete()
    {
        RawServer server({{{RawServer::head(), said("a") + said("b"), said("c") + kStop + kDone}}});
        OpenAiProvider provider(m_secrets, m_clock);
        std::unique_ptr<ChatStream> stopped = provider.send(askAt(server.url()));
        connect(stopped.get(), &ChatStream::received, stopped.get(), &ChatStream::cancel);
        QTRY_COMPARE(stopped->progress(), ChatProgress::Finished);
        QCOMPARE(stopped->message().text, u"ab"_s);
        QCOMPARE(stopped->message().state, MessageState::Cancelled);

        std::unique_ptr<ChatStream> deleted = provider.send(askAt(server.url()));
        connect(deleted.get(), &ChatStream::received, this, [&deleted] { deleted.reset(); });
        QTRY_VERIFY(!deleted);
        std::unique_ptr<ChatStream> done = provider.send(askAt(server.url()));
        connect(done.get(), &ChatStream::finished, this, [&done] { done.reset(); });
        QTRY_VERIFY(!done);
    }

    void silenceBeforeTheFirstByteIsATimeOut()
    {
        RawServer server({{.pieces = {}, .end = RawServer::End::Stay}});
        const Message answer = ask(askAt(server.url()), hasty());
        QCOMPARE(answer.state, MessageState::Failed);
        QCOMPARE(answer.fault, ChatFault::TimedOut);
        QCOMPARE(server.requests().size(), 1);
    }

    void silenceInTheMiddleIsATimeOutThatKeepsWhatCame()
    {
        RawServer server({{.pieces = {RawServer::head(), said("Hi")}, .end = RawServer::End::Stay}});
        const Message answer = ask(askAt(server.url()), hasty());
        QCOMPARE(answer.state, MessageState::Incomplete);
        QCOMPARE(answer.fault, ChatFault::TimedOut);
        QCOMPARE(answer.text, u"Hi"_s);
    }

    void commentsKeepASlowAnswerAlive()
    {
        QList<QByteArray> pieces{RawServer::head()};
        for (int i = 0; i < 8; ++i) {
            pieces.append(": still here\n\n");
        }
        pieces.append(said("Hi") + kStop + kDone);
        RawServer server({{.pieces = pieces, .pause = 150ms}});
        const Message answer = ask(askAt(server.url()), {.connect = 10s, .firstByte = 1s, .idle = 1s, .retries = {}});
        QCOMPARE(answer.state, MessageState::Complete);
        QVERIFY(answer.firstTokenMs > 1000);
    }

    void anErrorInTheMiddleFailsWithoutAnotherAttempt()
    {
        RawServer server(
            {{{RawServer::head(), said("Hi"), "data: {\"error\":{\"code\":429,\"message\":\"slow\"}}\n\n"}}});
        const Message answer = ask(askAt(server.url()));
        QCOMPARE(answer.state, MessageState::Failed);
        QCOMPARE(answer.fault, ChatFault::RateLimited);
        QCOMPARE(answer.text, u"Hi"_s);
        QCOMPARE(server.requests().size(), 1);
    }

    void whatPassesByItselfIsTriedAgainBeforeTheFirstWord()
    {
        const QByteArray busy = "{\"error\":{\"message\":\"Loading model\"}}";
        RawServer server({RawServer::withStatus("503 Service Unavailable", busy),
                          RawServer::withStatus("429 Too Many Requests", busy),
                          {{RawServer::head(), said("Hi") + kStop + kDone}}});
        QCOMPARE(ask(askAt(server.url())).state, MessageState::Complete);
        QCOMPARE(server.requests().size(), 3);
    }

    void attemptsComeToAnEnd()
    {
        RawServer server({RawServer::withStatus("503 Service Unavailable", "{\"message\":\"Loading model\"}")});
        const Message answer = ask(askAt(server.url()));
        QCOMPARE(answer.fault, ChatFault::ServerFault);
        QVERIFY(answer.error.contains(u"Loading model"));
        QCOMPARE(server.requests().size(), 3);
    }

    void aLongWaitThatIsAskedForIsLeftToThePerson()
    {
        RawServer server({RawServer::withStatus("429 Too Many Requests", "{}", "Retry-After: 3600\r\n")});
        QCOMPARE(ask(askAt(server.url())).fault, ChatFault::RateLimited);
        QCOMPARE(server.requests().size(), 1);
    }

    void whatAPersonMustSettleIsNeverTriedAgain_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ChatFault>("fault");
        QTest::newRow("key") << "401 Unauthorized"_ba << "{}"_ba << ChatFault::Denied;
        QTest::newRow("key, with a challenge")
            << "401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\""_ba << "{}"_ba << ChatFault::Denied;
        QTest::newRow("credit") << "402 Payment Required"_ba << "{}"_ba << ChatFault::Billing;
        QTest::newRow("quota") << "429 Too Many Requests"_ba << "{\"error\":{\"code\":\"insufficient_quota\"}}"_ba
                               << ChatFault::Billing;
        QTest::newRow("right") << "403 Forbidden"_ba << "{}"_ba << ChatFault::Denied;
        QTest::newRow("model") << "404 Not Found"_ba << "{\"error\":{\"message\":\"model 'qwen3' not found\"}}"_ba
                               << ChatFault::NoModel;
        QTest::newRow("service") << "404 Not Found"_ba << "not here"_ba << ChatFault::Refused;
        QTest::newRow("length") << "400 Bad Request"_ba << "{\"error\":{\"code\":\"context_length_exceeded\"}}"_ba
                                << ChatFault::TooLong;
        QTest::newRow("fault") << "500 Internal Server Error"_ba << "<html>"_ba << ChatFault::ServerFault;
        QTest::newRow("no content") << "204 No Content"_ba << ""_ba << ChatFault::BadAnswer;
    }

    void whatAPersonMustSettleIsNeverTriedAgain()
    {
        QFETCH(const QByteArray, status);
        QFETCH(const QByteArray, body);
        QFETCH(const ChatFault, fault);
        RawServer server({RawServer::withStatus(status, body)});
        const Message answer = ask(askAt(server.url()));
        QCOMPARE(answer.state, MessageState::Failed);
        QCOMPARE(answer.fault, fault);
        QVERIFY(!answer.error.isEmpty());
        QCOMPARE(server.requests().size(), 1);
    }

    void anErrorWithoutEndIsNotReadForEver()
    {
        RawServer server({{.pieces = {RawServer::head("500 Oh", "text/plain"), QByteArray(200'000, 'x')},
                           .end = RawServer::End::Stay}});
        QCOMPARE(ask(askAt(server.url())).fault, ChatFault::ServerFault);
    }

    void nobodyThereIsSaidWithTheRemedy()
    {
        QUrl url;
        {
            RawServer server({{}});
            url = server.url();
        }
        const Message answer = ask(askAt(url));
        QCOMPARE(answer.state, MessageState::Failed);
        QCOMPARE(answer.fault, ChatFault::Unreachable);
        QCOMPARE(answer.error,
                 u"Nothing answers at http://127.0.0.1:%1. Start the model's server, or set another address "
                 "in Settings."_s.arg(url.port()));
    }

    void aHandshakeThatNeverEndsIsATimeOut()
    {
        RawServer server({{.pieces = {}, .end = RawServer::End::Stay}});
        QUrl url = server.url();
        url.setScheme(u"https"_s);
        const Message answer = ask(askAt(url), {.connect = 150ms, .firstByte = 60s, .idle = 60s, .retries = {}});
        QCOMPARE(answer.state, MessageState::Failed);
        QCOMPARE(answer.fault, ChatFault::Unreachable);
    }

    void aConnectionClosedWithoutAWordIsSaidSo()
    {
        RawServer server({{}});
        const Message answer = ask(askAt(server.url()));
        QCOMPARE(answer.fault, ChatFault::BadAnswer);
        QCOMPARE(answer.state, MessageState::Failed);
    }

    void redirectsAreRefused()
    {
        RawServer other({{{RawServer::head(), said("Hi") + kStop + kDone}}});
        RawServer server({RawServer::withStatus(
            "307 Temporary Redirect", {}, "Location: " + other.url(u"/v1/chat/completions"_s).toEncoded() + "\r\n")});
        const Message answer = ask(askAt(server.url()));
        QCOMPARE(answer.fault, ChatFault::Refused);
        QVERIFY(answer.error.contains(u"127.0.0.1"));
        QCOMPARE(other.requests().size(), 0);
    }

    void nothingGoesUnencryptedToAnotherComputer()
    {
        const Message answer = ask(askAt(QUrl(u"http://192.0.2.1:11434/v1"_s)));
        QCOMPARE(answer.state, MessageState::Failed);
        QCOMPARE(answer.fault, ChatFault::Refused);
        QVERIFY(answer.error.contains(u"not encrypted"));
        QVERIFY(answer.durationMs < 1000);
    }

    void theKeyComesFromTheEnvironmentOrTheKeychain()
    {
        RawServer server({{{RawServer::head(), said("Hi") + kStop + kDone}}});
        qputenv("ENIGMA_TEST_KEY", "key-from-environment\n");
        m_secrets.secrets.insert(u"chat/acme"_s, u"key-from-keychain"_s);
        ChatRequest request = askAt(server.url());
        ask(request);
        request.endpoint.keySource = KeySource::Environment;
        request.endpoint.keyName = u"ENIGMA_TEST_KEY"_s;
        ask(request);
        request.endpoint.keySource = KeySource::Keychain;
        request.endpoint.keyName = u"chat/acme"_s;
        ask(request);
        QCOMPARE(server.requests().size(), 3);
        QCOMPARE(headerIn(server.requests()[0], "Authorization"), ""_ba);
        QCOMPARE(headerIn(server.requests()[1], "Authorization"), "Bearer key-from-environment"_ba);
        QCOMPARE(headerIn(server.requests()[2], "Authorization"), "Bearer key-from-keychain"_ba);
    }

    void withoutItsKeyNothingIsSent()
    {
        RawServer server({{{RawServer::head(), kDone}}});
        ChatRequest request = askAt(server.url());
        request.endpoint.keySource = KeySource::Environment;
        request.endpoint.keyName = u"ENIGMA_TEST_NO_SUCH_KEY"_s;
        const Message answer = ask(request);
        QCOMPARE(answer.fault, ChatFault::Denied);
        QVERIFY(answer.error.contains(u"ENIGMA_TEST_NO_SUCH_KEY"));
        m_secrets.secrets.insert(u"bad"_s, u"abc\r\nX-Evil: 1"_s);
        request.endpoint.keySource = KeySource::Keychain;
        request.endpoint.keyName = u"bad"_s;
        const Message refused = ask(request);
        QCOMPARE(refused.fault, ChatFault::Denied);
        QVERIFY(!refused.error.contains(u"Evil"));
        QCOMPARE(server.requests().size(), 0);
    }

    void theKeyIsInNoErrorEvenWhenTheProviderRepeatsIt()
    {
        m_secrets.secrets.insert(u"chat/acme"_s, u"abcdef0123456789"_s);
        RawServer server(
            {RawServer::withStatus("400 Bad Request", "{\"error\":{\"message\":\"abcdef0123456789 is bad\"}}")});
        ChatRequest request = askAt(server.url());
        request.endpoint.keySource = KeySource::Keychain;
        request.endpoint.keyName = u"chat/acme"_s;
        const Message answer = ask(request);
        QVERIFY(!answer.error.contains(u"abcdef0123456789"));
        QVERIFY(answer.error.contains(u"is bad"));
    }

    void thePreviewIsWhatIsSentButForTheKey()
    {
        RawServer server({{{RawServer::head(), said("Hi") + kStop + kDone}}});
        m_secrets.secrets.insert(u"chat/acme"_s, u"abcdef0123456789"_s);
        ChatRequest request = askAt(server.url());
        request.endpoint.keySource = KeySource::Keychain;
        request.endpoint.keyName = u"chat/acme"_s;
        const RequestPreview preview = OpenAiProvider(m_secrets, m_clock).requestPreview(request);
        ask(request);

        const QByteArray sent = server.requests().first();
        const qsizetype headEnd = sent.indexOf("\r\n\r\n");
        QVERIFY(sent.startsWith("POST " + preview.url.path().toLatin1() + " HTTP/1.1\r\n"));
        QCOMPARE(sent.first(headEnd).count("\r\n"), preview.headers.size());
        for (const RequestPreview::Header &header : preview.headers) {
            if (header.name == u"Authorization") {
                QVERIFY(!header.value.contains(u"abcdef"));
                QVERIFY(headerIn(sent, "Authorization").endsWith("abcdef0123456789"));
            } else {
                QCOMPARE(QString::fromLatin1(headerIn(sent, header.name.toLatin1())), header.value);
            }
        }
        const QByteArray body = sent.mid(headEnd + 4);
        QCOMPARE(preview.bytes, body.size());
        QCOMPARE(QJsonDocument::fromJson(preview.body.toUtf8()), QJsonDocument::fromJson(body));
        QVERIFY(preview.staysHere);
    }

    void modelsAreListedAsATestOfTheConnection()
    {
        RawServer server({RawServer::withStatus("200 OK", "{\"data\":[{\"id\":\"qwen3\"},{\"id\":\"gemma\"}]}"),
                          RawServer::withStatus("401 Unauthorized", "{}")});
        OpenAiProvider provider(m_secrets, m_clock);
        const ChatEndpoint endpoint = askAt(server.url()).endpoint;
        QFuture<Result<QStringList>> models = provider.listModels(endpoint);
        QTRY_VERIFY(models.isFinished());
        QCOMPARE(models.result().value(), QStringList({u"gemma"_s, u"qwen3"_s}));
        QVERIFY(server.requests().first().startsWith("GET /v1/models HTTP/1.1"));

        QFuture<Result<QStringList>> denied = provider.listModels(endpoint);
        QTRY_VERIFY(denied.isFinished());
        QCOMPARE(denied.result().error().code, ErrorCode::Denied);

        ChatEndpoint open = endpoint;
        open.baseUrl = QUrl(u"http://192.0.2.1/v1"_s);
        QCOMPARE(provider.listModels(open).result().error().code, ErrorCode::Denied);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestOpenAiProvider)
#include "tst_openai_provider.moc"
