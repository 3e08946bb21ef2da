// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/token_diff.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QStringList listed(const QList<TokenDeclaration> &tokens)
{
    QStringList lines;
    for (const TokenDeclaration &token : tokens) {
        lines.append(u"%1 %2 = %3"_s.arg(token.scope, token.name, token.value));
    }
    return lines;
}

} // namespace

class TestTokenDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDeclarationsWithTheirScope()
    {
        QCOMPARE(listed(scanTokens(":root {\n  --radius: 0.5rem;\n  --border: oklch(0.9 0 0 / 10%) }\n"
                                   ".dark, .night { color: red; --border:#222; }\n"
                                   "@media print { :root { --border: black } }\n"
                                   "@theme inline { --color-border: var(--border); }")),
                 QStringList({u":root --radius = 0.5rem"_s, u":root --border = oklch(0.9 0 0 / 10%)"_s,
                              u".dark, .night --border = #222"_s, u"@media print / :root --border = black"_s,
                              u"@theme inline --color-border = var(--border)"_s}));
    }

    void passesOverCommentsAndStrings()
    {
        QCOMPARE(listed(scanTokens("/* --no: 1; { */ :root { --font: \"A;B}\", serif; /* } */ --url: url(data:a;b);\n"
                                   "--x: /* was 3 */ 4; --y: '\\'}' }")),
                 QStringList({u":root --font = \"A;B}\", serif"_s, u":root --url = url(data:a;b)"_s, u":root --x = 4"_s,
                              u":root --y = '\\'}'"_s}));
    }

    void takesTheLastOfTwoDeclarations()
    {
        QCOMPARE(listed(scanTokens(":root{--a:1;--b:2;--a:3}")), QStringList({u":root --a = 3"_s, u":root --b = 2"_s}));
    }

    void survivesBrokenStylesheets_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::newRow("empty") << ""_ba;
        QTest::newRow("open comment") << ":root { /* --a: 1"_ba;
        QTest::newRow("open string") << ":root { --a: \"x"_ba;
        QTest::newRow("ends in a backslash") << ":root { --a: \\"_ba;
        QTest::newRow("string ends in a backslash") << ":root { --a: '\\"_ba;
        QTest::newRow("too many closings") << "}}}} ) --a: 1;"_ba;
        QTest::newRow("many openings") << QByteArray(10'000, '{');
        QTest::newRow("binary") << QByteArray("\0\xff{--a:\0;}", 9);
    }

    void survivesBrokenStylesheets()
    {
        QFETCH(QByteArray, css);
        QVERIFY(scanTokens(css).size() <= 1);
    }

    void readsTheTokensOfAnItem()
    {
        const QByteArray extra = R"({"cssVars":{"light":{"primary":"red"},"theme":{"--font":"Inter"}},"meta":{}})"_ba;
        QCOMPARE(listed(tokensOfExtra(extra)), QStringList({u"light --primary = red"_s, u"theme --font = Inter"_s}));
        QVERIFY(tokensOfExtra("not json").isEmpty());
        QVERIFY(tokensOfExtra({}).isEmpty());
    }

    void tellsNewGoneAndChangedApart()
    {
        const QList<TokenDifference> changes =
            diffTokens(scanTokens(":root{--a:1;--b:2;--c:3}"), scanTokens(":root{--a:1;--b:9;--d:4}"));
        QCOMPARE(changes, QList<TokenDifference>({{u":root"_s, u"--b"_s, u"2"_s, u"9"_s},
                                                  {u":root"_s, u"--c"_s, u"3"_s, QString()},
                                                  {u":root"_s, u"--d"_s, QString(), u"4"_s}}));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestTokenDiff)
#include "tst_token_diff.moc"
