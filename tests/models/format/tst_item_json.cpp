// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_json.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Outside of the raw texts below, where moc stumbles over "//" and over escaped quotes.
const QByteArray kStart = "{\n  \"$schema\": \"https://ui.shadcn.com/schema/registry-item.json\",\n";

// Every key an item can have, in the order and form in which `shadcn build` 4.23.0 writes them.
const QByteArray kWhole = kStart +
                          R"(  "extends": "none",
  "name": "all",
  "title": "T",
  "author": "me",
  "description": "d",
  "dependencies": [
    "zod"
  ],
  "devDependencies": [
    "@types/x"
  ],
  "registryDependencies": [
    "button"
  ],
  "files": [
    {
      "path": "src/a.tsx",
)"
                          "      \"content\": \"import x from \\\"y\\\"\\r\\n\\tconst a = \\\"\\u0001\\\"\\n\",\n"
                          R"(      "type": "registry:ui"
    },
    {
      "path": "src/b.ts",
      "content": "b\n",
      "type": "registry:file",
      "target": "~/x/b.ts"
    }
  ],
  "tailwind": {
    "config": {
      "plugins": [
        "x"
      ]
    }
  },
  "cssVars": {
    "light": {
      "b": "2",
      "a": "1"
    }
  },
  "css": {
    "@layer base": {
      "x": {}
    }
  },
  "envVars": {
    "A": "b"
  },
  "meta": {
    "b": 1,
    "a": 2.5,
    "c": [],
    "d": null,
    "e": true
  },
  "docs": "hello é — ✓",
  "categories": [
    "a"
  ],
  "zzz": 1,
  "type": "registry:ui"
})";

PublishInfo publishInfo()
{
    return {.version = {1, 2, 0}, .changelog = u"Rounder corners"_s, .integrity = integrityOf(QString(64, u'a'))};
}

Item button()
{
    return {.head = {.name = u"button"_s,
                     .type = u"registry:ui"_s,
                     .registryDependencies = {u"@acme/icon"_s, u"@acme/other"_s, u"@acmex/icon"_s, u"icon"_s}},
            .files = {{u"ui/button.tsx"_s, u"registry:ui"_s, {}, "export {}\n"}}};
}

} // namespace

class TestItemJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKeyOfAnItem()
    {
        const auto document = readItem(kWhole);
        QVERIFY(document);
        const ItemHead &head = document->item.head;
        QCOMPARE(head.name, u"all"_s);
        QCOMPARE(head.type, u"registry:ui"_s);
        QCOMPARE(head.title, u"T"_s);
        QCOMPARE(head.author, u"me"_s);
        QCOMPARE(head.description, u"d"_s);
        QCOMPARE(head.docs, u"hello é — ✓"_s);
        QCOMPARE(head.dependencies, QStringList{u"zod"_s});
        QCOMPARE(head.devDependencies, QStringList{u"@types/x"_s});
        QCOMPARE(head.registryDependencies, QStringList{u"button"_s});
        QCOMPARE(head.categories, QStringList{u"a"_s});
        QCOMPARE(document->item.files.size(), 2);
        QCOMPARE(document->item.files[0].content, QByteArray("import x from \"y\"\r\n\tconst a = \"\x01\"\n"));
        QCOMPARE(document->item.files[1].target, u"~/x/b.ts"_s);
        QVERIFY(!document->published);
    }

    void keepsUnknownKeysInTheOrderOfWriting()
    {
        const auto document = readItem(R"({"zeta":1,"meta":{"b":2,"a":1},"alpha":"x","name":"n","css":{"q":{}},
                                           "type":"registry:ui","extends":"none"})");
        QCOMPARE(document->item.head.extra,
                 QByteArray(R"({"extends":"none","css":{"q":{}},"meta":{"b":2,"a":1},"zeta":1,"alpha":"x"})"));
    }

    void writesTheBytesOfShadcnBuild() { QCOMPARE(writeItem(readItem(kWhole)->item), kWhole); }

    void writesFontsAndBasesAsShadcnBuildDoes()
    {
        const QByteArray font = kStart + R"(  "name": "f",
  "docs": "d",
  "categories": [
    "x"
  ],
  "type": "registry:font",
  "font": {
    "family": "X"
  }
})";
        QCOMPARE(writeItem(readItem(font)->item), font);
    }

    void putsNestedKeysInTheOrderOfTheCliAndUnknownOnesLast()
    {
        const auto document =
            readItem("{\"name\":\"n\",\"type\":\"registry:ui\",\"cssVars\":{\"dark\":{\"b\":\"1\",\"a\":\"2\"},"
                     "\"print\":{},\"theme\":{\"x\":\"3\"}}}");
        QVERIFY(document);
        const QByteArray written = writeItem(document->item).simplified();
        QVERIFY2(
            written.contains("\"cssVars\": { \"theme\": { \"x\": \"3\" }, \"dark\": { \"b\": \"1\", \"a\": \"2\" }, "
                             "\"print\": {} }"),
            written.constData());
    }

    void takesTheTargetOfAFileThatHasNoPath()
    {
        const auto document = readItem("{\"name\":\"n\",\"type\":\"registry:ui\",\"files\":[{\"type\":\"registry:ui\","
                                       "\"target\":\"~/a/b.svelte\",\"content\":\"x\"}]}");
        QVERIFY(document);
        QCOMPARE(document->item.files.first().path, u"a/b.svelte"_s);
        QVERIFY(document->notes.join(u' ').contains(u"“path” is missing"));
    }

    void leavesOutWhatIsEmpty()
    {
        const auto document = readItem(R"({"name":"n","type":"registry:ui","title":"","files":[],"dependencies":[],
                                           "description":null,"meta":{},"css":null})");
        QCOMPARE(writeItem(document->item), kStart + R"(  "name": "n",
  "type": "registry:ui"
})");
    }

    void keepsTextsComposedAndWithLineFeeds()
    {
        const auto document = readItem("{\"name\":\"n\",\"type\":\"registry:ui\",\"title\":\"e\u0301\","
                                       "\"docs\":\"a\\r\\nb\\rc\",\"x\":\"e\u0301\"}");
        QCOMPARE(document->item.head.title, u"\u00e9"_s);
        QCOMPARE(document->item.head.docs, u"a\nb\nc"_s);
        QCOMPARE(document->item.head.extra, QByteArray("{\"x\":\"\u00e9\"}"));
    }

    void tellsMissingContentFromEmptyContent()
    {
        const auto document = readItem(R"({"name":"n","type":"registry:ui","files":[
            {"path":"a","type":"registry:ui"},{"path":"b","type":"registry:ui","content":""}]})");
        QVERIFY(document->item.files[0].content.isNull());
        QVERIFY(!document->item.files[1].content.isNull());
    }

    void publishesVersionChangelogAndIntegrityInMeta()
    {
        Item item = button();
        item.head.extra = R"({"meta":{"mine":1}})";
        const PublishInfo published = publishInfo();
        const QByteArray written = writeItem(item, &published);
        QVERIFY(written.contains("\"integrity\": \"sha256-" + QByteArray(64, 'a') + '"'));
        const auto document = readItem(written);
        QCOMPARE(document->item, item);
        QCOMPARE(document->published, published);
    }

    void readsWhatItPublishedWithoutMetaOfTheAuthor()
    {
        const PublishInfo published = publishInfo();
        const auto document = readItem(writeItem(button(), &published));
        QCOMPARE(document->item, button());
        QVERIFY(document->published);
    }

    void leavesAnotherToolsMetaAlone()
    {
        const QByteArray meta = R"({"meta":{"version":"1.0.0","integrity":"sha512-x"}})";
        const auto document = readItem(R"({"name":"n","type":"registry:ui",)" + meta.sliced(1));
        QVERIFY(!document->published);
        QCOMPARE(document->item.head.extra, meta);
    }

    void pinsReferencesToOwnItems()
    {
        const Pins pins{.cliName = u"acme"_s, .versions = {{u"icon"_s, SemVer{2, 0, 1}}}};
        const auto document = readItem(writeItem(button(), nullptr, pins));
        QCOMPARE(document->item.head.registryDependencies,
                 (QStringList{u"@acme/icon@2.0.1"_s, u"@acme/other"_s, u"@acmex/icon"_s, u"icon"_s}));
    }

    void writesValidJsonForBytesThatAreNoText()
    {
        Item item = button();
        item.files[0].content = "a\xff\xfe z";
        const auto document = readItem(writeItem(item));
        QVERIFY(document);
        QCOMPARE(QString::fromUtf8(document->item.files[0].content), u"a\ufffd\ufffd z"_s);
    }

    void refusesBadInput_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &json, const QString &says) {
            QTest::newRow(name) << json << says;
        };
        row("nothing", "", u"line 1, column 1"_s);
        row("cut off", "{\"name\": \"n\",\n  \"type\": ", u"line 2, column"_s);
        row("misplaced comma", "{\n  \"name\": \"n\",\n  }", u"line 3, column 3"_s);
        row("bytes after the end", "{\"name\":\"n\",\"type\":\"registry:ui\"} x", u"line 1, column 35"_s);
        row("not UTF-8", "{\"name\":\"\xff\",\"type\":\"registry:ui\"}", u"line 1"_s);
        row("half a surrogate pair", "{\"name\":\"\\ud800\",\"type\":\"registry:ui\"}", u"line 1"_s);
        row("an array", "[]", u"not a JSON object"_s);
        row("no name", R"({"type":"registry:ui"})", u"no name"_s);
        row("no type", R"({"name":"n"})", u"“n”"_s);
        row("a name that is a number", R"({"name":1,"type":"registry:ui"})", u"“name”"_s);
        row("dependencies as a text", R"({"name":"n","type":"registry:ui","dependencies":"zod"})", u"“dependencies”"_s);
        row("a dependency that is no text", R"({"name":"n","type":"registry:ui","dependencies":[1]})",
            u"“dependencies”"_s);
        row("files as an object", R"({"name":"n","type":"registry:ui","files":{}})", u"“files”"_s);
        row("a file without path", R"({"name":"n","type":"registry:ui","files":[{"type":"registry:ui"}]})",
            u"without a path"_s);
        row("a file that is a text", R"({"name":"n","type":"registry:ui","files":["a.tsx"]})", u"without a path"_s);
        row("content that is a number",
            R"({"name":"n","type":"registry:ui","files":[{"path":"a","type":"registry:ui","content":1}]})", u"“a”"_s);
        row("nested too deep", "{\"name\":\"n\",\"type\":\"registry:ui\",\"x\":" + QByteArray(100'000, '['),
            u"line 1, column"_s);
        QByteArray slow = "{";
        for (int i = 0; i < 30'000; ++i) {
            slow += '"' + QByteArray::number(i) + "\":0,";
        }
        row("an object made to be slow", slow + "\"name\":\"n\",\"type\":\"registry:ui\"}", u"line 1, column"_s);
    }

    void refusesBadInput()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto document = readItem(json);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Invalid);
        QVERIFY2(document.error().message.contains(says), qPrintable(document.error().message));
    }

    void refusesAnItemOverTheLimitByName()
    {
        const QByteArray json =
            "{\"name\":\"big\",\"type\":\"registry:ui\",\"docs\":\"" + QByteArray(21'000'000, 'x') + "\"}";
        const auto document = readItem(json, u"big.json"_s);
        QCOMPARE(document.error().code, ErrorCode::TooLarge);
        QVERIFY(document.error().message.contains(u"“big.json”"_s));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestItemJson)
#include "tst_item_json.moc"
