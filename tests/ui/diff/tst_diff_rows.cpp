// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/diff_rows.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QByteArray lines(int count)
{
    QByteArray text;
    for (int i = 1; i <= count; ++i) {
        text += QByteArray::number(i) + '\n';
    }
    return text;
}

DiffRows rowsOf(const QByteArray &before, const QByteArray &after, DiffLayout layout = DiffLayout::SideBySide)
{
    DiffRows rows;
    rows.setHeights(20, 28);
    rows.setLayout(layout);
    rows.setDiff(diffLines(before, after).value());
    return rows;
}

// "1|1" for a row with both lines, "…14" for a fold.
QString shape(const DiffRows &rows)
{
    QStringList parts;
    for (qsizetype row = 0; row < rows.count(); ++row) {
        parts.append(rows.isFold(row)
                         ? u"…%1"_s.arg(rows.at(row).count)
                         : u"%1|%2"_s.arg(rows.line(row, DiffSide::Old)).arg(rows.line(row, DiffSide::New)));
    }
    return parts.join(u' ');
}

} // namespace

class TestDiffRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsLongUnchangedRuns()
    {
        QByteArray after = lines(30);
        after.replace("15\n", "fifteen\nmore\n");
        const DiffRows rows = rowsOf(lines(30), after);
        QCOMPARE(shape(rows), u"…11 12|12 13|13 14|14 15|15 0|16 16|17 17|18 18|19 …12"_s);
        QCOMPARE(rows.changes(), QList<RowSpan>({{4, 2}}));
    }

    void showsShortUnchangedRuns()
    {
        QByteArray after = lines(9);
        after.replace("1\n", "x\n").replace("9\n", "y\n");
        QVERIFY(!rowsOf(lines(9), after).hasFolds());
    }

    void showsTheWholeTextWhenNothingChanged()
    {
        const DiffRows rows = rowsOf(lines(50), lines(50));
        QCOMPARE(rows.count(), 50);
        QVERIFY(rows.changes().isEmpty());
        QCOMPARE(rows.changeAtOrBefore(10), -1);
    }

    void putsOldLinesBeforeNewOnesWhenUnified()
    {
        const DiffRows rows = rowsOf("a\nsize 1\nsize 2\nb\n", "a\nsize 3\nsize 4\nb\n", DiffLayout::Unified);
        QCOMPARE(shape(rows), u"1|1 2|0 3|0 0|2 0|3 4|4"_s);
        QCOMPARE(rows.changes(), QList<RowSpan>({{1, 4}}));
    }

    void opensFolds()
    {
        QByteArray after = lines(30);
        after.replace("15\n", "fifteen\n");
        DiffRows rows = rowsOf(lines(30), after);
        rows.expand(0);
        QCOMPARE(rows.line(0, DiffSide::Old), 1);
        QCOMPARE(rows.count(), 19);
        rows.expandAll();
        QCOMPARE(rows.count(), 30);
        rows.setLayout(DiffLayout::Unified);
        QVERIFY2(!rows.hasFolds(), "What was opened stays open in the other layout");
    }

    void findsRowsByTheirPlace()
    {
        QByteArray after = lines(30);
        after.replace("15\n", "fifteen\n");
        const DiffRows rows = rowsOf(lines(30), after);
        QCOMPARE(rows.top(0), 0);
        QCOMPARE(rows.top(1), 28);
        QCOMPARE(rows.top(2), 48);
        QCOMPARE(rows.totalHeight(), 7 * 20 + 2 * 28);
        QCOMPARE(rows.rowAt(-5), 0);
        QCOMPARE(rows.rowAt(27), 0);
        QCOMPARE(rows.rowAt(28), 1);
        QCOMPARE(rows.rowAt(100'000), rows.count() - 1);
        QCOMPARE(rowsOf("", "").rowAt(0), -1);
    }

    void findsTheRowOfALineInBothLayouts()
    {
        QByteArray after = lines(40);
        after.replace("15\n16\n", "a\nb\n");
        for (const DiffLayout layout : {DiffLayout::SideBySide, DiffLayout::Unified}) {
            const DiffRows rows = rowsOf(lines(40), after, layout);
            for (qsizetype line = 0; line < 40; ++line) {
                const ViewRow &row = rows.at(rows.rowOf(line));
                QVERIFY(row.first <= line && line < row.first + row.count);
            }
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestDiffRows)
#include "tst_diff_rows.moc"
