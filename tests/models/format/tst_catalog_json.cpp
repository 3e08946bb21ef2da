// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/catalog_json.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QList<ItemDocument> items()
{
    const Item button{.head = {.name = u"button"_s,
                               .type = u"registry:ui"_s,
                               .title = u"Button"_s,
                               .docs = u"Use it."_s,
                               .registryDependencies = {u"@acme/utils"_s},
                               .extra = R"({"cssVars":{"light":{"a":"1"}},"meta":{"mine":true}})"},
                      .files = {{u"ui/button.tsx"_s, u"registry:ui"_s, {}, "export {}\n"}}};
    const Item font{.head = {.name = u"inter"_s, .type = u"registry:font"_s, .extra = R"({"font":{"family":"Inter"}})"},
                    .files = {}};
    const PublishInfo published{.version = {1, 2, 0}, .changelog = {}, .integrity = integrityOf(QString(64, u'b'))};
    return {{button, published}, {font, std::nullopt}};
}

const CatalogHead kHead{u"acme"_s, u"https://acme.example"_s};

} // namespace

class TestCatalogJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsItemsWithoutTheirContents()
    {
        const QByteArray written = writeBuiltCatalog(kHead, items());
        const auto catalog = readCatalog(written, u"registry.json"_s);
        QVERIFY(catalog);
        QCOMPARE(catalog->name, kHead.name);
        QCOMPARE(catalog->homepage, kHead.homepage);
        QCOMPARE(catalog->entries.size(), 2);
        const auto &button = catalog->entries[0].document;
        QCOMPARE(button->item.files.size(), 1);
        QVERIFY(button->item.files[0].content.isNull());
        QVERIFY(!written.contains("cssVars"));
        QVERIFY(!written.contains("docs"));
        QCOMPARE(button->published, items()[0].published);
        QCOMPARE(button->item.head.extra, QByteArray(R"({"meta":{"mine":true}})"));
    }

    void keepsTheFontInTheList()
    {
        const auto catalog = readCatalog(writeBuiltCatalog(kHead, items()), u"registry.json"_s);
        QCOMPARE(catalog->entries[1].document->item.head.extra, QByteArray(R"({"font":{"family":"Inter"}})"));
    }

    void writesASourceCatalogWithFilesWhereTheyAre()
    {
        const QByteArray written = writeSourceCatalog(
            kHead, items(), [](const Item &item, const ItemFile &file) { return item.head.name + u"/"_s + file.path; });
        const auto catalog = readCatalog(written, u"registry.json"_s);
        Item button = items()[0].item;
        button.files[0].path = u"button/ui/button.tsx"_s;
        button.files[0].content.clear();
        QCOMPARE(catalog->entries[0].document->item, button);
        QCOMPARE(catalog->entries[0].document->published, items()[0].published);
    }

    void takesABareListOfItems()
    {
        const auto catalog = readCatalog(R"([{"name":"a","type":"registry:ui"}])", u"index.json"_s);
        QVERIFY(catalog);
        QCOMPARE(catalog->entries[0].name, u"a"_s);
    }

    void ignoresPagination() { QVERIFY(readCatalog(R"({"items":[],"pagination":{"total":"x"}})", u"registry.json"_s)); }

    void keepsGoodItemsBesideBadOnes()
    {
        const auto catalog =
            readCatalog(R"({"items":[{"name":"a","type":5},{"name":"b","type":"registry:ui"},7]})", u"registry.json"_s);
        QCOMPARE(catalog->entries.size(), 3);
        QVERIFY(!catalog->entries[0].document);
        QCOMPARE(catalog->entries[0].name, u"a"_s);
        QVERIFY(catalog->entries[1].document);
        QVERIFY(catalog->entries[2].document.error().message.contains(u"registry.json"_s));
    }

    void refusesWhatIsNoCatalog_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("\"x\"");
        QTest::newRow("a package.json") << QByteArray(R"({"name":"x","type":"module"})");
        QTest::newRow("items as an object") << QByteArray(R"({"items":{}})");
        QTest::newRow("includes that are numbers") << QByteArray(R"({"include":[1]})");
        QTest::newRow("a name that is a list") << QByteArray(R"({"name":[],"items":[]})");
    }

    void refusesWhatIsNoCatalog()
    {
        QFETCH(QByteArray, json);
        const auto catalog = readCatalog(json, u"some.json"_s);
        QVERIFY(!catalog);
        QCOMPARE(catalog.error().code, ErrorCode::Invalid);
        QVERIFY(catalog.error().message.contains(u"“some.json”"_s));
    }

    void resolvesIncludesFromTheirCatalog()
    {
        QCOMPARE(resolveInclude(u"registry.json"_s, u"ui/registry.json"_s), u"ui/registry.json"_s);
        QCOMPARE(resolveInclude(u"ui/registry.json"_s, u"./deep/registry.json"_s), u"ui/deep/registry.json"_s);
    }

    void refusesIncludesThatLeaveTheFolder_data()
    {
        QTest::addColumn<QString>("include");
        for (const char *include : {"../registry.json", "a/../../registry.json", "/etc/registry.json", "",
                                    "https://acme.example/r/registry.json", "items.json", "myregistry.json", "ui/"}) {
            QTest::newRow(include) << QString::fromLatin1(include);
        }
    }

    void refusesIncludesThatLeaveTheFolder()
    {
        QFETCH(QString, include);
        const auto path = resolveInclude(u"registry.json"_s, include);
        QVERIFY(!path);
        QVERIFY(path.error().message.contains(u"registry.json"_s));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestCatalogJson)
#include "tst_catalog_json.moc"
