// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/shown_text.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestShownText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsLinesAsGitDoes()
    {
        QCOMPARE(ShownText(""_ba).lineCount(), 0);
        QCOMPARE(ShownText("a"_ba).lineCount(), 1);
        QCOMPARE(ShownText("a\n"_ba).lineCount(), 1);
        QCOMPARE(ShownText("a\n\nb"_ba).lineCount(), 3);
        QCOMPARE(ShownText().shown(1), QString());
        QCOMPARE(ShownText("a"_ba).shown(7), QString());
    }

    void leavesLineEndsOut()
    {
        const ShownText text("one\r\ntwo\n"_ba);
        QCOMPARE(text.shown(1), u"one"_s);
        QVERIFY(text.endsInCarriageReturn(1));
        QVERIFY(!text.endsInCarriageReturn(2));
    }

    void putsSpacesForTabsAndCopiesTabs()
    {
        const ShownText text("a\tb\n\t\tc"_ba);
        QCOMPARE(text.shown(1), u"a   b"_s);
        QCOMPARE(text.shown(2), u"        c"_s);
        QCOMPARE(text.original(1), u"a\tb"_s);
        QCOMPARE(text.original(1, 1, 5), u"\tb"_s);
        QCOMPARE(text.original(1, 4), u"b"_s);
        QCOMPARE(text.original(1, 0, 0), QString());
    }

    void showsWhatWouldHide()
    {
        QCOMPARE(ShownText("a\x01\x7f"_ba).shown(1), u"a\u2401\u2421"_s);
        QCOMPARE(ShownText(u"a\u202Eb\u200Bc"_s.toUtf8()).shown(1), u"a\uFFFDb\uFFFDc"_s);
    }

    void cutsEndlessLinesButCopiesThemWhole()
    {
        const ShownText text(QByteArray(100'000, 'x'));
        QCOMPARE(text.shown(1).size(), ShownText::kMaxShown + 1);
        QVERIFY(text.shown(1).endsWith(u'\u2026'));
        QVERIFY(text.isCut(1));
        QCOMPARE(text.original(1).size(), 100'000);
        QVERIFY(!ShownText("short"_ba).isCut(1));
    }

    void survivesBrokenEncoding() { QCOMPARE(ShownText("a\xff\xfe z"_ba).shown(1), u"a\uFFFD\uFFFD z"_s); }

    void neverUnderestimatesTheWidth()
    {
        QCOMPARE(ShownText("abc\nab"_ba).widestLine(), 3);
        QVERIFY(ShownText(u"日本"_s.toUtf8()).widestLine() >= 4);
        QVERIFY(ShownText("\t\t"_ba).widestLine() >= 8);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestShownText)
#include "tst_shown_text.moc"
