// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/manifest_text.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestManifestText : public QObject
{
    Q_OBJECT

    static Item sample()
    {
        Item item;
        item.head = {.name = u"button"_s,
                     .type = u"registry:ui"_s,
                     .title = u"Button"_s,
                     .docs = u"Two\nlines"_s,
                     .dependencies = {u"zod@^3"_s},
                     .extra = QByteArray("{\"cssVars\":{\"light\":{\"brand\":\"red\"}},\"meta\":{\"since\":2}}")};
        item.files = {{u"ui/button.tsx"_s, u"registry:ui"_s, {}, "export {}\n"},
                      {u"page.tsx"_s, u"registry:page"_s, u"app/page.tsx"_s, "x"}};
        return item;
    }

private Q_SLOTS:
    void whatIsWrittenIsReadBackWithoutContents()
    {
        Item expected = sample();
        const QByteArray text = manifestText(expected);
        QVERIFY(!text.contains("export {}"));
        const auto read = readManifestText(text);
        QVERIFY(read.has_value());
        QCOMPARE(read->head, expected.head);
        QCOMPARE(read->files.size(), 2);
        QCOMPARE(read->files.last().target, u"app/page.tsx"_s);
        QCOMPARE(manifestText(*read), text);
    }

    void aFaultSaysItsPlace()
    {
        const auto broken = readManifestText("{\n  \"name\": \"a\"\n  \"type\": \"registry:ui\"\n}\n");
        QVERIFY(!broken);
        QCOMPARE(broken.error().line, 3);
        QVERIFY2(broken.error().reason.startsWith(u"unexpected string literal"), qPrintable(broken.error().reason));
        QVERIFY(!readManifestText("").has_value());
        QVERIFY(!readManifestText("[]").has_value());
        QVERIFY(!readManifestText(R"({"name": "a", "type": "registry:ui", "dependencies": "zod"})").has_value());
    }

    void contentsAreNotWrittenHere()
    {
        const auto read = readManifestText("{\"name\": \"a\", \"type\": \"registry:ui\", \"files\": [\n"
                                           "{\"path\": \"a.tsx\", \"type\": \"registry:ui\", \"content\": \"x\"}]}");
        QVERIFY(!read);
        QCOMPARE(read.error().line, 2);
    }

    void otherFieldsAreAPartOfTheirOwn()
    {
        const QByteArray extra = sample().head.extra;
        const QByteArray text = extraText(extra);
        QVERIFY(text.contains('\n'));
        QCOMPARE(readExtraText(text).value(), extra);
        QCOMPARE(readExtraText(" \n").value(), QByteArray());
        QCOMPARE(extraText({}), QByteArray());
        QCOMPARE(readExtraText("{\n\"title\": \"x\"}").error().line, 2);
        QCOMPARE(readExtraText("[1]").error().line, 1);
        QCOMPARE(readExtraText("{\n,").error().line, 2);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestManifestText)
#include "tst_manifest_text.moc"
