// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/preview/preview_css.h"
#include "models/theme/default_theme.h"
#include "models/theme/theme_source.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestPreviewCss : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatOnlyABuildCanReadIsLeftOut_data()
    {
        QTest::addColumn<QByteArray>("css");
        QTest::addColumn<QByteArray>("kept");
        const auto row = [](const char *css, const char *kept) {
            QTest::newRow(css) << QByteArray(css) << QByteArray(kept);
        };
        row("@import \"tailwindcss\";a{b:c}", "a{b:c}");
        row("@import url(https://a.b/c;d) layer(x);a{}", "a{}");
        row("@IMPORT 'x';@plugin \"y\" { z: 1; w { } }a{}", "a{}");
        row("@config './c.js';@source not \"../x\";@tailwind utilities;@charset \"utf-8\";", "");
        row("@layer base{@tailwind base;h1{color:red}}", "@layer base{h1{color:red}}");
        row("@layer base{@tailwind base}a{}", "@layer base{}a{}");
        row("a{content:\"@import 'x';\"}/* @plugin */", "a{content:\"@import 'x';\"}/* @plugin */");
        row("@\\69mport 'x';a{}", "a{}");
        row("@utility x{--a:b}@custom-variant dark (&:is(.dark *));@keyframes y{}",
            "@utility x{--a:b}@custom-variant dark (&:is(.dark *));@keyframes y{}");
        row("@import 'unfinished", "");
        row("@", "@");
        row("", "");
    }

    void whatOnlyABuildCanReadIsLeftOut()
    {
        QFETCH(QByteArray, css);
        QFETCH(QByteArray, kept);
        QCOMPARE(cssForPage(css), kept);
    }

    void themesKeepTheirRulesAndGetTheirUtilities()
    {
        const QByteArray source =
            "@import \"tailwindcss\";\n:root { --primary: red; --radius: 1rem; --shadow-md: 0 0 1px red }\n"
            ".dark { --primary: blue }\n@theme { --color-primary: green }\n"
            "@layer base { body { color: red } }\n@keyframes x { to { rotate: 1turn } }\n";
        const QByteArray css = previewThemeCss(Theme::parse(source).value());
        for (const char *expected : {"@layer base { body", "@keyframes x", ".dark { --primary: blue }",
                                     "@theme { --color-primary: green }", "--radius-lg: var(--radius);"}) {
            QVERIFY2(css.contains(expected), expected);
        }
        QVERIFY(!css.contains("@import"));
        QCOMPARE(css.count("--color-primary:"), 1); // The theme's own entry.
    }

    void theDefaultThemeNeedsNothing()
    {
        const QByteArray css = previewThemeCss(Theme::parse(defaultThemeSource()).value());
        QVERIFY(css.contains("--color-background:"));
        QVERIFY(!css.contains("@import"));
        QVERIFY(Theme::parse(css).has_value());
    }

    void aLargeStylesheetTakesLinearTime()
    {
        const QByteArray css = QByteArray("@import 'x' { { ").repeated(200'000);
        QCOMPARE(cssForPage(css), QByteArray());
        QCOMPARE(cssForPage(QByteArray("@import 'x';a{}").repeated(200'000)).size(), 600'000);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestPreviewCss)
#include "tst_preview_css.moc"
