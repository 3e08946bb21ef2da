// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a typed search means, and what it marks.

#include "models/domain/search_text.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestSearchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsWordsAndPhrasesAreToldApart()
    {
        const SearchText search = parseSearchText(
            u"Data type:ui uses:\"@radix-ui/react-slot\" token:--ring \"Exact  words\" state:draft a:b"_s);
        QCOMPARE(search.words, (QStringList{u"data"_s, u"a"_s, u"b"_s}));
        QCOMPARE(search.phrases, QStringList{u"exact words"_s});
        QCOMPARE(search.types, QStringList{u"registry:ui"_s});
        QCOMPARE(search.packages, QStringList{u"@radix-ui/react-slot"_s});
        QCOMPARE(search.tokens, QStringList{u"ring"_s});
        QCOMPARE(search.states, QStringList{u"draft"_s});
    }

    void aSearchThatIsStillBeingTypedIsRead()
    {
        QCOMPARE(parseSearchText(u"\"half a phr"_s).phrases, QStringList{u"half a phr"_s});
        QCOMPARE(parseSearchText(u"type:"_s).words, QStringList{u"type:"_s});
        QVERIFY(parseSearchText(u" \" ' % "_s).isEmpty());
    }

    void marks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("search");
        QTest::addColumn<QString>("marked");
        QTest::newRow("a beginning") << u"data-table"_s << u"ta"_s << u"data-[ta]ble"_s;
        QTest::newRow("not inside") << u"data-table"_s << u"able"_s << u"data-table"_s;
        QTest::newRow("camel case") << u"useMediaQuery"_s << u"media"_s << u"use[Media]Query"_s;
        QTest::newRow("capitals") << u"XMLParser"_s << u"parser"_s << u"XML[Parser]"_s;
        QTest::newRow("two words") << u"Sortable rows"_s << u"row sort"_s << u"[Sort]able [row]s"_s;
        QTest::newRow("overlapping") << u"table"_s << u"ta table"_s << u"[table]"_s;
        QTest::newRow("a phrase") << u"bg primary"_s << u"\"bg primary\""_s << u"[bg primary]"_s;
        QTest::newRow("an operator") << u"zod"_s << u"uses:zod"_s << u"zod"_s;
    }

    void marks()
    {
        QFETCH(QString, text);
        QFETCH(QString, search);
        QFETCH(QString, marked);
        QList<TextRange> ranges = matchedRanges(text, parseSearchText(search));
        std::ranges::reverse(ranges);
        for (const TextRange &range : ranges) {
            text.insert(range.start + range.length, u']');
            text.insert(range.start, u'[');
        }
        QCOMPARE(text, marked);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestSearchText)
#include "tst_search_text.moc"
