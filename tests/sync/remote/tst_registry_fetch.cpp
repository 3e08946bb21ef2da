// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/catalog_json.h"
#include "sync/remote/published_form.h"
#include "sync/remote/registry_fetch.h"
#include "tests/support/check.h"
#include "tests/support/publish_batch.h"

#include <QHash>
#include <QMutex>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// A web server that is a table; asked from several threads.
class TableTransport final : public Transport
{
public:
    Result<HttpAnswer> send(const HttpRequest &request, const std::stop_token &stop) override
    {
        if (stop.stop_requested()) {
            return cancelled();
        }
        const QMutexLocker lock(&mutex);
        asked.append(request.url.toString());
        return answers.value(request.url.toString(), HttpAnswer{.status = 404});
    }

    void add(const QString &url, const QByteArray &body) { answers.insert(url, {.status = 200, .body = body}); }
    void redirect(const QString &url, const QByteArray &to)
    {
        answers.insert(url, {.status = 302, .headers = {HttpHeader{"Location", to}}});
    }

    QHash<QString, HttpAnswer> answers;
    QStringList asked;
    QMutex mutex;
};

} // namespace

class TestRegistryFetch : public QObject
{
    Q_OBJECT

private:
    static QByteArray published(const QString &name, const QByteArray &content = "export {}\n")
    {
        return writePublished(sampleVersion(name, {1, 2, 0}, content));
    }

    static QByteArray catalogOf(const QStringList &names)
    {
        QList<ItemDocument> items;
        for (const QString &name : names) {
            items.append({.item = sampleItem(name)});
        }
        return writeBuiltCatalog({u"acme"_s, u"https://acme.example"_s}, items);
    }

    static Result<ImportedRegistry> fetch(TableTransport &web, const QString &url, const FetchLimits &limits = {})
    {
        JobContext job;
        return fetchRegistry(QUrl(url), web, job, limits);
    }

private Q_SLOTS:
    void aCatalogBringsItsItems()
    {
        TableTransport web;
        web.add(u"https://acme.example/r/registry.json"_s, catalogOf({u"button"_s, u"card"_s}));
        web.add(u"https://acme.example/r/button.json"_s, published(u"button"_s, "b"));
        web.add(u"https://acme.example/r/card.json"_s, published(u"card"_s, "c"));
        ENIGMA_VALUE(const ImportedRegistry registry, fetch(web, u"https://acme.example/r/registry.json?x=1"_s));
        QCOMPARE(registry.slug, u"acme"_s);
        QCOMPARE(registry.items.size(), 2);
        QCOMPARE(registry.items.first().item.files.first().content, QByteArray("b"));
        QVERIFY(registry.items.first().published.has_value());
    }

    void aFolderMeansTheCatalogInIt()
    {
        TableTransport web;
        web.add(u"https://acme.example/r/registry.json"_s, catalogOf({u"button"_s}));
        web.add(u"https://acme.example/r/button.json"_s, published(u"button"_s));
        ENIGMA_VALUE(const ImportedRegistry registry, fetch(web, u"https://acme.example/r"_s));
        QCOMPARE(registry.items.size(), 1);
    }

    void oneItemIsARegistryOfOne()
    {
        TableTransport web;
        web.add(u"https://acme.example/r/button.json"_s, published(u"button"_s));
        ENIGMA_VALUE(const ImportedRegistry registry, fetch(web, u"https://acme.example/r/button.json"_s));
        QCOMPARE(registry.items.size(), 1);
        QCOMPARE(registry.items.first().item.head.name, u"button"_s);
    }

    void anItemThatIsMissingIsReportedAndTheOthersAreTaken()
    {
        TableTransport web;
        web.add(u"https://acme.example/r/registry.json"_s, catalogOf({u"button"_s, u"card"_s}));
        web.add(u"https://acme.example/r/card.json"_s, published(u"card"_s));
        ENIGMA_VALUE(const ImportedRegistry registry, fetch(web, u"https://acme.example/r/registry.json"_s));
        QCOMPARE(registry.items.size(), 1);
        QVERIFY(std::ranges::any_of(registry.report, [](const ImportEntry &entry) {
            return entry.name == u"button" && entry.outcome == ImportEntry::Outcome::Skipped;
        }));
    }

    void nothingAtTheAddressIsNamed()
    {
        TableTransport web;
        const auto answer = fetch(web, u"https://acme.example/r/registry.json"_s);
        ENIGMA_VERIFY_FAILS(answer, ErrorCode::NotFound);
        QVERIFY(answer.error().message.contains(u"acme.example"));
    }

    void redirectsAreFollowedWithinTheHostOnly()
    {
        TableTransport web;
        web.redirect(u"https://acme.example/r/registry.json"_s, "/v2/registry.json");
        web.add(u"https://acme.example/v2/registry.json"_s, catalogOf({u"button"_s}));
        web.add(u"https://acme.example/r/button.json"_s, published(u"button"_s));
        ENIGMA_VERIFY(fetch(web, u"https://acme.example/r/registry.json"_s));
        web.redirect(u"https://acme.example/r/registry.json"_s, "https://elsewhere.example/registry.json");
        ENIGMA_VERIFY_FAILS(fetch(web, u"https://acme.example/r/registry.json"_s), ErrorCode::Denied);
        web.redirect(u"https://acme.example/r/registry.json"_s, "http://acme.example/r/registry.json");
        ENIGMA_VERIFY_FAILS(fetch(web, u"https://acme.example/r/registry.json"_s), ErrorCode::Denied);
        web.redirect(u"https://acme.example/r/registry.json"_s, "/r/registry.json");
        ENIGMA_VERIFY_FAILS(fetch(web, u"https://acme.example/r/registry.json"_s), ErrorCode::Network);
    }

    void nothingOutsideOfTheRegistryIsAskedFor()
    {
        TableTransport web;
        web.add(
            u"https://acme.example/r/registry.json"_s,
            R"({"name":"acme","homepage":"","include":["../../secret/registry.json"],"items":[{"name":"../../x","type":"registry:ui"}]})");
        fetch(web, u"https://acme.example/r/registry.json"_s);
        for (const QString &url : std::as_const(web.asked)) {
            QVERIFY2(url.startsWith(u"https://acme.example/r/"), qPrintable(url));
        }
    }

    void tooManyFilesEndTheImport()
    {
        TableTransport web;
        QStringList names;
        for (int i = 0; i < 20; ++i) {
            names.append(u"item-%1"_s.arg(i));
            web.add(u"https://acme.example/r/item-%1.json"_s.arg(i), published(names.last()));
        }
        web.add(u"https://acme.example/r/registry.json"_s, catalogOf(names));
        const auto answer = fetch(web, u"https://acme.example/r/registry.json"_s, {.files = 10});
        QVERIFY(!answer || answer->items.size() < 20);
        QVERIFY(web.asked.size() < 20);
    }

    void addressesThatAreNoneAreRefused()
    {
        TableTransport web;
        for (const QString &url :
             {u"file:///etc/passwd"_s, u"ftp://acme.example/r"_s, u"https://"_s, u"https://a:b@acme.example/r"_s}) {
            ENIGMA_VERIFY_FAILS(fetch(web, url), ErrorCode::Invalid);
        }
        QVERIFY(web.asked.isEmpty());
    }

    void cancellingEndsIt()
    {
        TableTransport web;
        auto state = std::make_shared<JobState>(u"Import"_s);
        JobContext job(state);
        state->cancel();
        ENIGMA_VERIFY_FAILS(fetchRegistry(QUrl(u"https://acme.example/r/registry.json"_s), web, job),
                            ErrorCode::Cancelled);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestRegistryFetch)
#include "tst_registry_fetch.moc"
