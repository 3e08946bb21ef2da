// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/manifest_schema.h"

#include "models/format/catalog_json.h"
#include "models/format/item_json.h"
#include "tests/support/lint_findings.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestManifestSchema : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheCliTakesHasNoNote_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::newRow("nothing more") << QByteArray();
        QTest::newRow("unknown keys") << QByteArray(",\"x\":1,\"cssVars\":{\"print\":3}");
        QTest::newRow("css of every kind") << QByteArray(
            ",\"css\":{\"@import \\\"x\\\"\":{},\"a\":\"b\",\"c\":{\"d\":{\"e\":\"f\"}},\"g\":[\"h\",{\"i\":\"j\"}]}");
        QTest::newRow("tailwind") << QByteArray(
            ",\"tailwind\":{\"config\":{\"theme\":{\"a\":[1]},\"plugins\":[\"p\"]}}");
        QTest::newRow("meta of any kind") << QByteArray(",\"meta\":{\"a\":[null,1,{}]}");
        QTest::newRow("a file with content") << QByteArray(
            ",\"files\":[{\"path\":\"a\",\"type\":\"registry:page\",\"target\":\"a\",\"content\":\"x\"}]");
        QTest::newRow("a null") << QByteArray(",\"docs\":\"x\"");
    }

    void whatTheCliTakesHasNoNote()
    {
        QFETCH(QByteArray, keys);
        const auto document = readItem("{\"name\":\"a\",\"type\":\"registry:ui\"" + keys + "}");
        QVERIFY2(document, document ? "" : qPrintable(document.error().message));
        QCOMPARE(document->notes, QStringList());
        QCOMPARE(schemaViolations(document->item.head), QList<SchemaViolation>());
    }

    void aViolationIsTakenWithItsPlaceAndReason_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::addColumn<QString>("place");
        QTest::newRow("a number for a token")
            << QByteArray(",\"cssVars\":{\"light\":{\"a\":1}}") << u"cssVars/light/a"_s;
        QTest::newRow("a number in css") << QByteArray(",\"css\":{\"a\":{\"b\":[1]}}") << u"css/a/b/0"_s;
        QTest::newRow("an author of one letter") << QByteArray(",\"author\":\"x\"") << u"author"_s;
        QTest::newRow("environment") << QByteArray(",\"envVars\":{\"A\":true}") << u"envVars/A"_s;
        QTest::newRow("plugins") << QByteArray(",\"tailwind\":{\"config\":{\"plugins\":\"x\"}}")
                                 << u"tailwind/config/plugins"_s;
        QTest::newRow("meta") << QByteArray(",\"meta\":[]") << u"meta"_s;
    }

    void aViolationIsTakenWithItsPlaceAndReason()
    {
        QFETCH(QByteArray, keys);
        QFETCH(QString, place);
        const auto document = readItem("{\"name\":\"a\",\"type\":\"registry:ui\"" + keys + "}");
        QVERIFY(document);
        QCOMPARE(document->notes.size(), 1);
        QVERIFY2(document->notes.first().startsWith(u"“%1”: "_s.arg(place)), qPrintable(document->notes.first()));
        const QList<SchemaViolation> found = schemaViolations(document->item.head);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().place, place);

        const auto findings = enigma::findings({document->item});
        const auto finding = std::ranges::find(findings, u"manifest-schema"_s, &Diagnostic::code);
        QVERIFY(finding != findings.end());
        QVERIFY(finding->message.contains(place));
    }

    void aFontNeedsItsFont()
    {
        const auto document = readItem("{\"name\":\"a\",\"type\":\"registry:font\"}");
        QVERIFY(document);
        QVERIFY2(document->notes.join(u' ').contains(u"“font” is missing"), qPrintable(document->notes.join(u' ')));
    }

    void aFileThatNeedsATargetIsNoted()
    {
        const auto document = readItem("{\"name\":\"a\",\"type\":\"registry:ui\",\"files\":[{\"path\":\"a\",\"type\":"
                                       "\"registry:file\",\"content\":\"x\"}]}");
        QVERIFY(document);
        QCOMPARE(document->notes.size(), 1);
        QVERIFY(document->notes.first().contains(u"files/0"));
        QVERIFY(document->notes.first().contains(u"“target” is missing"));
    }

    void whatCannotBeReadSaysWhere()
    {
        const auto document = readItem("{\"name\":\"a\",\"type\":\"registry:ui\",\"files\":[{\"path\":\"a\",\"type\":"
                                       "\"registry:ui\"},{\"path\":\"b\"}]}");
        QVERIFY(!document);
        QVERIFY2(document.error().message.contains(u"“files/1”: “type” is missing"),
                 qPrintable(document.error().message));
    }

    void aCatalogIsNotedToo()
    {
        const auto catalog =
            readCatalog("{\"name\":\"a\",\"items\":[],\"pagination\":{\"total\":1}}", u"registry.json"_s);
        QVERIFY(catalog);
        QVERIFY(catalog->notes.join(u' ').contains(u"“pagination”: “limit” is missing"));
        QVERIFY(readCatalog("{\"name\":\"a\",\"items\":[]}", u"registry.json"_s)->notes.isEmpty());
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestManifestSchema)
#include "tst_manifest_schema.moc"
