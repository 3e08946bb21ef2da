// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/unified_text.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QByteArray hunks(const QByteArray &before, const QByteArray &after)
{
    return unifiedHunks(diffLines(before, after).value(), before, after);
}

QByteArray lines(int first, int last)
{
    QByteArray text;
    for (int i = first; i <= last; ++i) {
        text += QByteArray::number(i) + '\n';
    }
    return text;
}

} // namespace

class TestUnifiedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesHunksWithThreeLinesAround()
    {
        const QByteArray before = lines(1, 20);
        QByteArray after = before;
        after.replace("10\n", "ten\nand more\n");
        QCOMPARE(hunks(before, after), "@@ -7,7 +7,8 @@\n 7\n 8\n 9\n-10\n+ten\n+and more\n 11\n 12\n 13\n"_ba);
    }

    void joinsHunksThatTouch()
    {
        QByteArray after = lines(1, 20);
        after.replace("5\n6\n", "5\nx\n6\n").replace("12\n", "");
        QCOMPARE(hunks(lines(1, 20), after).count("@@ -"), 1);
        after = lines(1, 20);
        after.replace("2\n3\n", "2\nx\n3\n").replace("18\n", "");
        QCOMPARE(hunks(lines(1, 20), after).count("@@ -"), 2);
    }

    void namesAnEmptySideByTheLineBeforeIt()
    {
        QCOMPARE(hunks("", "a\nb\n"), "@@ -0,0 +1,2 @@\n+a\n+b\n"_ba);
        QCOMPARE(hunks("a\n", ""), "@@ -1 +0,0 @@\n-a\n"_ba);
    }

    void saysWhereTheLastLineDoesNotEnd()
    {
        QCOMPARE(hunks("a\nb", "a\nb\n"), "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"_ba);
        QCOMPARE(hunks("a\nb", "x\nb"), "@@ -1,2 +1,2 @@\n-a\n+x\n b\n\\ No newline at end of file\n"_ba);
    }

    void keepsCarriageReturns() { QCOMPARE(hunks("a\r\n", "a\n"), "@@ -1 +1 @@\n-a\r\n+a\n"_ba); }

    void namesFilesOfAnItem()
    {
        Item before;
        before.files = {{u"a.tsx"_s, {}, {}, "a\n"},
                        {u"gone"_s, {}, {}, "g\n"},
                        {u"old"_s, {}, {}, "same\n"},
                        {u"p.png"_s, {}, {}, QByteArray("\0a", 2)}};
        Item after;
        after.files = {{u"a.tsx"_s, {}, {}, "b\n"},
                       {u"moved"_s, {}, {}, "same\n"},
                       {u"new"_s, {}, {}, "n\n"},
                       {u"p.png"_s, {}, {}, QByteArray("\0b", 2)}};
        QCOMPARE(unifiedText(diffItems(before, after).value()), "--- a/a.tsx\n+++ b/a.tsx\n@@ -1 +1 @@\n-a\n+b\n"
                                                                "--- a/gone\n+++ /dev/null\n@@ -1 +0,0 @@\n-g\n"
                                                                "rename from old\nrename to moved\n"
                                                                "--- /dev/null\n+++ b/new\n@@ -0,0 +1 @@\n+n\n"
                                                                "Files a/p.png and b/p.png differ\n"_ba);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestUnifiedText)
#include "tst_unified_text.moc"
