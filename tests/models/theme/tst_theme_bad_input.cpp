// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Themes that nobody means well with: each is read with a report, or refused with the place and the reason. How long
// they take is the benchmark's business; here they only must not be quadratic, which would take minutes.

#include "models/lint/theme_lint.h"
#include "models/theme/exchange/theme_export.h"
#include "models/theme/exchange/theme_import.h"
#include "models/theme/tokens/token_graph.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestThemeBadInput : public QObject
{
    Q_OBJECT

    static QByteArray repeated(int count, const std::function<QByteArray(int)> &part)
    {
        QByteArray result;
        for (int i = 0; i < count; ++i) {
            result += part(i);
        }
        return result;
    }

    static QByteArray number(int value) { return QByteArray::number(value); }

private Q_SLOTS:
    void isReadWithAReport_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("tokens");
        QTest::addColumn<QString>("report"); // A part of one sentence; empty: no sentence.
        const auto row = [](const char *name, const QByteArray &bytes, int tokens, const QString &report = {}) {
            QTest::newRow(name) << bytes << tokens << report;
        };
        row("a token named --", ":root { --: red; --a: 1px }", 1);
        row("emoji", ":root { --\xF0\x9F\x8E\xA8: #fff }", 1);
        row("right to left", ":root { --\xD7\x90\xD7\x91: #fff; --\xE2\x80\xAE: 1px }", 2);
        row("cyclic", ":root { --a: var(--b); --b: var(--a) }", 2, u"refers to itself"_s);
        row("referring to itself", ":root { --a: var(--a) }", 1, u"--a → --a"_s);
        row("referring to nothing", ":root { --primary: var(--x) }", 1, u"--x"_s);
        row("NUL", ":root { --a\0: \0; --b: 1px }\0"_ba, 2);
        row("lone surrogates", ":root { --a: \"\xED\xA0\x80\"; --\xED\xB0\x80: 1px }", 2);
        row("no UTF-8", ":root { --\xFF\xFE: \xC3\x21; }", 1);
        row("huge numbers", ":root { --a: rgb(1e999 -1e999 1e308); --b: 9999999999999999999999px }", 2);
        row("huge calc", ":root { --a: rgb(calc(1e308*1e308) 0 calc(0 - 1e308*1e308)) }", 1);
        row("stray brackets", ":root { --a: 1px; ) ] --b: 2px }", 1);
        row("stray braces", ":root { --a: 1px } } }", 1);
        row("repeated", ":root { --a: 1px; --a: 2px } :root { --a: 3px }", 1);
        row("deep nesting",
            repeated(5'000, [](int) { return "a{"_ba; }) + repeated(5'000, [](int) { return "}"_ba; }) +
                ":root { --a: 1px }",
            1);
        row("deep brackets", ":root { --a: " + QByteArray(50'000, '(') + QByteArray(50'000, ')') + "; --b: 1px }", 2);
        row("deep fallbacks",
            ":root { --a: " + repeated(5'000, [](int) { return "var(--x,"_ba; }) + QByteArray(5'000, ')') + "}", 1,
            u"fallbacks"_s);
        row("a long chain",
            ":root{" + repeated(5'000, [](int i) { return "--a" + number(i) + ":var(--a" + number(i + 1) + ");"; }) +
                "}",
            5'000, u"--a5000"_s);
        row("a long circle",
            ":root{" +
                repeated(5'000, [](int i) { return "--a" + number(i) + ":var(--a" + number((i + 1) % 5'000) + ");"; }) +
                "}",
            5'000, u"refers to itself"_s);
        row("one referred to by all",
            ":root{--a:red;" + repeated(20'000, [](int i) { return "--b" + number(i) + ":var(--a);"; }) + "}", 20'001);
        row("one that refers to all",
            ":root{--a:" + repeated(20'000, [](int i) { return "var(--b" + number(i) + ") "; }) + ";" +
                repeated(20'000, [](int i) { return "--b" + number(i) + ":1px;"; }) + "}",
            20'001, u"too long"_s);
        row("many pairs",
            ":root{" +
                repeated(2'000,
                         [](int i) { return "--a" + number(i) + ":#fff;--a" + number(i) + "-foreground:#eee;"; }) +
                "}",
            4'000);
        row("20,000 blocks", repeated(20'000, [](int i) { return ":root{--a" + number(i) + ":1px}\n"; }), 20'000);
        row("5 MB of rules",
            ":root { --a: 1px }" +
                repeated(100'000, [](int i) { return ".x" + number(i) + " > a:hover{color:red;margin:0 auto}\n"; }),
            1);
        row("JSON values that are none", "{\"light\":{\"a\":1,\"b\":null,\"c\":[],\"d\":\"{\",\"e\":\"#fff\"}}", 1,
            u"left out"_s);
        row("JSON names that are none", "{\"light\":{\"\":\"1px\",\"a b\":\"1px\",\"--\":\"1px\",\"--ok\":\"1px\"}}", 1,
            u"left out"_s);
    }

    void isReadWithAReport()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, tokens);
        QFETCH(QString, report);
        const Result<ThemeImport> imported = importTheme(bytes);
        QVERIFY2(imported.has_value(), qPrintable(imported ? QString() : imported.error().message));
        const Theme &theme = imported->theme;
        QCOMPARE(theme.names().size(), tokens);
        const QString sentences = imported->report.join(u'\n');
        QVERIFY2(sentences.contains(report), qPrintable(sentences.left(500)));
        QVERIFY(sentences.isValidUtf16() && sentences.size() < 100'000);
        if (!bytes.startsWith('{')) {
            QCOMPARE(theme.source(), bytes);
        }
        QVERIFY(Theme::parse(toTailwindCss(theme)).has_value());
        QVERIFY(!toCssVars(theme).isEmpty());
        QVERIFY(TokenGraph(theme).dependents(u"a"_s).size() <= tokens);
        lintTheme(theme, {});
    }

    void isRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &reason) {
            QTest::newRow(name) << bytes << reason;
        };
        row("nothing", "", u"no tokens"_s);
        row("blanks", " \n\t\n", u"no tokens"_s);
        row("half a block", ":root {\n  --a: red;\n", u"line 1"_s);
        row("half a value", "/* x */\n:root {\n  --a: rgb(1 2", u"line 3"_s);
        row("half a comment", ":root { --a: red }\n\n/* more", u"line 3"_s);
        row("half a string", ":root {\n--a: \"red", u"line 2"_s);
        row("half an address", ":root {\n\n--a: url(red", u"line 3"_s);
        row("no custom properties", "body { color: red }", u"no tokens"_s);
        row("a page", "<!doctype html><html><body>not found</body></html>", u"no tokens"_s);
        row("UTF-16", "\xFF\xFE:\0r\0o\0o\0t\0{\0"_ba, u"UTF-16"_s);
        row("an image", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"_ba, u"no tokens"_s);
        row("too large", QByteArray(9 * 1024 * 1024, ' '), u"at most"_s);
        row("200,000 tokens", ":root{" + repeated(200'000, [](int i) { return "--a" + number(i) + ":1px;"; }) + "}",
            u"200000 tokens"_s);
        row("a chain of 100,000",
            ":root{" + repeated(100'000, [](int i) { return "--a" + number(i) + ":var(--a" + number(i + 1) + ");"; }) +
                "}",
            u"100000 tokens"_s);
        row("1,000 modes", repeated(1'000, [](int i) { return "[data-theme=x" + number(i) + "]{--a:1px}"; }),
            u"1002 modes"_s);
        row("half JSON", "{\"light\":{\"a\":", u"JSON"_s);
        row("deep JSON", QByteArray(100'000, '[') + QByteArray(100'000, ']'), u"JSON"_s);
        row("deep objects", repeated(100'000, [](int) { return "{\"a\":"_ba; }) + "1" + QByteArray(100'000, '}'),
            QString());
        row("a JSON list", "[1, 2]", u"must be an object"_s);
        row("a JSON object", "{\"a\": 1}", QString());
    }

    void isRefusedWithTheReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const Result<ThemeImport> imported = importTheme(bytes);
        QVERIFY(!imported);
        QVERIFY2(imported.error().message.contains(reason), qPrintable(imported.error().message));
        QVERIFY(!imported.error().message.isEmpty());
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestThemeBadInput)

#include "tst_theme_bad_input.moc"
