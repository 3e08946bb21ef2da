// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"
#include "sync/wire/publish_contract.h"
#include "tests/support/check.h"
#include "tests/support/temp_server.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

// What a client that is not ours might send.
class TestPublishRoutes : public QObject
{
    Q_OBJECT

private:
    static ApiResponse send(TempServer &server, const QByteArray &method, const QString &path, const QByteArray &body,
                            const QHash<QByteArray, QByteArray> &more = {})
    {
        ApiRequest request{.method = method, .path = path, .body = body, .peer = u"10.0.0.1"_s};
        request.headers = {{"authorization", "Bearer " + server.token.toUtf8()}};
        if (method == "PUT") {
            request.headers.insert("if-none-match", "*");
        }
        request.headers.insert(more);
        return server.api.handle(request);
    }

    static ApiResponse sendBlob(TempServer &server, const QByteArray &bytes)
    {
        return send(server, "PUT", wire::blobPath(sha256Hex(bytes)), bytes);
    }

    static ApiResponse sendVersion(TempServer &server, const PublishVersion &version,
                                   const QHash<QByteArray, QByteArray> &more = {})
    {
        for (const ItemFile &file : version.item.files) {
            sendBlob(server, file.content);
        }
        return send(server, "PUT", wire::versionPath(version.item.head.name, version.version.number),
                    wire::write(wire::VersionUpload{u"acme"_s, version.manifest, u"News"_s}), more);
    }

    static QString code(const ApiResponse &answer)
    {
        return QJsonDocument::fromJson(answer.body).object().value("code"_L1).toString();
    }

private Q_SLOTS:
    void aNewVersionIsCreatedAndTheSameAgainIsFine()
    {
        TempServer server;
        const PublishVersion version = sampleVersion(u"button"_s, {1, 0, 0});
        QCOMPARE(sendVersion(server, version).status, 201);
        QCOMPARE(sendVersion(server, version).status, 200);
    }

    void otherContentMeetsTheManifestThatIsThere()
    {
        TempServer server;
        const PublishVersion mine = sampleVersion(u"button"_s, {1, 0, 0}, "a");
        QCOMPARE(sendVersion(server, mine).status, 201);
        const ApiResponse answer = sendVersion(server, sampleVersion(u"button"_s, {1, 0, 0}, "b"));
        QCOMPARE(answer.status, 409);
        QCOMPARE(code(answer), u"version-exists");
        QCOMPARE(QJsonDocument::fromJson(answer.body).object().value("manifest"_L1).toString().toUtf8(), mine.manifest);
    }

    void filesThatWereNotSentAreMissing()
    {
        TempServer server;
        const PublishVersion version = sampleVersion(u"button"_s, {1, 0, 0});
        const ApiResponse answer = send(server, "PUT", wire::versionPath(u"button"_s, {1, 0, 0}),
                                        wire::write(wire::VersionUpload{u"acme"_s, version.manifest, {}}));
        QCOMPARE(answer.status, 424);
    }

    void filesOfAnotherRegistryCannotBeHadByNamingTheirHash()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"secret"_s, {1, 0, 0}, "secret content")}));
        ENIGMA_VALUE(const RegistryId other, server.library->createRegistry({.slug = u"other"_s}));
        server.token = server.makeToken(other, TokenScope::Publish);
        const PublishVersion version = sampleVersion(u"copy"_s, {1, 0, 0}, "secret content");
        const ApiResponse answer = send(server, "PUT", wire::versionPath(u"copy"_s, {1, 0, 0}),
                                        wire::write(wire::VersionUpload{u"other"_s, version.manifest, {}}));
        QCOMPARE(answer.status, 424);
        const ApiResponse missing = send(server, "POST", wire::missingBlobsPath(u"other"_s),
                                         wire::writeHashes("sha256", {sha256Hex("secret content")}));
        QVERIFY(missing.body.contains(sha256Hex("secret content").toLatin1()));
    }

    void aTokenLearnsNothingOfOtherRegistries()
    {
        TempServer server;
        ENIGMA_VERIFY(server.library->createRegistry({.slug = u"other"_s}));
        const QByteArray facts = wire::write(wire::RegistryFacts{u"other"_s, u"Other"_s, {}, {}, true});
        const ApiResponse existing = send(server, "PUT", wire::registryPath(u"other"_s), facts);
        const ApiResponse unknown = send(server, "PUT", wire::registryPath(u"nobody"_s), facts);
        QCOMPARE(existing.status, 403);
        QCOMPARE(unknown.status, existing.status);
        QCOMPARE(unknown.body, existing.body);
    }

    void whatBreaksARuleIsRefused_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto upload = [](const PublishVersion &version) {
            return wire::write(wire::VersionUpload{u"acme"_s, version.manifest, {}});
        };
        const PublishVersion good = sampleVersion(u"button"_s, {1, 0, 0});
        const QString path = wire::versionPath(u"button"_s, {1, 0, 0});
        Item traversal = sampleItem(u"button"_s);
        traversal.files.first().path = u"../../etc/passwd"_s;
        Item wrongType = sampleItem(u"button"_s);
        wrongType.head.type = u"registry:other"_s;
        Item reserved = sampleItem(u"registry"_s);
        QTest::newRow("no JSON") << path << QByteArray("{") << 422;
        QTest::newRow("empty") << path << QByteArray() << 422;
        QTest::newRow("not canonical") << path << wire::write(wire::VersionUpload{u"acme"_s, good.manifest + ' ', {}})
                                       << 422;
        QTest::newRow("another address") << wire::versionPath(u"button"_s, {1, 0, 1}) << upload(good) << 422;
        QTest::newRow("another registry")
            << path << wire::write(wire::VersionUpload{u"other"_s, good.manifest, {}}) << 422;
        QTest::newRow("short version") << u"/api/sync/v1/components/button/versions/1.2"_s << upload(good) << 400;
        QTest::newRow("bad name") << u"/api/sync/v1/components/Bad_Name/versions/1.0.0"_s << upload(good) << 400;
        QTest::newRow("path with ..") << path << upload(versionOf(traversal, {1, 0, 0})) << 422;
        QTest::newRow("unknown type") << path << upload(versionOf(wrongType, {1, 0, 0})) << 422;
        QTest::newRow("reserved name") << wire::versionPath(u"registry"_s, {1, 0, 0})
                                       << upload(versionOf(reserved, {1, 0, 0})) << 422;
    }

    void whatBreaksARuleIsRefused()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        TempServer server;
        sendBlob(server, "export {}\n");
        sendBlob(server, "export const value = 1\n");
        const ApiResponse answer = send(server, "PUT", path, body);
        QCOMPARE(answer.status, status);
        QVERIFY(!QJsonDocument::fromJson(answer.body).object().value("message"_L1).toString().isEmpty());
        QVERIFY(!server.library->components().find(server.registry, u"button"_s));
    }

    void aBlobMustBeWhatItsAddressSays()
    {
        TempServer server;
        QCOMPARE(send(server, "PUT", wire::blobPath(sha256Hex("a")), "b").status, 422);
        QCOMPARE(send(server, "PUT", wire::blobPath(u"zz"_s), "b").status, 422);
        QCOMPARE(
            send(server, "PUT", wire::blobPath(sha256Hex("a")), "a", {{"content-digest", wire::contentDigest("b")}})
                .status,
            422);
        QCOMPARE(sendBlob(server, "a").status, 201);
        QCOMPARE(sendBlob(server, "a").status, 200);
    }

    void aFileThatIsTooLargeIsRefused()
    {
        TempServer server;
        QCOMPARE(sendBlob(server, QByteArray(17 * 1024 * 1024, 'x')).status, 413);
    }

    void aVersionIsNeverPutWithoutItsPrecondition()
    {
        TempServer server;
        QCOMPARE(sendVersion(server, sampleVersion(u"button"_s, {1, 0, 0}), {{"if-none-match", ""}}).status, 428);
    }

    void aKeyBelongsToOneRequest()
    {
        TempServer server;
        const QHash<QByteArray, QByteArray> key{{"idempotency-key", "abc"}};
        QCOMPARE(sendVersion(server, sampleVersion(u"button"_s, {1, 0, 0}), key).status, 201);
        QCOMPARE(sendVersion(server, sampleVersion(u"button"_s, {1, 0, 0}), key).status, 200);
        const ApiResponse other = sendVersion(server, sampleVersion(u"button"_s, {1, 1, 0}), key);
        QCOMPARE(other.status, 422);
        QCOMPARE(code(other), u"key-reused");
    }

    void whoGuessesTokensIsSlowedDown()
    {
        TempServer server;
        server.token = u"enigma_guess"_s;
        int refused = 0;
        ApiResponse last;
        for (int i = 0; i < 60 && last.status != 429; ++i) {
            last = send(server, "GET", wire::registryPath(u"acme"_s), {});
            refused += last.status == 403;
        }
        QCOMPARE(last.status, 429);
        QVERIFY(last.header("Retry-After").toInt() > 0);
        QVERIFY(refused >= 10);
        server.clock.time = server.clock.time.addSecs(60);
        QCOMPARE(send(server, "GET", wire::registryPath(u"acme"_s), {}).status, 403);
    }

    void anExpiredTokenEnds()
    {
        TempServer server;
        ENIGMA_VALUE(server.token, server.library->tokens().create({.registry = server.registry,
                                                                    .scope = TokenScope::Publish,
                                                                    .expiresAt = server.clock.time.addDays(1)}));
        QCOMPARE(send(server, "GET", wire::registryPath(u"acme"_s), {}).status, 200);
        server.clock.time = server.clock.time.addDays(2);
        QCOMPARE(send(server, "GET", wire::registryPath(u"acme"_s), {}).status, 403);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestPublishRoutes)
#include "tst_publish_routes.moc"
