// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The chat against a server we did not write: @copilotkit/aimock from npm, in $ENIGMA_REAL_CLIENTS/node_modules.

#include "sync/provider/openai_provider.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kFixtures = R"JSON({ "fixtures": [
    { "match": { "userMessage": "greet" },
      "response": { "content": "Grüße, Mira 🎨. Here is `code`.", "reasoning": "A greeting is wanted." } },
    { "match": { "userMessage": "cut" }, "truncateAfterChunks": 3, "latency": 30,
      "response": { "content": "This answer is going to be cut off somewhere in its middle." } },
    { "match": { "userMessage": "slow" }, "latency": 200,
      "response": { "content": "This answer takes its time, word after word, for as long as anyone listens." } },
    { "match": { "userMessage": "long" },
      "response": { "content": "It goes on and", "finishReason": "length" } },
    { "match": { "userMessage": "quota" }, "response": { "status": 429,
      "error": { "message": "You exceeded your current quota", "type": "insufficient_quota", "code": "insufficient_quota" } } },
    { "match": { "userMessage": "key" }, "response": { "status": 401,
      "error": { "message": "Incorrect API key provided", "type": "invalid_request_error", "code": "invalid_api_key" } } }
] })JSON";

class NoSecrets final : public SecretStore
{
public:
    QFuture<Result<QString>> read(const QString &) override { return {}; }
    QFuture<Result<SecretPlace>> write(const QString &, const QString &) override { return {}; }
    QFuture<Result<>> remove(const QString &) override { return {}; }
};

} // namespace

class TestChatWithAimock : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QProcess m_peer;
    ChatEndpoint m_endpoint;
    NoSecrets m_secrets;
    SystemClock m_clock;
    std::unique_ptr<OpenAiProvider> m_provider;

    ChatRequest asking(const QString &text) const
    {
        Message prompt;
        prompt.id = MessageId::create();
        prompt.text = text;
        ChatRequest request;
        request.endpoint = m_endpoint;
        request.messages = {prompt};
        return request;
    }

    Message ask(const QString &text)
    {
        const std::unique_ptr<ChatStream> stream = m_provider->send(asking(text));
        [&] { QTRY_COMPARE_WITH_TIMEOUT(stream->progress(), ChatProgress::Finished, 20'000); }();
        return stream->message();
    }

    // The requests the peer has seen, in its own words.
    QJsonArray journal() const
    {
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(QUrl(originOf(m_endpoint.baseUrl) + u"/__aimock/journal"_s))));
        [&] { QTRY_VERIFY(reply->isFinished()); }();
        return QJsonDocument::fromJson(reply->readAll()).array();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString cache = qEnvironmentVariable("ENIGMA_REAL_CLIENTS");
        const QString program = cache + u"/node_modules/@copilotkit/aimock/dist/cli.js"_s;
        if (cache.isEmpty() || !QFile::exists(program)) {
            QSKIP("ENIGMA_REAL_CLIENTS names no folder with the npm package @copilotkit/aimock.");
        }
        QFile fixtures(m_folder.filePath(u"fixtures.json"_s));
        QVERIFY(fixtures.open(QIODevice::WriteOnly));
        fixtures.write(kFixtures.toByteArray());
        fixtures.close();

        QTcpServer probe;
        QVERIFY(probe.listen(QHostAddress::LocalHost));
        const QString port = QString::number(probe.serverPort());
        probe.close();
        m_peer.setProcessChannelMode(QProcess::MergedChannels);
        m_peer.start(u"node"_s, {program, u"-p"_s, port, u"-h"_s, u"127.0.0.1"_s, u"-f"_s, fixtures.fileName(), u"-c"_s,
                                 u"7"_s, u"--strict"_s});
        QVERIFY2(m_peer.waitForStarted(), qPrintable(m_peer.errorString()));
        m_endpoint.baseUrl = QUrl(u"http://127.0.0.1:"_s + port);
        m_endpoint.model = u"qwen3-coder"_s;
        m_provider = std::make_unique<OpenAiProvider>(m_secrets, m_clock);
        QByteArray output;
        QTRY_VERIFY2_WITH_TIMEOUT((output += m_peer.readAll()).contains(port.toLatin1()), output.constData(), 20'000);
    }

    void cleanupTestCase()
    {
        m_provider.reset();
        if (m_peer.state() != QProcess::NotRunning) {
            m_peer.terminate();
            QVERIFY(m_peer.waitForFinished());
        }
    }

    void modelsAreListed()
    {
        QFuture<Result<QStringList>> models = m_provider->listModels(m_endpoint);
        QTRY_VERIFY(models.isFinished());
        QVERIFY(models.result().has_value());
    }

    void anAnswerIsCompleteWithReasoningAndUsage()
    {
        const Message answer = ask(u"greet"_s);
        QVERIFY2(answer.state == MessageState::Complete, qPrintable(answer.error));
        QCOMPARE(answer.text, u"Grüße, Mira 🎨. Here is `code`."_s);
        QCOMPARE(answer.reasoning, u"A greeting is wanted."_s);
        QVERIFY(answer.usage.isKnown());
    }

    void thePeerSawWhatThePreviewShowed()
    {
        const ChatRequest request = asking(u"greet"_s);
        const RequestPreview preview = m_provider->requestPreview(request);
        ask(u"greet"_s);
        const QJsonObject seen = journal().last().toObject();
        QCOMPARE(seen[u"path"].toString(), preview.url.path());
        const QJsonObject shown = QJsonDocument::fromJson(preview.body.toUtf8()).object();
        for (const QString &field : {u"model"_s, u"messages"_s, u"stream"_s, u"stream_options"_s}) {
            QCOMPARE(seen[u"body"][field], shown[field]);
        }
        for (const RequestPreview::Header &header : preview.headers) {
            QCOMPARE(seen[u"headers"][header.name.toLower()].toString(), header.value);
        }
    }

    void aTruncatedAnswerIsIncomplete()
    {
        const Message answer = ask(u"cut"_s);
        QCOMPARE(answer.state, MessageState::Incomplete);
        QCOMPARE(answer.fault, ChatFault::CutOff);
        QVERIFY(answer.text.startsWith(u"This"));
    }

    void aStopIsHeardAtOnce()
    {
        const std::unique_ptr<ChatStream> stream = m_provider->send(asking(u"slow"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!stream->message().text.isEmpty(), 20'000);
        QElapsedTimer timer;
        timer.start();
        stream->cancel();
        QCOMPARE(stream->progress(), ChatProgress::Finished);
        QVERIFY(timer.elapsed() < 200);
        QCOMPARE(stream->message().state, MessageState::Cancelled);
    }

    void theLengthLimitIsNoSilentEnd()
    {
        const Message answer = ask(u"long"_s);
        QCOMPARE(answer.state, MessageState::Incomplete);
        QVERIFY(answer.error.contains(u"length limit"));
    }

    void errorsAreSortedByWhatAPersonCanDo()
    {
        QCOMPARE(ask(u"quota"_s).fault, ChatFault::Billing);
        QCOMPARE(ask(u"key"_s).fault, ChatFault::Denied);
        QCOMPARE(ask(u"nothing matches this"_s).state, MessageState::Failed);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestChatWithAimock)
#include "tst_chat_with_aimock.moc"
