// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "tests/support/check.h"
#include "tests/support/temp_server.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

// The real client and the real server's logic, joined without a socket.
class TestRegistryClient : public QObject
{
    Q_OBJECT

private:
    static QStringList versionsOn(TempServer &server, const QString &name)
    {
        const auto component = server.library->components().find(server.registry, name);
        QStringList numbers;
        if (component) {
            const QList<Version> versions = server.library->versions().list(component->id).value();
            for (const Version &version : versions) {
                numbers.append(version.number.toString());
            }
        }
        return numbers;
    }

private Q_SLOTS:
    void whatIsPublishedIsOnTheServerByteForByte()
    {
        TempServer server;
        const QByteArray content = "line one\r\nline two without end \xc3\xa9";
        const PublishVersion sent = sampleVersion(u"button"_s, {1, 2, 0}, content);
        ENIGMA_VALUE(const QList<PublishAnswer> answers, server.publish({sent}));
        QCOMPARE(answers.first().kind, PublishAnswer::Kind::Confirmed);
        ENIGMA_VALUE(const ComponentSummary component, server.library->components().find(server.registry, u"button"_s));
        ENIGMA_VALUE(const auto stored, server.library->versions().latest(component.id));
        QCOMPARE(stored->digest, sent.version.digest);
        QCOMPARE(stored->changelog, sent.version.changelog);
        ENIGMA_VALUE(const Item item, server.library->versions().item(stored->id));
        QCOMPARE(item.files.first().content, content);
    }

    void publishingTwiceIsHarmless()
    {
        TempServer server;
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0}),
                                             versionOf(sampleTheme(), {1, 0, 0})};
        ENIGMA_VERIFY(server.publish(versions));
        ENIGMA_VALUE(const QList<PublishAnswer> answers, server.publish(versions));
        QVERIFY(std::ranges::all_of(answers,
                                    [](const PublishAnswer &a) { return a.kind == PublishAnswer::Kind::Confirmed; }));
        QCOMPARE(versionsOn(server, u"button"_s), QStringList{u"1.0.0"_s});
    }

    void otherContentUnderAPublishedVersionIsRefused()
    {
        TempServer server;
        const PublishVersion first = sampleVersion(u"button"_s, {1, 0, 0}, "a");
        ENIGMA_VERIFY(server.publish({first}));
        ENIGMA_VALUE(const QList<PublishAnswer> answers,
                     server.publish({sampleVersion(u"button"_s, {1, 0, 0}, "b"), sampleVersion(u"card"_s, {1, 0, 0})}));
        QCOMPARE(answers.at(0).kind, PublishAnswer::Kind::Refused);
        QVERIFY(answers.at(0).sentence.contains(u"team"));
        QVERIFY(answers.at(0).sentence.contains(u"button 1.0.0"));
        QCOMPARE(answers.at(1).kind, PublishAnswer::Kind::Confirmed);
        ENIGMA_VALUE(const ComponentSummary component, server.library->components().find(server.registry, u"button"_s));
        QCOMPARE(server.library->versions().latest(component.id).value()->digest, first.version.digest);
    }

    void aWrongTokenIsNamedWithItsRemote()
    {
        TempServer server;
        const auto answer = server.publish({sampleVersion(u"button"_s, {1, 0, 0})}, u"enigma_wrong"_s);
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Denied);
        QVERIFY(answer.error().message.contains(u"team"));
        QVERIFY(!answer.error().message.contains(u"enigma_wrong"));
        QVERIFY(versionsOn(server, u"button"_s).isEmpty());
    }

    void theTokenOfAnotherRegistryIsAWrongToken()
    {
        TempServer server;
        ENIGMA_VALUE(const RegistryId other, server.library->createRegistry({.slug = u"other"_s}));
        const auto answer =
            server.publish({sampleVersion(u"button"_s, {1, 0, 0})}, server.makeToken(other, TokenScope::Admin));
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Denied);
        QVERIFY(versionsOn(server, u"button"_s).isEmpty());
    }

    void aReadingTokenCannotPublish()
    {
        TempServer server;
        ENIGMA_VERIFY_FAILS(server.publish({sampleVersion(u"button"_s, {1, 0, 0})},
                                           server.makeToken(server.registry, TokenScope::Read)),
                            ErrorCode::Denied);
    }

    void onlyFilesThatAreMissingAreSent()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0}, "same")}));
        server.transport.requests.clear();
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 1}, "same")}));
        QVERIFY(
            std::ranges::none_of(server.transport.requests, [](const QByteArray &r) { return r.contains("/blobs/"); }));
    }

    void aServerThatIsDownIsTriedAgainLater()
    {
        TempServer server;
        server.transport.offline = true;
        const auto answer = server.publish({sampleVersion(u"button"_s, {1, 0, 0})});
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Network);
        QVERIFY(answer.error().message.contains(u"team"));
        server.transport.offline = false;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0})}));
    }

    void aConnectionThatBreaksAtAnyPointLosesAndDoublesNothing()
    {
        const QList<PublishVersion> versions{sampleVersion(u"button"_s, {1, 0, 0}, "a"),
                                             sampleVersion(u"card"_s, {1, 0, 0}, "b")};
        for (const bool onTheWayBack : {false, true}) {
            for (int good = 0; good < 7; ++good) {
                TempServer server;
                int left = good;
                const auto fails = [&left](const HttpRequest &) { return left-- != 0; };
                (onTheWayBack ? server.transport.after : server.transport.before) = fails;
                server.publish(versions);
                server.transport.before = {};
                server.transport.after = {};
                ENIGMA_VALUE(const QList<PublishAnswer> answers, server.publish(versions));
                QVERIFY(std::ranges::all_of(
                    answers, [](const PublishAnswer &a) { return a.kind == PublishAnswer::Kind::Confirmed; }));
                QCOMPARE(versionsOn(server, u"button"_s), QStringList{u"1.0.0"_s});
                QCOMPARE(versionsOn(server, u"card"_s), QStringList{u"1.0.0"_s});
            }
        }
    }

    void aFullServerDiskLosesNothing()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        ENIGMA_VALUE(const qint64 pages, server.library->database().integer("PRAGMA page_count"_L1));
        ENIGMA_VERIFY(server.library->database().limitPages(pages));
        QByteArray large(1'000'000, Qt::Uninitialized);
        std::ranges::generate(large,
                              [seed = 1u]() mutable { return char((seed = seed * 1664525u + 1013904223u) >> 24); });
        const auto answer = server.publish({sampleVersion(u"button"_s, {1, 1, 0}, large.toBase64())});
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Network);
        QCOMPARE(versionsOn(server, u"button"_s), QStringList{u"1.0.0"_s});
    }

    void aTokenIsNotSentOverPlainHttpToAPublicHost()
    {
        TempServer server;
        RegistryClient client({.name = u"team"_s, .kind = RemoteKind::Server, .url = u"http://registry.example.com"_s},
                              server.token, std::make_unique<BorrowedTransport>(server.transport));
        JobContext job;
        const auto answer = client.publish({server.facts, {sampleVersion(u"button"_s, {1, 0, 0})}}, job);
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::Denied);
        QVERIFY(server.transport.requests.isEmpty());
    }

    void aPrivateRegistryIsPrivateBeforeItsFirstVersionArrives()
    {
        TempServer server;
        server.facts.isPublic = false;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        QCOMPARE(server.get(u"/r/acme/button.json"_s).status, 401);
    }

    void aPublisherCannotMakeAPrivateRegistryPublic()
    {
        TempServer server;
        server.setPublic(false);
        server.facts.isPublic = true;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        QCOMPARE(server.get(u"/r/acme/button.json"_s).status, 401);
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0})},
                                     server.makeToken(server.registry, TokenScope::Admin)));
        QCOMPARE(server.get(u"/r/acme/button.json"_s).status, 200);
    }

    void testingARemoteSaysWhetherTheTokenIsGood()
    {
        TempServer server;
        const Remote remote{.name = u"team"_s, .kind = RemoteKind::Server, .url = u"http://127.0.0.1:1/"_s};
        JobContext job;
        RegistryClient good(remote, server.token, std::make_unique<BorrowedTransport>(server.transport));
        ENIGMA_VERIFY(good.test(server.facts, job));
        RegistryClient bad(remote, u"enigma_bad"_s, std::make_unique<BorrowedTransport>(server.transport));
        ENIGMA_VERIFY_FAILS(bad.test(server.facts, job), ErrorCode::Denied);
        RegistryClient none(remote, {}, std::make_unique<BorrowedTransport>(server.transport));
        ENIGMA_VERIFY_FAILS(none.test(server.facts, job), ErrorCode::Denied);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestRegistryClient)
#include "tst_registry_client.moc"
