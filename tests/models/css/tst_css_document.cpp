// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/css/css_document.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestCssDocument : public QObject
{
    Q_OBJECT

    static QByteArray valueOf(const CssDocument &document, int block, int declaration)
    {
        return document.text(document.blocks()[block].declarations[declaration].value).toByteArray();
    }

    static QByteArray appended(const QByteArray &css)
    {
        CssDocument document(css);
        document.append(0, "--new", "1");
        return document.bytes();
    }

    static QByteArray removed(const QByteArray &css, int declaration)
    {
        CssDocument document(css);
        document.remove({{0, declaration}});
        return document.bytes();
    }

private Q_SLOTS:
    void addsBehindWhatOnlyTheEndOfALineEnds_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("open quote") << ":root{--a: \"x\n}"_ba << ":root{--a: \"x\n;--b: 1px\n}"_ba;
        QTest::newRow("backslash") << ":root{--a:x\\\n}"_ba << ":root{--a:x\\\n;--b:1px\n}"_ba;
    }

    void addsBehindWhatOnlyTheEndOfALineEnds()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        CssDocument document(before);
        document.append(0, "--b", "1px");
        QCOMPARE(document.bytes(), after);
        QCOMPARE(document.blocks().first().declarations.size(), 2);
    }

    void findsBlocksAndTheirCustomProperties()
    {
        const CssDocument document(R"(@import "tailwindcss";
@layer theme, base;
@layer base { :root { --a : red ; color: blue; --b: { x: y; } } }
.dark{--a:url(data:a;b) /* c */ !important}
@theme inline { --color-*: initial; --color-a: var(--a); }
a:hover { color: red }
)");
        QCOMPARE(document.blocks().size(), 5);
        QCOMPARE(document.prelude(0), u"@layer base"_s);
        QCOMPARE(document.prelude(1), u":root"_s);
        QCOMPARE(document.blocks()[1].parent, 0);
        QCOMPARE(document.blocks()[1].declarations.size(), 2);
        QCOMPARE(document.blocks()[1].declarations[0].name, u"--a"_s);
        QCOMPARE(valueOf(document, 1, 0), "red"_ba);
        QCOMPARE(valueOf(document, 1, 1), "{ x: y; }"_ba);
        QCOMPARE(valueOf(document, 2, 0), "url(data:a;b)"_ba);
        QCOMPARE(document.blocks()[3].declarations.size(), 1);
        QCOMPARE(valueOf(document, 3, 0), "var(--a)"_ba);
        QVERIFY(document.blocks()[4].declarations.isEmpty());
        QVERIFY(document.unfinished().isEmpty());
    }

    void splitsSelectorLists()
    {
        const CssDocument document(".dark,/* x */ [data-theme=\"a,b\"] ,:is(a, b)\n c { --a: b }");
        QCOMPARE(document.selectors(0), (QStringList{u".dark"_s, u"[data-theme=\"a,b\"]"_s, u":is(a, b) c"_s}));
    }

    void saysWhereTheInputIsCutOff_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<int>("what");
        QTest::addColumn<int>("line");
        const auto row = [](const char *css, CssUnfinished::What what, int line) {
            QTest::newRow(css) << QByteArray(css) << int(what) << line;
        };
        row(":root {\n--a: b;", CssUnfinished::Block, 1);
        row("\n/* a", CssUnfinished::Comment, 2);
        row(":root {}\n\n/*/", CssUnfinished::Comment, 3);
        row("a::after { content: \"x }", CssUnfinished::String, 1);
        row("@import url(a", CssUnfinished::Url, 1);
        row(":root {\n--a: oklch(0.5 0 0;\n--b: c;\n}\n", CssUnfinished::Bracket, 2);
    }

    void saysWhereTheInputIsCutOff()
    {
        QFETCH(const QByteArray, css);
        QFETCH(const int, what);
        QFETCH(const int, line);
        const CssDocument document(css);
        QCOMPARE(document.bytes(), css);
        QVERIFY(!document.unfinished().isEmpty());
        QCOMPARE(int(document.unfinished().first().what), what);
        QCOMPARE(document.unfinished().first().line, line);
    }

    void changesOnlyTheBytesOfAValue()
    {
        CssDocument document(":root{\r\n\t--a :  red /* why */ ; --b:/*x*/ blue!important}\r\n.x{}");
        document.setValue(0, 0, "oklch(0.5 0.1 20)");
        QCOMPARE(document.bytes(),
                 ":root{\r\n\t--a :  oklch(0.5 0.1 20) /* why */ ; --b:/*x*/ blue!important}\r\n.x{}"_ba);
        document.setValue(0, 1, "c");
        QCOMPARE(document.bytes(),
                 ":root{\r\n\t--a :  oklch(0.5 0.1 20) /* why */ ; --b:/*x*/ c!important}\r\n.x{}"_ba);
        QCOMPARE(document.blocks(), CssDocument(document.bytes()).blocks());
    }

    void setsAnEmptyValue()
    {
        CssDocument document(":root{--a:;--b: ;}");
        document.setValue(0, 0, "1");
        document.setValue(0, 1, "2");
        QCOMPARE(document.blocks(), CssDocument(document.bytes()).blocks());
        QCOMPARE(valueOf(document, 0, 0), "1"_ba);
        QCOMPARE(valueOf(document, 0, 1), "2"_ba);
    }

    void keepsItsPlacesThroughManyChanges()
    {
        QRandomGenerator random(3);
        QByteArray css;
        for (int i = 0; i < 40; ++i) {
            css += "@layer a { :root { --a: b; & .x { --c: d } --e:f } }\n.dark{--g:h}/* i */";
        }
        CssDocument document(css);
        for (int i = 0; i < 2000; ++i) {
            const int block = random.bounded(int(document.blocks().size()));
            if (const int count = int(document.blocks()[block].declarations.size()); count > 0) {
                document.setValue(block, random.bounded(count), QByteArray(1 + random.bounded(12), 'v'));
            }
        }
        QCOMPARE(document.blocks(), CssDocument(document.bytes()).blocks());
    }

    void addsInTheStyleOfTheBlock_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *css, const char *expected) {
            QTest::newRow(css) << QByteArray(css) << QByteArray(expected);
        };
        row(":root {\n  --a: b;\n}\n", ":root {\n  --a: b;\n  --new: 1;\n}\n");
        row(":root {\r\n\t--a: b;\r\n}\r\n", ":root {\r\n\t--a: b;\r\n\t--new: 1;\r\n}\r\n");
        row(":root {\n    --a: b\n}", ":root {\n    --a: b;\n    --new: 1;\n}");
        row(":root{--a:b}", ":root{--a:b;--new:1}");
        row(":root{--a:b;}", ":root{--a:b;--new:1;}");
        row(":root { --a: b; }", ":root { --a: b; --new: 1; }");
        row(":root {\n  --a: b; /* why */\n  /* end */\n}",
            ":root {\n  --a: b; /* why */\n  --new: 1;\n  /* end */\n}");
        row(":root {\n  --a: b /* why */\n}", ":root {\n  --a: b; /* why */\n  --new: 1;\n}");
        row(":root {\n\n  --a: b;\n\n  --c: d;\n\n}", ":root {\n\n  --a: b;\n\n  --c: d;\n  --new: 1;\n\n}");
        row(":root {\n  --a: b;\n  color-scheme: light;\n}",
            ":root {\n  --a: b;\n  color-scheme: light;\n  --new: 1;\n}");
        row(":root {}", ":root {\n  --new: 1;\n}");
        row(":root {\n}\n", ":root {\n  --new: 1;\n}\n");
        row(":root {\n  --a: b;\n  & .x { color: red }\n}",
            ":root {\n  --a: b;\n  --new: 1;\n  & .x { color: red }\n}");
        row(":root { --a: x\\; }", ":root { --a: x\\;; --new: 1 }");
    }

    void addsInTheStyleOfTheBlock()
    {
        QFETCH(const QByteArray, css);
        QFETCH(const QByteArray, expected);
        QCOMPARE(appended(css), expected);
    }

    void removesADeclarationWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<int>("declaration");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *css, int declaration, const char *expected) {
            QTest::addRow("%s %d", css, declaration) << QByteArray(css) << declaration << QByteArray(expected);
        };
        row(":root {\n  --a: b;\n  --c: d;\n}", 0, ":root {\n  --c: d;\n}");
        row(":root {\n  --a: b;\n  --c: d;\n}", 1, ":root {\n  --a: b;\n}");
        row(":root {\r\n  --a: b;\r\n  --c: d;\r\n}", 0, ":root {\r\n  --c: d;\r\n}");
        row(":root { --a: b; --c: d; }", 0, ":root { --c: d; }");
        row(":root { --a: b; --c: d; }", 1, ":root { --a: b; }");
        row(":root{--a:b;--c:d}", 1, ":root{--a:b;}");
        row(":root{--a:b}", 0, ":root{}");
        row(":root {\n  --a: b; /* why */\n}", 0, ":root {\n  /* why */\n}");
        row(":root {\n  --a: b; --c: d;\n}", 0, ":root {\n  --c: d;\n}");
        row(":root {\n  --a: b\n}", 0, ":root {\n}");
    }

    void removesADeclarationWithItsLine()
    {
        QFETCH(const QByteArray, css);
        QFETCH(const int, declaration);
        QFETCH(const QByteArray, expected);
        QCOMPARE(removed(css, declaration), expected);
    }

    void removesSeveralAtOnce()
    {
        CssDocument document(":root { --a: 1; --a: 2; --b: 3; }\n.dark {\n  --a: 4;\n}");
        document.remove({{1, 0}, {0, 0}, {0, 1}});
        QCOMPARE(document.bytes(), ":root { --b: 3; }\n.dark {\n}"_ba);
    }

    void putsRulesBetweenRules()
    {
        CssDocument document("a{}\nb{}\n");
        document.insertRule(3, "c{}");
        QCOMPARE(document.bytes(), "a{}\n\nc{}\nb{}\n"_ba);
        document.insertRule(int(document.bytes().size()), "d{}");
        QCOMPARE(document.bytes(), "a{}\n\nc{}\nb{}\n\nd{}\n"_ba);
        document.insertRule(0, "e{}");
        QCOMPARE(document.bytes(), "e{}\n\na{}\n\nc{}\nb{}\n\nd{}\n"_ba);
    }

    void survivesHostileInput_data()
    {
        QTest::addColumn<QByteArray>("css");
        for (const char *piece :
             {"{", "}", "(", ":root{", ":root{--a:(", "--a:b;", "a{}", ":root{--a:b}", "@media{", "[{(", ";", "/**/"}) {
            QTest::newRow(piece) << QByteArray(piece).repeated(1024 * 1024 / int(strlen(piece)));
        }
    }

    void survivesHostileInput()
    {
        QFETCH(const QByteArray, css);
        QElapsedTimer timer;
        timer.start();
        const CssDocument document(css);
        QCOMPARE(document.bytes(), css);
        QVERIFY2(timer.elapsed() < 15'000, "1 MB took too long");
    }

    void keepsRandomBytes()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 500; ++i) {
            QByteArray css;
            for (int length = random.bounded(120); length > 0; --length) {
                css += char(random.bounded(4) == 0 ? random.bounded(256) : "{}();:-a \n/*\"\\"[random.bounded(14)]);
            }
            CssDocument document(css);
            QCOMPARE(document.bytes(), css);
            for (int block = 0; block < int(document.blocks().size()); ++block) {
                const CssBlock &its = document.blocks()[block];
                QVERIFY(its.rule.begin <= its.prelude.begin && its.prelude.end <= its.body.begin &&
                        its.body.begin <= its.body.end && its.body.end <= its.rule.end && its.rule.end <= css.size());
            }
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestCssDocument)
#include "tst_css_document.moc"
