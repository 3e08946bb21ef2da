// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/contrast.h"
#include "models/theme/default_theme.h"
#include "models/theme/exchange/theme_export.h"
#include "models/theme/exchange/theme_import.h"
#include "models/theme/theme_groups.h"

#include <QElapsedTimer>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestThemeExchange : public QObject
{
    Q_OBJECT

    static ThemeImport imported(const QByteArray &bytes) { return importTheme(bytes).value(); }

private Q_SLOTS:
    void keepsImportedCssByteForByte_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::newRow("default") << defaultThemeSource();
        QTest::newRow("CRLF, BOM, no end of line")
            << QByteArray("\xEF\xBB\xBF:root{\r\n--a:red;\r\n}\r\n.dark{--a:blue}");
        QTest::newRow("minified") << QByteArray(
            ":root{--a:red;--b:#fff}.dark{--a:blue}@theme inline{--color-a:var(--a)}");
        QTest::newRow("rest of a project") << QByteArray(
            "@import \"tailwindcss\";\n@custom-variant dark (&:is(.dark *));\n\n:root  {\n\t--a :red ;;\n /*x*/}\n"
            "@layer base {\n  * { @apply border-border; }\n}\n@keyframes x { from { --y: 1 } }\n");
        QTest::newRow("bytes that are no UTF-8") << QByteArray(":root{--a:\"\xFF\xFE\";}");
    }

    void keepsImportedCssByteForByte()
    {
        QFETCH(const QByteArray, css);
        QCOMPARE(imported(css).theme.source(), css);
    }

    void writesAShadcnThemeAsCss()
    {
        const ThemeImport result =
            imported("{\"$schema\":\"x\",\"name\":\"terra\",\"title\":\"Terra\",\"type\":\"registry:theme\",\n"
                     "            \"cssVars\":{\"theme\":{\"font-sans\":\"Inter, sans-serif\"},\n"
                     "            \"light\":{\"primary\":\"oklch(0.55 0.155 "
                     "40)\",\"--ring\":\"var(--primary)\",\"radius\":\"0.5rem\",\"gap\":\"4px\"},\n"
                     "            \"dark\":{\"primary\":\"color(display-p3 1 0 0)\"}}}");
        QCOMPARE(result.name, u"terra"_s);
        QCOMPARE(result.title, u"Terra"_s);
        QCOMPARE(result.report, QStringList());
        const QByteArray expected = ":root {\n"
                                    "  --primary: oklch(0.55 0.155 40);\n"
                                    "  --ring: var(--primary);\n"
                                    "  --radius: 0.5rem;\n"
                                    "  --gap: 4px;\n"
                                    "}\n"
                                    "\n"
                                    ".dark {\n"
                                    "  --primary: color(display-p3 1 0 0);\n"
                                    "}\n"
                                    "\n"
                                    "@theme inline {\n"
                                    "  --font-sans: Inter, sans-serif;\n"
                                    "  --color-primary: var(--primary);\n"
                                    "  --color-ring: var(--ring);\n"
                                    "  --radius-sm: calc(var(--radius) * 0.6);\n"
                                    "  --radius-md: calc(var(--radius) * 0.8);\n"
                                    "  --radius-lg: var(--radius);\n"
                                    "  --radius-xl: calc(var(--radius) * 1.4);\n"
                                    "  --radius-2xl: calc(var(--radius) * 1.8);\n"
                                    "  --radius-3xl: calc(var(--radius) * 2.2);\n"
                                    "  --radius-4xl: calc(var(--radius) * 2.6);\n"
                                    "}\n"_ba;
        QCOMPARE(result.theme.source(), expected);
    }

    void writesCssVarsInTheOrderOfTheSource()
    {
        const Theme theme =
            imported(
                "\n"
                ":root { --primary: oklch(0.5 0.1 20); --background: white; --ring: var(--primary); --radius: 1rem; }\n"
                ".dark { --primary: #fff; --background: color(display-p3 0 0 0); }\n"
                "@theme inline {\n"
                "  --color-primary: var(--primary); --color-brand: var(--primary);\n"
                "  --radius-lg: var(--radius); --radius-sm: 2px;\n"
                "}\n")
                .theme;
        const QByteArray expected = "{\n"
                                    "\"theme\":{\"color-brand\":\"var(--primary)\",\"radius-sm\":\"2px\",\"color-"
                                    "background\":\"var(--background)\",\"color-ring\":\"var(--ring)\"},\n"
                                    "\"light\":{\"primary\":\"oklch(0.5 0.1 "
                                    "20)\",\"background\":\"white\",\"ring\":\"var(--primary)\",\"radius\":\"1rem\"},\n"
                                    "\"dark\":{\"primary\":\"#fff\",\"background\":\"color(display-p3 0 0 0)\"}}"_ba;
        QCOMPARE(toCssVars(theme), QByteArray(expected).replace("\n", ""));
    }

    void cssVarsSurviveTheWayThroughCss()
    {
        const QByteArray cssVars =
            "{\n"
            "\"theme\":{\"font-sans\":\"\\\"Inter Tight\\\", sans-serif\",\"color-ring\":\"var(--ring)\"},\n"
            "\"light\":{\"zebra\":\"#ABC\",\"alpha\":\"hsl(0 0% 0%/.5)\",\"ring\":\"color-mix(in oklch, red, "
            "blue)\"},\n"
            "\"dark\":{\"alpha\":\"rgb(1,2,3)\"}}"_ba.replace("\n", "");
        const Theme theme = themeFromCssVars(cssVars).value().theme;
        QCOMPARE(toCssVars(theme), cssVars);
        QCOMPARE(toCssVars(imported(cssVars).theme), cssVars);
    }

    void otherModesTravelInTheItemsCss()
    {
        Theme theme = imported(":root{--a:red} [data-theme=sea]{--a:blue;--b:1px}").theme;
        QCOMPARE(toModesCss(theme), "{\"[data-theme=\\\"sea\\\"]\":{\"--a\":\"blue\",\"--b\":\"1px\"}}"_ba);
        const ThemeImport back = imported("{\"cssVars\":" + toCssVars(theme) + ",\"css\":" + toModesCss(theme) + "}");
        QCOMPARE(back.report, QStringList());
        QCOMPARE(back.theme.modes(), theme.modes());
        QCOMPARE(toModesCss(back.theme), toModesCss(theme));
        QCOMPARE(toModesCss(imported(":root{--a:red}").theme), QByteArray());
    }

    void tailwindCssHasEveryModeAndItsMapping()
    {
        Theme theme = imported(":root{--a:red;--font-sans:Inter} [data-theme=sea]{--a:blue} .dark{--b:lime}"
                               "@theme{--color-x:#fff}")
                          .theme;
        const QByteArray expected = ":root {\n"
                                    "  --a: red;\n"
                                    "  --font-sans: Inter;\n"
                                    "}\n"
                                    "\n"
                                    ".dark {\n"
                                    "  --b: lime;\n"
                                    "}\n"
                                    "\n"
                                    "[data-theme=\"sea\"] {\n"
                                    "  --a: blue;\n"
                                    "}\n"
                                    "\n"
                                    "@theme inline {\n"
                                    "  --color-x: #fff;\n"
                                    "  --color-a: var(--a);\n"
                                    "  --font-sans: var(--font-sans);\n"
                                    "  --color-b: var(--b);\n"
                                    "}\n"_ba;
        QCOMPARE(toTailwindCss(theme), expected);
        QCOMPARE(toTailwindCss(imported(toTailwindCss(theme)).theme), toTailwindCss(theme));
        QCOMPARE(toTailwindCss(Theme()), QByteArray());
        QCOMPARE(toCssVars(Theme()), "{}"_ba);
    }

    void reportsWhatItDidNotTake()
    {
        const ThemeImport result =
            imported("{\"type\":\"registry:style\",\"files\":[{\"path\":\"a\"}],\"css\":{\"@layer base\":{}},\n"
                     "            \"cssVars\":{\n"
                     "            \"light\":{\"primary\":\"red\",\"bad name\":\"x\",\"number\":3,\"evil\":\"red; } "
                     "body { display: none\",\"border\":\"var(--gone)\"},\n"
                     "            \"dark\":\"nothing\",\"sepia\":{\"primary\":\"tan\"}}}");
        const QString report = result.report.join(u'\n');
        for (const QString &expected : {u"bad name"_s, u"number"_s, u"evil"_s, u"--gone"_s, u"cssVars.dark"_s,
                                        u"cssVars.sepia"_s, u"“files”"_s, u"“css”"_s}) {
            QVERIFY2(report.contains(expected), qPrintable(expected + u" is missing in\n"_s + report));
        }
        QCOMPARE(result.report.size(), 8);
        QVERIFY(!result.theme.source().contains("display"));
    }

    void reportsBlocksThatBelongToNoMode()
    {
        const ThemeImport result = imported(":root{--a:red;--muted:0 0% 9%} @media print { :root { --a: black } }");
        QCOMPARE(result.report.size(), 2);
        QVERIFY(result.report.join(u' ').contains(u"@media print :root"_s));
        QVERIFY(result.report.join(u' ').contains(u"hsl(var(--muted))"_s));
    }

    void refusesWhatIsNoTheme_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const char *bytes :
             {"", "   ", "body { color: red }", "plain text", "{", "[]", "{}", "{\"cssVars\":3}", "{\"cssVars\":{}}",
              "{\"light\":{}}", "{\"light\":{\"a\":\"b\"}", "{\"light\":{\"a b\":\"c\"}}", "{\"name\":\"button\"}",
              ":root { --a: b", "/* :root { --a: b }", "{\"light\":\"\xFF\"}"}) {
            QTest::newRow(bytes) << QByteArray(bytes);
        }
        QTest::newRow("deep JSON") << QByteArray("{\"a\":").repeated(100'000);
        QTest::newRow("deep array") << QByteArray("[").repeated(1'000'000);
        QByteArray wide = "{\"light\":{\"a\":\"b\"";
        for (int i = 0; i < 300'000; ++i) {
            wide += ",\"k" + QByteArray::number(i) + "\":\"v\"";
        }
        QTest::newRow("wide JSON") << wide + "}}";
        QTest::newRow("large CSS") << QByteArray(9 * 1024 * 1024, ' ') + ":root{--a:b}";
    }

    void refusesWhatIsNoTheme()
    {
        QFETCH(const QByteArray, bytes);
        QElapsedTimer timer;
        timer.start();
        const Result<ThemeImport> result = importTheme(bytes);
        QVERIFY(!result);
        QVERIFY(!result.error().message.isEmpty());
        QVERIFY(timer.elapsed() < 15'000);
    }

    void theDefaultThemeIsCompleteAndReadable()
    {
        const ThemeImport result = imported(defaultThemeSource());
        QCOMPARE(result.report, QStringList());
        for (const TokenGroup &group : tokenGroups().first(6)) {
            for (const QString &name : group.id == "states"_L1 ? group.names.first(2) : group.names) {
                const bool isOptional = name.contains(u'*') || name == "sidebar-background"_L1;
                QVERIFY2(isOptional || result.theme.value(u"light"_s, name), qPrintable(name));
                QVERIFY2(isOptional || !result.theme.value(u"dark"_s, name)->isInherited, qPrintable(name));
            }
        }
        for (const QString &mode : result.theme.modes()) {
            const Color page = result.theme.resolveColor(mode, u"background"_s).value();
            const auto check = [&](const QString &text, const QString &surface) {
                const double ratio = contrastRatio(result.theme.resolveColor(mode, text).value(),
                                                   result.theme.resolveColor(mode, surface).value(), page);
                QVERIFY2(ratio >= kContrastText,
                         qPrintable(u"%1 on %2 in %3: %4"_s.arg(text, surface, mode).arg(ratio)));
            };
            for (const QString &name : result.theme.names()) {
                if (name.endsWith("-foreground"_L1)) {
                    const QString surface = name.chopped(11);
                    check(name, surface == "sidebar"_L1 ? u"sidebar"_s : surface);
                }
            }
            check(u"foreground"_s, u"background"_s);
            for (const QString &surface : {u"background"_s, u"card"_s, u"popover"_s, u"secondary"_s, u"accent"_s}) {
                check(u"muted-foreground"_s, surface);
            }
            check(u"destructive"_s, u"background"_s);
            check(u"destructive"_s, u"card"_s);
        }
    }

    void theDefaultThemeExportsToItself()
    {
        const Theme theme = imported(defaultThemeSource()).theme;
        QVERIFY(!toCssVars(theme).contains("\"theme\"")); // The CLI adds all of its mapping.
        QVERIFY(defaultThemeSource().endsWith(toTailwindCss(theme)));
    }

    void sortsTokensIntoGroups()
    {
        QCOMPARE(tokenGroups().size(), 12);
        QCOMPARE(tokenGroupOf(u"primary"_s), u"brand"_s);
        QCOMPARE(tokenGroupOf(u"color-primary"_s), u"brand"_s);
        QCOMPARE(tokenGroupOf(u"muted-foreground"_s), u"surfaces"_s);
        QCOMPARE(tokenGroupOf(u"destructive"_s), u"states"_s);
        QCOMPARE(tokenGroupOf(u"ring"_s), u"lines"_s);
        QCOMPARE(tokenGroupOf(u"chart-9"_s), u"charts"_s);
        QCOMPARE(tokenGroupOf(u"sidebar-ring"_s), u"sidebar"_s);
        QCOMPARE(tokenGroupOf(u"brand-50"_s), u"custom"_s);
        QCOMPARE(tokenGroupOf(u"radius"_s), u"radius"_s);
        QCOMPARE(tokenGroupOf(u"radius-2xl"_s), u"radius"_s);
        QCOMPARE(tokenGroupOf(u"shadow-2xs"_s), u"shadows"_s);
        QCOMPARE(tokenGroupOf(u"font-weight-bold"_s), u"type"_s);
        QCOMPARE(tokenGroupOf(u"ease-out"_s), u"motion"_s);
        QCOMPARE(tokenGroupOf(u""_s), u"custom"_s);
        QCOMPARE(sortedByGroup({u"zeta"_s, u"radius"_s, u"ring"_s, u"alpha"_s, u"primary"_s, u"border"_s}),
                 (QStringList{u"primary"_s, u"border"_s, u"ring"_s, u"zeta"_s, u"alpha"_s, u"radius"_s}));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestThemeExchange)
#include "tst_theme_exchange.moc"
