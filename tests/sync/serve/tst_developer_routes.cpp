// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"
#include "tests/support/check.h"
#include "tests/support/temp_server.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestDeveloperRoutes : public QObject
{
    Q_OBJECT

private:
    static QJsonObject object(const ApiResponse &answer) { return QJsonDocument::fromJson(answer.body).object(); }
    static QString text(const QJsonValue &value) { return value.toString(); }

    static void yank(TempServer &server, const QString &name, const SemVer &number, const QString &reason)
    {
        const std::unique_ptr<Library> other = Library::open(server.library.folder()).value();
        const ComponentSummary component = other->components().find(server.registry, name).value();
        other->yankVersion(other->versions().find(component.id, number).value()->id, reason).value();
    }

private Q_SLOTS:
    void thePlainNameIsTheHighestVersion()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 10, 0}), sampleVersion(u"button"_s, {1, 9, 0})}));
        const ApiResponse answer = server.get(u"/r/acme/button.json"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(text(object(answer)["meta"_L1]["version"_L1]), u"1.10.0"_s);
        QCOMPARE(answer.header("Cache-Control"), QByteArray("no-cache"));
    }

    void anExactVersionMayBeKeptForEver()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0}), sampleVersion(u"button"_s, {2, 0, 0})}));
        const ApiResponse answer = server.get(u"/r/acme/button@1.0.0.json"_s);
        QCOMPARE(text(object(answer)["meta"_L1]["version"_L1]), u"1.0.0"_s);
        QCOMPARE(answer.header("Cache-Control"), QByteArray("public, max-age=31536000, immutable"));
    }

    void rangesGiveTheHighestThatFits_data()
    {
        QTest::addColumn<QString>("wish");
        QTest::addColumn<QString>("version");
        QTest::newRow("major") << u"button@1"_s << u"1.3.1"_s;
        QTest::newRow("major and minor") << u"button@1.2"_s << u"1.2.5"_s;
        QTest::newRow("caret") << u"button@^1.2"_s << u"1.3.1"_s;
        QTest::newRow("caret of three") << u"button@^1.2.5"_s << u"1.3.1"_s;
        QTest::newRow("caret below one") << u"button@^0.2.0"_s << u"0.2.7"_s;
        QTest::newRow("tilde") << u"button@~1.2.0"_s << u"1.2.5"_s;
    }

    void rangesGiveTheHighestThatFits()
    {
        QFETCH(QString, wish);
        QFETCH(QString, version);
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {0, 2, 7}), sampleVersion(u"button"_s, {0, 3, 0}),
                                      sampleVersion(u"button"_s, {1, 2, 5}), sampleVersion(u"button"_s, {1, 3, 1}),
                                      sampleVersion(u"button"_s, {2, 0, 0})}));
        const ApiResponse answer = server.get(u"/r/acme/"_s + wish + u".json"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(text(object(answer)["meta"_L1]["version"_L1]), version);
    }

    void whatIsNotThereIsNamed_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("named");
        QTest::newRow("registry") << u"/r/nobody/button.json"_s << u"nobody"_s;
        QTest::newRow("item") << u"/r/acme/toggle.json"_s << u"toggle"_s;
        QTest::newRow("version") << u"/r/acme/button@9.0.0.json"_s << u"1.0.0"_s;
        QTest::newRow("traversal") << u"/r/acme/..%2f..%2fetc%2fpasswd"_s << u"address"_s;
        QTest::newRow("dots") << u"/r/acme/..json"_s << u"item"_s;
        QTest::newRow("bad version") << u"/r/acme/button@1.2.3.4.json"_s << u"item"_s;
        QTest::newRow("null byte") << u"/r/acme/button%00.json"_s << u"item"_s;
        QTest::newRow("theme") << u"/r/acme/theme.css"_s << u"acme"_s;
    }

    void whatIsNotThereIsNamed()
    {
        QFETCH(QString, address);
        QFETCH(QString, named);
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        const ApiResponse answer = server.get(address);
        QCOMPARE(answer.status, 404);
        QVERIFY2(text(object(answer)["message"_L1]).contains(named), answer.body);
        QCOMPARE(object(answer)["detail"_L1], object(answer)["message"_L1]);
    }

    void aVersionThatWasTakenBackSaysWhy()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0}), sampleVersion(u"button"_s, {1, 1, 0})}));
        yank(server, u"button"_s, {1, 1, 0}, u"It breaks focus."_s);
        const ApiResponse gone = server.get(u"/r/acme/button@1.1.0.json"_s);
        QCOMPARE(gone.status, 410);
        QVERIFY(text(object(gone)["detail"_L1]).contains(u"It breaks focus."));
        QCOMPARE(text(object(server.get(u"/r/acme/button.json"_s))["meta"_L1]["version"_L1]), u"1.0.0"_s);
        QCOMPARE(text(object(server.get(u"/r/acme/button@1.json"_s))["meta"_L1]["version"_L1]), u"1.0.0"_s);
    }

    void ownDependenciesOfAPinnedItemArePinnedToWhatWasThereThen()
    {
        TempServer server;
        Item card = sampleItem(u"card"_s);
        card.head.registryDependencies = {u"@acme/button"_s, u"@acme/late"_s, u"utils"_s, u"@other/thing"_s};
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0}), versionOf(card, {1, 0, 0}),
                                      sampleVersion(u"button"_s, {1, 1, 0}), sampleVersion(u"late"_s, {0, 1, 0}),
                                      sampleVersion(u"late"_s, {0, 2, 0})}));
        const QJsonArray pinned = object(server.get(u"/r/acme/card@1.0.0.json"_s))["registryDependencies"_L1].toArray();
        QCOMPARE(pinned, (QJsonArray{u"@acme/button@1.0.0"_s, u"@acme/late@0.1.0"_s, u"utils"_s, u"@other/thing"_s}));
        const QJsonArray latest = object(server.get(u"/r/acme/card.json"_s))["registryDependencies"_L1].toArray();
        QCOMPARE(latest.first().toString(), u"@acme/button"_s);
    }

    void theCatalogIsFilteredAndCutByTheServer()
    {
        TempServer server;
        ENIGMA_VERIFY(
            server.publish({sampleVersion(u"alert"_s, {1, 0, 0}), sampleVersion(u"button"_s, {1, 0, 0}),
                            sampleVersion(u"button-group"_s, {1, 0, 0}), versionOf(sampleTheme(), {1, 0, 0})}));
        const QJsonObject all = object(server.get(u"/r/acme/registry.json"_s));
        QCOMPARE(all["items"_L1].toArray().size(), 4);
        QCOMPARE(all["pagination"_L1]["hasMore"_L1].toBool(true), false);
        QVERIFY(!all["items"_L1].toArray().at(0)["files"_L1].toArray().at(0).toObject().contains("content"_L1));
        const QJsonObject found = object(server.get(u"/r/acme/registry.json?q=button&limit=1&offset=1&unknown=x"_s));
        QCOMPARE(found["items"_L1].toArray().size(), 1);
        QCOMPARE(text(found["items"_L1].toArray().at(0)["name"_L1]), u"button-group"_s);
        QCOMPARE(found["pagination"_L1]["total"_L1].toInt(), 2);
        const QJsonObject themes = object(server.get(u"/r/acme/registry.json?type=theme"_s));
        QCOMPARE(themes["items"_L1].toArray().size(), 1);
        const QJsonObject beyond = object(server.get(u"/r/acme/registry.json?offset=99&limit=-4"_s));
        QVERIFY(beyond["items"_L1].toArray().isEmpty());
    }

    void theThemeIsServedAsItemAndAsStylesheet()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({versionOf(sampleTheme(), {1, 0, 0})}));
        const QJsonObject item = object(server.get(u"/r/acme/theme.json"_s));
        QCOMPARE(text(item["cssVars"_L1]["dark"_L1]["primary"_L1]), u"#fff"_s);
        const ApiResponse sheet = server.get(u"/r/acme/theme.css"_s);
        QCOMPARE(sheet.header("Content-Type"), QByteArray("text/css; charset=utf-8"));
        QVERIFY(sheet.body.contains("--primary"));
        QCOMPARE(server.get(u"/api/v1/acme/theme"_s).header("Cache-Control"),
                 QByteArray("public, max-age=3600, s-maxage=86400"));
    }

    void onboardingNamesTheNamespaceAndTheTheme()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({versionOf(sampleTheme(), {1, 0, 0})}));
        const QJsonObject base = object(server.get(u"/r/acme/base.json"_s));
        QCOMPARE(text(base["type"_L1]), u"registry:base"_s);
        QCOMPARE(text(base["config"_L1]["registries"_L1]["@acme"_L1]), u"http://loopback/r/acme/{name}.json"_s);
        QCOMPARE(text(base["registryDependencies"_L1][0]), u"http://loopback/r/acme/theme.json"_s);
    }

    void theComponentRouteAnswersInTheEnvelope()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish(
            {sampleVersion(u"button"_s, {1, 0, 0}, "one"), sampleVersion(u"button"_s, {2, 0, 0}, "two")}));
        const QJsonObject answer = object(server.get(u"/api/v1/acme/button?version=1.0.0"_s));
        QCOMPARE(answer["success"_L1].toBool(), true);
        QCOMPARE(text(answer["data"_L1]["version"_L1]), u"1.0.0"_s);
        QCOMPARE(text(answer["data"_L1]["files"_L1][0]["content"_L1]), u"one"_s);
    }

    void anUnchangedAnswerIsNotSentAgain()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0})}));
        const QByteArray tag = server.get(u"/r/acme/button.json"_s).header("ETag");
        QVERIFY(!tag.isEmpty());
        ApiRequest request{.path = u"/r/acme/button.json"_s};
        request.headers.insert("host", "loopback");
        request.headers.insert("if-none-match", tag);
        const ApiResponse unchanged = server.api.handle(request);
        QCOMPARE(unchanged.status, 304);
        QVERIFY(unchanged.body.isEmpty());
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 1, 0})}));
        QCOMPARE(server.api.handle(request).status, 200);
    }

    void aPrivateRegistryIsReadWithItsTokenOnly()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0}), versionOf(sampleTheme(), {1, 0, 0})}));
        ENIGMA_VALUE(const RegistryId other, server.library->createRegistry({.slug = u"other"_s}));
        const QString foreign = server.makeToken(other, TokenScope::Admin);
        const QString reading = server.makeToken(server.registry, TokenScope::Read);
        QCOMPARE(server.get(u"/r/acme/button.json"_s).status, 200); // Made once while it was public.
        server.setPublic(false);
        for (const QString &address : {u"/r/acme/button.json"_s, u"/r/acme/button@1.0.0.json"_s,
                                       u"/r/acme/registry.json"_s, u"/r/acme/theme.css"_s, u"/r/acme/base.json"_s,
                                       u"/api/v1/acme/button"_s, u"/api/v1/acme/theme"_s, u"/r/acme/unknown.json"_s}) {
            QCOMPARE(server.get(address).status, 401);
            QCOMPARE(server.get(address, u"enigma_wrong"_s).status, 403);
            QCOMPARE(server.get(address, foreign).status, 403);
            QVERIFY(server.get(address, reading).status != 403);
            QCOMPARE(server.get(address).status, 401); // Also after somebody was let in.
        }
        const ApiResponse allowed = server.get(u"/r/acme/button@1.0.0.json"_s, reading);
        QCOMPARE(allowed.status, 200);
        QVERIFY(allowed.header("Cache-Control").startsWith("private"));
    }

    void otherMethodsAreToldWhatThereIs()
    {
        TempServer server;
        const ApiResponse answer = server.get(u"/r/acme/button.json"_s, {}, "DELETE");
        QCOMPARE(answer.status, 405);
        QCOMPARE(answer.header("Allow"), QByteArray("GET, HEAD"));
        QCOMPARE(server.get(u"/healthz"_s).status, 200);
        QCOMPARE(server.get(u"/readyz"_s, {}, "HEAD").status, 200);
    }

    void onesOwnRegistryIsServedForTryingWithoutTokens()
    {
        TempLibrary library;
        TestClock clock;
        ENIGMA_VALUE(const RegistryId registry, library->createRegistry({.slug = u"acme"_s, .isPublic = false}));
        ENIGMA_VALUE(const ComponentId button, library->createComponent(registry, sampleItem(u"button"_s)));
        ENIGMA_VERIFY(library->createComponent(registry, sampleItem(u"sketch"_s)));
        ENIGMA_VERIFY(library->saveVersion({button, {1, 0, 0}, u"First"_s}));
        RegistryApi api(*library, clock, {.only = registry});
        const auto status = [&api](const QString &path, const QByteArray &method = "GET") {
            return api.handle({.method = method, .path = path}).status;
        };
        QCOMPARE(status(u"/r/button.json"_s), 200);
        QCOMPARE(status(u"/r/acme/button@1.0.0.json"_s), 200);
        QCOMPARE(status(u"/r/registry.json"_s), 200);
        QCOMPARE(status(u"/r/other/button.json"_s), 404);
        QCOMPARE(status(u"/api/sync/v1/registries/acme"_s, "PUT"), 404);
        const ApiResponse draft = api.handle({.path = u"/r/sketch.json"_s});
        QCOMPARE(draft.status, 404);
        QVERIFY(object(draft)["message"_L1].toString().contains(u"no saved version"));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestDeveloperRoutes)
#include "tst_developer_routes.moc"
