// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/css/css_tokenizer.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestCssTokenizer : public QObject
{
    Q_OBJECT

    static QByteArray joined(const QByteArray &css)
    {
        QByteArray result;
        for (const CssToken &token : tokenizeCss(css)) {
            result += token.text(css);
        }
        return result;
    }

    static QList<CssTokenType> types(const QByteArray &css)
    {
        QList<CssTokenType> result;
        for (const CssToken &token : tokenizeCss(css)) {
            result.append(token.type);
        }
        return result;
    }

private Q_SLOTS:
    void knowsEveryKindOfToken_data()
    {
        using enum CssTokenType;
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<QList<CssTokenType>>("expected");
        const auto row = [](const char *css, const QList<CssTokenType> &expected) {
            QTest::newRow(css) << QByteArray(css) << expected;
        };
        row(" \t\n", {Whitespace});
        row("/* a */", {Comment});
        row("--primary-2", {Ident});
        row("-->", {Cdc});
        row("<!--", {Cdo});
        row("oklch(", {Function});
        row("url( a.png )", {Url});
        row("URL(\"a\")", {Function, String, CloseParen});
        row("url(a b)", {BadUrl});
        row("url(a\"b)", {BadUrl});
        row("u\\72l(a)", {Url});
        row("@theme", {AtKeyword});
        row("@ ", {Delim, Whitespace});
        row("#fff", {Hash});
        row("# ", {Delim, Whitespace});
        row("'a\\'b'", {String});
        row("'a\nb", {BadString, Whitespace, Ident});
        row("1", {Number});
        row("+.5e-3", {Number});
        row("1.", {Number, Delim});
        row("1e", {Dimension});
        row("50%", {Percentage});
        row("-1turn", {Dimension});
        row("1-2", {Number, Number});
        row("- 1", {Delim, Whitespace, Number});
        row("[({;:,})]",
            {OpenSquare, OpenParen, OpenBrace, Semicolon, Colon, Comma, CloseBrace, CloseParen, CloseSquare});
        row("a\\;b", {Ident});
        row("\\\n", {Delim, Whitespace});
        row("\xC3\xA9t\xC3\xA9", {Ident});
        row("\xEF\xBB\xBF:root", {Whitespace, Colon, Ident});
    }

    void knowsEveryKindOfToken()
    {
        QFETCH(const QByteArray, css);
        QFETCH(const QList<CssTokenType>, expected);
        QCOMPARE(types(css), expected);
        QCOMPARE(joined(css), css);
    }

    void keepsEveryByteOfBrokenInput_data()
    {
        QTest::addColumn<QByteArray>("css");
        int row = 0;
        for (const char *css :
             {"",      "/*",     "/* *",     "/**",      "\"",  "'\\",         "'\\\r\n'", "url(", "url(  ",
              "url(a", "url(\\", "\\",       "@",        "#",   "<!-",         "--",       "-",    "+",
              ".",     "1e+",    "\xEF\xBB", "\xFF\xFE", "a\\", "a\\12345678", "u\\",      "-\\"}) {
            QTest::addRow("%d", ++row) << QByteArray(css);
        }
        QTest::newRow("NUL bytes") << QByteArray("\0a\0(\0\\\0'\0", 9);
    }

    void keepsEveryByteOfBrokenInput()
    {
        QFETCH(const QByteArray, css);
        QCOMPARE(joined(css), css);
    }

    void keepsEveryByteOfNoise()
    {
        QRandomGenerator random(7);
        const QByteArray letters("ab-_@#\\\"'()[]{}:;,./*<!>+%0123 \n\r\t\f\0\xC3\xA9\xFFurl", 47);
        for (int i = 0; i < 3000; ++i) {
            QByteArray css;
            for (int length = random.bounded(80); length > 0; --length) {
                css += letters[random.bounded(int(letters.size()))];
            }
            QCOMPARE(joined(css), css);
        }
    }

    void takesLinearTime_data()
    {
        QTest::addColumn<QByteArray>("css");
        for (const char *piece :
             {"{", "url(", "url( ", "/*", "\"", "'\n", "\\", "a(", "--", "-", "#", ":root{--a:b}", "1e"}) {
            QTest::newRow(piece) << QByteArray(piece).repeated(5 * 1024 * 1024 / int(strlen(piece)));
        }
    }

    void takesLinearTime()
    {
        QFETCH(const QByteArray, css);
        QElapsedTimer timer;
        timer.start();
        const QList<CssToken> tokens = tokenizeCss(css);
        QVERIFY2(timer.elapsed() < 15'000, "5 MB took too long");
        QCOMPARE(tokens.last().end, int(css.size()));
    }

    void decodesEscapes()
    {
        QCOMPARE(cssUnescaped("plain"), u"plain"_s);
        QCOMPARE(cssUnescaped("a\\.b"), u"a.b"_s);
        QCOMPARE(cssUnescaped("\\31 23"), u"123"_s);
        QCOMPARE(cssUnescaped("\\1F600x"), u"\U0001F600x"_s);
        QCOMPARE(cssUnescaped("\\0"), u"\uFFFD"_s);
        QCOMPARE(cssUnescaped("\\d800"), u"\uFFFD"_s);
        QCOMPARE(cssUnescaped("a\\"), u"a\uFFFD"_s);
    }

    void readsNumbersAndUnits()
    {
        QCOMPARE(cssNumber("1.5").value, 1.5);
        QCOMPARE(cssNumber("-.5e1DEG").value, -5.0);
        QCOMPARE(cssNumber("-.5e1DEG").unit, u"deg"_s);
        QCOMPARE(cssNumber("50%").unit, u"%"_s);
        QCOMPARE(cssNumber("1e999").value, 1e9);
        QCOMPARE(cssNumber("-1e999").value, -1e9);
        QCOMPARE(cssNumber("+7").value, 7.0);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestCssTokenizer)
#include "tst_css_tokenizer.moc"
