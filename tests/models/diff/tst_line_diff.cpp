// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/line_diff.h"

#include <QElapsedTimer>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

LineDiff diffOf(const QByteArray &before, const QByteArray &after)
{
    return diffLines(before, after).value();
}

// "= - + ~" with the line numbers: "=1/1 ~2/2 +/3".
QString shape(const LineDiff &diff)
{
    const auto number = [](int line) { return line > 0 ? QString::number(line) : QString(); };
    QStringList parts;
    for (const DiffRow &row : diff.rows) {
        const QChar sign = u"=-+~"[static_cast<int>(row.kind)];
        parts.append(sign + number(row.oldLine) + u'/' + number(row.newLine));
    }
    return parts.join(u' ');
}

QByteArray numberedLines(int count, int changedEvery = 0)
{
    QByteArray text;
    for (int i = 0; i < count; ++i) {
        const bool isChanged = changedEvery > 0 && i % changedEvery == changedEvery / 2;
        text += "  line " + QByteArray::number(i) + (isChanged ? " is different\n" : " is here\n");
    }
    return text;
}

} // namespace

class TestLineDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void alignsLines_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QString>("rows");

        QTest::newRow("both empty") << ""_ba << ""_ba << u""_s;
        QTest::newRow("from nothing") << ""_ba << "a\nb\n"_ba << u"+/1 +/2"_s;
        QTest::newRow("to nothing") << "a\nb"_ba << ""_ba << u"-1/ -2/"_s;
        QTest::newRow("one line, no line end") << "a"_ba << "a"_ba << u"=1/1"_s;
        QTest::newRow("added at the start") << "b\n"_ba << "a\nb\n"_ba << u"+/1 =1/2"_s;
        QTest::newRow("added at the end") << "a\n"_ba << "a\nb\n"_ba << u"=1/1 +/2"_s;
        QTest::newRow("removed in the middle") << "a\nb\nc\n"_ba << "a\nc\n"_ba << u"=1/1 -2/ =3/2"_s;
        QTest::newRow("changed") << "a\nsize 1\nc\n"_ba << "a\nsize 2\nc\n"_ba << u"=1/1 ~2/2 =3/3"_s;
        QTest::newRow("two neighbouring hunks") << "a\nb\nc\n"_ba << "x\nb\ny\n"_ba << u"~1/1 =2/2 ~3/3"_s;
        QTest::newRow("the line end at the end is a change") << "a\nb"_ba << "a\nb\n"_ba << u"=1/1 ~2/2"_s;
        QTest::newRow("other line ends change every line") << "a\nb\n"_ba << "a\r\nb\r\n"_ba << u"~1/1 ~2/2"_s;
        QTest::newRow("only line ends") << "\n\n"_ba << "\n\n\n"_ba << u"=1/1 =2/2 +/3"_s;
    }

    void alignsLines()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QTEST(shape(diffOf(before, after)), "rows");
    }

    void keepsSimilarLinesTogether()
    {
        const LineDiff diff = diffOf("  sm: \"h-8 px-3 rounded-md\",\n  lg: \"h-10 px-6 rounded-md\",\n"_ba,
                                     "  icon: \"size-9\",\n  sm: \"h-8 px-3 rounded-full\",\n"
                                     "  lg: \"h-10 px-6 rounded-full\",\n"_ba);
        QCOMPARE(shape(diff), u"+/1 ~1/2 ~2/3"_s);
        QCOMPARE(diff.added, 3);
        QCOMPARE(diff.removed, 2);
    }

    void namesTheRunsOfChanges()
    {
        const LineDiff diff = diffOf("a\nb\nc\nd\ne\n"_ba, "a\nB\nC\nd\n"_ba);
        QCOMPARE(diff.changes(), QList<RowSpan>({{1, 2}, {4, 1}}));
        QVERIFY(!diff.isSame);
        QVERIFY(diffOf("a\n"_ba, "a\n"_ba).changes().isEmpty());
        QVERIFY(diffOf("a\n"_ba, "a\n"_ba).isSame);
    }

    void knowsWhetherTheLastLineEnds()
    {
        const LineDiff diff = diffOf("a\nb"_ba, "a\nc\n"_ba);
        QVERIFY(!diff.oldEndsInNewline);
        QVERIFY(diff.newEndsInNewline);
        QVERIFY(diffOf(""_ba, "a"_ba).oldEndsInNewline);
    }

    void saysThatContentIsBinary()
    {
        const LineDiff diff = diffOf("text\n"_ba, QByteArray("\x89PNG\0\0\0", 7));
        QCOMPARE(diff.content, DiffContent::Binary);
        QVERIFY(!diff.isSame);
        QVERIFY(diff.rows.isEmpty());
        QCOMPARE(diff.newBytes, 7);
    }

    void readsTextOfAnyEncoding()
    {
        const LineDiff diff = diffOf("gr\xfc\xdf\nb\n"_ba, "gr\xfc\xdf\nc\n"_ba);
        QCOMPARE(shape(diff), u"=1/1 ~2/2"_s);
    }

    void summarisesWhatIsTooLarge()
    {
        const LineDiff manyLines = diffOf(QByteArray(kMaxDiffLines + 1, '\n'), "a\n"_ba);
        QCOMPARE(manyLines.content, DiffContent::TooLarge);
        QCOMPARE(manyLines.oldLines, kMaxDiffLines + 1);
        QVERIFY(manyLines.rows.isEmpty());
        const LineDiff manyBytes = diffOf("a"_ba, QByteArray(kMaxDiffBytes + 1, 'x'));
        QCOMPARE(manyBytes.content, DiffContent::TooLarge);
    }

    void comparesAHundredThousandLines()
    {
        const QByteArray before = numberedLines(100'000);
        const QByteArray after = numberedLines(100'000, 40);
        QElapsedTimer timer;
        timer.start();
        const LineDiff diff = diffOf(before, after);
        qInfo("100,000 lines: %lld ms", static_cast<long long>(timer.elapsed()));
        QCOMPARE(diff.rows.size(), 100'000);
        QCOMPARE(diff.added, 2500);
        QVERIFY(timer.elapsed() < 2000);
    }

    void staysQuickWhenNothingMatches()
    {
        QByteArray before;
        QByteArray after;
        for (int i = 0; i < 20'000; ++i) {
            before += "old number " + QByteArray::number(i) + '\n';
            after += "new number " + QByteArray::number(i * 7) + " here\n";
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(diffOf(before, after).removed, 20'000);
        QVERIFY(timer.elapsed() < 3000);
    }

    void staysQuickOnAVeryLongLine()
    {
        const QByteArray before = QByteArray("x = 1; ").repeated(500'000) + "\nb\n";
        const QByteArray after = QByteArray("x = 1; ").repeated(500'000) + "y\nb\n";
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(shape(diffOf(before, after)), u"~1/1 =2/2"_s);
        QVERIFY(timer.elapsed() < 2000);
    }

    void stopsWhenAsked()
    {
        std::stop_source source;
        source.request_stop();
        const auto result = diffLines("a\n", "b\n", source.get_token());
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
    }

    void splitsLinesWithoutTheirEnds()
    {
        QCOMPARE(splitLines("a\r\n\nb"), QList<QByteArrayView>({"a\r", "", "b"}));
        QVERIFY(splitLines("").isEmpty());
        QCOMPARE(splitLines("\n").size(), 1);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestLineDiff)
#include "tst_line_diff.moc"
