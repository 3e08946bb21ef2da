// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/syntax_coloring.h"

#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// "const=SyntaxKeyword" for each coloured part of a line.
QStringList inks(const SyntaxColoring &coloring, const ShownText &text, int line)
{
    QStringList parts;
    for (const InkSpan &span : coloring.spans(0, line)) {
        parts.append(text.shown(line).sliced(span.start, span.length) + u'=' + Tokens::name(span.ink));
    }
    return parts;
}

} // namespace

class TestSyntaxColoring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void colorsJsx()
    {
        const ShownText text("const a = <Tabs value=\"x\" />\nreturn { size: 12 } // why\n"_ba);
        SyntaxColoring coloring;
        coloring.start(u"tabs.tsx"_s, {text});
        QTRY_VERIFY(coloring.isColored(0, 1));
        const QStringList first = inks(coloring, text, 1);
        QVERIFY2(first.contains(u"const=syntax-keyword"_s), qPrintable(first.join(u' ')));
        QVERIFY2(first.contains(u"<Tabs=syntax-tag"_s), qPrintable(first.join(u' ')));
        QVERIFY2(first.contains(u"value=syntax-property"_s), qPrintable(first.join(u' ')));
        QVERIFY2(first.contains(u"\"x\"=syntax-string"_s), qPrintable(first.join(u' ')));
        const QStringList second = inks(coloring, text, 2);
        QVERIFY2(second.contains(u"size=syntax-property"_s), qPrintable(second.join(u' ')));
        QVERIFY2(second.contains(u"12=syntax-number"_s), qPrintable(second.join(u' ')));
        QVERIFY2(second.contains(u"// why=syntax-comment"_s), qPrintable(second.join(u' ')));
    }

    void knowsWhatBeganFarAbove()
    {
        const ShownText text("/*\n"_ba + QByteArray("inside\n").repeated(500) + "const a */ const b\n"_ba);
        SyntaxColoring coloring;
        coloring.start(u"a.ts"_s, {text});
        QTRY_VERIFY(coloring.isColored(0, 502));
        QVERIFY(inks(coloring, text, 502).first().startsWith(u"const a */=syntax-comment"_s));
    }

    void leavesFilesOfUnknownKindAlone()
    {
        SyntaxColoring coloring;
        QSignalSpy advanced(&coloring, &SyntaxColoring::advanced);
        coloring.start(u"data.unknown-kind"_s, {ShownText("const a\n"_ba)});
        const ShownText known("const a\n"_ba);
        SyntaxColoring other;
        other.start(u"a.ts"_s, {known}); // On the same thread, so it comes after.
        QTRY_VERIFY(other.isColored(0, 1));
        QCOMPARE(advanced.count(), 0);
        QVERIFY(coloring.spans(0, 1).empty());
    }

    void forgetsWhatWasReplaced()
    {
        const ShownText text("const b\n"_ba);
        SyntaxColoring coloring;
        coloring.start(u"a.ts"_s, {ShownText(QByteArray("const a\n").repeated(50'000))});
        coloring.start(u"b.ts"_s, {text, ShownText()});
        QTRY_VERIFY(coloring.isColored(0, 1));
        QCOMPARE(inks(coloring, text, 1), QStringList({u"const=syntax-keyword"_s}));
        QVERIFY(!coloring.isColored(0, 65));
    }

    void mayGoWhileItWorks()
    {
        for (int i = 0; i < 20; ++i) {
            SyntaxColoring coloring;
            coloring.start(u"a.ts"_s, {ShownText(QByteArray("const a = 1\n").repeated(5'000))});
        }
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestSyntaxColoring)
#include "tst_syntax_coloring.moc"
