// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/word_diff.h"

#include <QElapsedTimer>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QStringList parts(const QString &line, const QList<TextSpan> &spans)
{
    QStringList texts;
    for (const TextSpan &span : spans) {
        texts.append(line.sliced(span.start, span.length));
    }
    return texts;
}

// "removed words => added words", words of one mark together, marks separated by "|".
QString marked(const QString &before, const QString &after)
{
    const WordDiff diff = diffWords(before, after);
    return parts(before, diff.removed).join(u'|') + u" => "_s + parts(after, diff.added).join(u'|');
}

} // namespace

class TestWordDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksWords_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("marks");

        QTest::newRow("same") << u"const a = 1"_s << u"const a = 1"_s << u" => "_s;
        QTest::newRow("both empty") << QString() << QString() << u" => "_s;
        QTest::newRow("a name") << u"const size = one"_s << u"const width = one"_s << u"size => width"_s;
        QTest::newRow("an argument") << u"cn(button({ a, b, className }))"_s << u"cn(button({ a, b }), className)"_s
                                     << u", className => , className"_s;
        QTest::newRow("a class") << u"sm: \"h-8 px-3 rounded-md\","_s << u"sm: \"h-8 px-3 rounded-full\","_s
                                 << u"rounded-md => rounded-full"_s;
        QTest::newRow("a class in single quotes")
            << u"a='hover:bg-accent/50 p-1 flex grow'"_s << u"a='hover:bg-accent/40 p-1 flex grow'"_s
            << u"hover:bg-accent/50 => hover:bg-accent/40"_s;
        QTest::newRow("an added class") << u"x = \"flex grow\""_s << u"x = \"flex grow p-2\""_s << u" => p-2"_s;
        QTest::newRow("an apostrophe is no literal")
            << u"<p>Don't wait for it</p>"_s << u"<p>Don't stop for it</p>"_s << u"wait => stop"_s;
        QTest::newRow("an escaped quote")
            << u"x = \"say \\\" a b\" + one"_s << u"x = \"say \\\" a b\" + two"_s << u"one => two"_s;
        QTest::newRow("indentation alone") << u"  return value"_s << u"    return value"_s << u"   =>     "_s;
        QTest::newRow("words that touch are one mark")
            << u"const [value] = use(first second third)"_s << u"const [value] = use(one two third)"_s
            << u"first second => one two"_s;
        QTest::newRow("beyond the basic plane")
            << u"label = 😀 ok and more"_s << u"label = 😎 ok and more"_s << u"😀 => 😎"_s;
        QTest::newRow("too little in common") << u"import one from \"here\""_s << u"<Tabs value={x}>"_s << u" => "_s;
    }

    void marksWords()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QTEST(marked(before, after), "marks");
    }

    void givesUpOnHostileLinesInTime()
    {
        QString before;
        QString after;
        for (int i = 0; i < 3900; ++i) {
            before += QChar(u'a' + i % 23);
            before += u'.';
            after += QChar(u'a' + i % 19);
            after += u',';
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(diffWords(before.first(3900), after.first(3900)), WordDiff());
        QCOMPARE(diffWords(u"\""_s.repeated(100'000), u"'"_s.repeated(100'000)), WordDiff());
        QVERIFY(timer.elapsed() < 500);
    }

    void takesMicrosecondsForALine()
    {
        const QString before = u"    default: \"h-9 px-4 rounded-md bg-primary text-primary-foreground\","_s;
        const QString after = u"    default: \"h-9 px-4 rounded-full bg-primary text-primary-foreground\","_s;
        QBENCHMARK
        {
            diffWords(before, after);
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestWordDiff)
#include "tst_word_diff.moc"
