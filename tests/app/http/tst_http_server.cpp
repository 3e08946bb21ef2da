// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/http_server.h"
#include "sync/remote/http_transport.h"
#include "sync/remote/registry_fetch.h"
#include "tests/support/check.h"
#include "tests/support/temp_server.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QtConcurrent>

namespace enigma {

using namespace Qt::StringLiterals;

// Real sockets: the real client on its own thread, the real server on this one.
class TestHttpServer : public QObject
{
    Q_OBJECT

private:
    static std::unique_ptr<HttpServer> listen(TempServer &server, const HttpServer::Limits &limits = {})
    {
        return HttpServer::listen(server.api, {QHostAddress(QHostAddress::LocalHost), 0}, limits).value();
    }

    // Runs the work on another thread while this one serves.
    template<typename Work>
    static auto serving(Work work)
    {
        auto future = QtConcurrent::run(std::move(work));
        while (!future.isFinished()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
        }
        return future.result();
    }

    static Result<HttpAnswer> ask(const QUrl &url)
    {
        return serving([url] {
            HttpTransport transport;
            return transport.send({.url = url}, {});
        });
    }

    static bool isWhole(const QByteArray &answer)
    {
        const qsizetype end = answer.indexOf("\r\n\r\n");
        const qsizetype length = answer.toLower().indexOf("content-length: ");
        return end >= 0 && length >= 0 && length < end &&
               answer.size() - end - 4 >=
                   answer.sliced(length + 16, answer.indexOf('\r', length) - length - 16).toInt();
    }

    // What comes back for these bytes: a whole answer, or whatever came until the server closed.
    static QByteArray exchange(const QUrl &url, const QByteArray &bytes, bool *closed = nullptr)
    {
        QTcpSocket socket;
        socket.connectToHost(url.host(), quint16(url.port()));
        if (!socket.waitForConnected()) {
            return "not connected";
        }
        socket.write(bytes);
        QByteArray answer;
        QElapsedTimer timer;
        timer.start();
        while (socket.state() != QAbstractSocket::UnconnectedState && timer.elapsed() < 10'000 &&
               (closed || !isWhole(answer))) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
            answer += socket.readAll();
        }
        if (closed) {
            *closed = socket.state() == QAbstractSocket::UnconnectedState;
        }
        return answer + socket.readAll();
    }

private Q_SLOTS:
    void theRealClientPublishesAndReadsOverSockets()
    {
        TempServer server;
        const auto http = listen(server);
        const QUrl url = http->url();
        const auto answers = serving([&server, url] {
            RegistryClient client({.name = u"team"_s, .kind = RemoteKind::Server, .url = url.toString()}, server.token,
                                  std::make_unique<HttpTransport>());
            JobContext job;
            return client.publish(
                {server.facts, {sampleVersion(u"button"_s, {1, 0, 0}), versionOf(sampleTheme(), {1, 0, 0})}}, job);
        });
        ENIGMA_VERIFY(answers);
        QCOMPARE(answers->at(1).kind, PublishAnswer::Kind::Confirmed);
        ENIGMA_VALUE(const HttpAnswer item, ask(url.resolved(QUrl(u"/r/acme/button@1.0.0.json"_s))));
        QCOMPARE(item.status, 200);
        QVERIFY(item.body.contains("export {}"));
    }

    void whatWasPublishedIsImportedElsewhere()
    {
        TempServer server;
        Item card = sampleItem(u"card"_s, "const café = 1\n");
        card.head.registryDependencies = {u"@acme/button"_s};
        ENIGMA_VERIFY(server.publish(
            {sampleVersion(u"button"_s, {1, 2, 0}), versionOf(card, {2, 0, 0}), versionOf(sampleTheme(), {1, 0, 0})}));
        const auto http = listen(server);
        const auto imported = serving([url = http->url().resolved(QUrl(u"/r/acme/registry.json"_s))] {
            HttpTransport transport;
            JobContext job;
            return fetchRegistry(url, transport, job);
        });
        ENIGMA_VERIFY(imported);
        QCOMPARE(imported->slug, u"acme"_s);
        QCOMPARE(imported->items.size(), 3);
        const auto found =
            std::ranges::find(imported->items, u"card"_s, [](const ItemDocument &d) { return d.item.head.name; });
        QVERIFY(found != imported->items.end());
        QCOMPARE(found->item, card);
        QCOMPARE(found->published->version, (SemVer{2, 0, 0}));
    }

    void headAnswersWithTheLengthAndWithoutTheBody()
    {
        TempServer server;
        const auto http = listen(server);
        ENIGMA_VALUE(const HttpAnswer get, ask(http->url().resolved(QUrl(u"/healthz"_s))));
        // The second answer shows that nothing but headers came before it.
        const QByteArray answer = exchange(http->url(), "HEAD /healthz HTTP/1.1\r\nHost: x\r\n\r\n"
                                                        "GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer);
        QVERIFY(answer.contains("content-length: " + QByteArray::number(get.body.size()) + "\r\n\r\nHTTP/1.1 200"));
        QCOMPARE(answer.count(get.body), 1);
    }

    void aPathCannotLeaveTheServer_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("dots") << QByteArray("/r/acme/../../../etc/passwd");
        QTest::newRow("encoded") << QByteArray("/r/acme/%2e%2e%2f%2e%2e%2fetc%2fpasswd");
        QTest::newRow("encoded twice") << QByteArray("/r/acme/%252e%252e%252fetc");
        QTest::newRow("backslash") << QByteArray("/r/acme/..\\..\\etc");
        QTest::newRow("null") << QByteArray("/r/acme/button%00.json");
    }

    void aPathCannotLeaveTheServer()
    {
        QFETCH(QByteArray, path);
        TempServer server;
        const auto http = listen(server);
        const QByteArray answer =
            exchange(http->url(), "GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 404") || answer.startsWith("HTTP/1.1 400"), answer);
    }

    void aBodyThatIsTooLargeIsCutOff()
    {
        TempServer server;
        const auto http = listen(server, {.requestBytes = 100'000});
        bool closed = false;
        const QByteArray answer =
            exchange(http->url(),
                     "PUT /api/sync/v1/blobs/aa HTTP/1.1\r\nHost: x\r\nContent-Length: 400000\r\n\r\n" +
                         QByteArray(200'000, 'x'),
                     &closed);
        QVERIFY2(answer.startsWith("HTTP/1.1 413"), answer.left(100));
        QVERIFY(closed);
        QCOMPARE(ask(http->url().resolved(QUrl(u"/healthz"_s))).value().status, 200);
    }

    void aHeaderThatNeverEndsIsCutOff()
    {
        TempServer server;
        const auto http = listen(server, {.requestBytes = 50'000});
        bool closed = false;
        exchange(http->url(), "GET /healthz HTTP/1.1\r\nX-Long: " + QByteArray(200'000, 'x'), &closed);
        QVERIFY(closed);
    }

    void aClientThatSendsTooSlowlyIsCutOff()
    {
        TempServer server;
        const auto http = listen(server, {.requestSeconds = 1});
        bool closed = false;
        exchange(http->url(), "GET /healthz HTTP/1.1\r\nHost:", &closed);
        QVERIFY(closed);
    }

    void anAddressInUseIsNamed()
    {
        TempServer server;
        const auto http = listen(server);
        const auto second =
            HttpServer::listen(server.api, {QHostAddress(QHostAddress::LocalHost), quint16(http->url().port())});
        ENIGMA_VERIFY_FAILS(second, ErrorCode::Busy);
        QVERIFY(second.error().message.contains(QString::number(http->url().port())));
    }

    void theLogNamesTheRequestAndNoSecret()
    {
        TempServer server;
        const auto http = listen(server);
        QSignalSpy logged(http.get(), &HttpServer::logged);
        exchange(http->url(), "GET /r/acme/registry.json?secret=1 HTTP/1.1\r\nHost: x\r\nX-Request-Id: mine-1\r\n"
                              "Authorization: Bearer hidden\r\nConnection: close\r\n\r\n");
        QTRY_VERIFY(!logged.isEmpty());
        const QByteArray line = logged.first().first().toByteArray();
        QVERIFY(line.contains(R"("request":"mine-1")"));
        QVERIFY(line.contains(R"("status":200)"));
        QVERIFY(!line.contains("hidden"));
        QVERIFY(!line.contains("secret"));
    }

    void addressesToListenOnAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("plain") << u"127.0.0.1:8080"_s << true;
        QTest::newRow("any port") << u"127.0.0.1:0"_s << true;
        QTest::newRow("six") << u"[::1]:8080"_s << true;
        QTest::newRow("name") << u"localhost:8080"_s << true;
        QTest::newRow("no port") << u"127.0.0.1"_s << false;
        QTest::newRow("large port") << u"127.0.0.1:99999"_s << false;
        QTest::newRow("no host") << u":8080"_s << false;
        QTest::newRow("another name") << u"example.com:80"_s << false;
        QTest::newRow("six without brackets") << u"::1:8080"_s << false;
    }

    void addressesToListenOnAreRead()
    {
        QFETCH(QString, text);
        QFETCH(bool, isGood);
        QCOMPARE(ListenAddress::parse(text).has_value(), isGood);
    }

    void aServerThatIsGoneIsReportedAsNotReachable()
    {
        QUrl url;
        {
            TempServer server;
            url = listen(server)->url();
        }
        HttpTransport transport;
        ENIGMA_VERIFY_FAILS(transport.send({.url = url}, {}), ErrorCode::Network);
    }

    void aSilentServerIsGivenUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QUrl url(u"http://127.0.0.1"_s);
        url.setPort(silent.serverPort());
        HttpTransport transport(300);
        ENIGMA_VERIFY_FAILS(transport.send({.url = url}, {}), ErrorCode::Network);
    }

    void aRequestIsCancelledAtOnce()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QUrl url(u"http://127.0.0.1"_s);
        url.setPort(silent.serverPort());
        std::stop_source stop;
        auto future = QtConcurrent::run([url, token = stop.get_token()] {
            HttpTransport transport;
            return transport.send({.url = url}, token);
        });
        QTRY_VERIFY(silent.hasPendingConnections());
        QElapsedTimer timer;
        timer.start();
        stop.request_stop();
        const Result<HttpAnswer> answer = future.result();
        QVERIFY(timer.elapsed() < 2'000);
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Cancelled);
    }

    void anAnswerThatIsTooLargeIsNotRead()
    {
        TempServer server;
        const auto http = listen(server);
        const QUrl url = http->url().resolved(QUrl(u"/r/acme/registry.json"_s));
        const auto answer = serving([url] {
            HttpTransport transport;
            return transport.send({.url = url, .answerLimit = 10}, {});
        });
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::TooLarge);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestHttpServer)
#include "tst_http_server.moc"
