// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/theme_lint.h"
#include "models/theme/color_parser.h"
#include "models/theme/default_theme.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestThemeLint : public QObject
{
    Q_OBJECT

    static QList<ThemeFinding> findings(const QByteArray &css, const ThemeUsage &usage = {})
    {
        return lintTheme(Theme::parse(css).value(), usage);
    }

    // "token-value dark/primary:3"
    static QStringList shown(const QList<ThemeFinding> &findings)
    {
        QStringList lines;
        for (const ThemeFinding &finding : findings) {
            lines.append(u"%1 %2/%3:%4"_s.arg(finding.code, finding.mode, finding.token).arg(finding.line));
        }
        return lines;
    }

private Q_SLOTS:
    void theDefaultThemeIsClean()
    {
        const QList<ThemeFinding> found = findings(defaultThemeSource());
        QVERIFY2(found.isEmpty(), qPrintable(shown(found).join(u' ')));
    }

    void aColorThatIsNoneIsAnError()
    {
        const QList<ThemeFinding> found = findings(":root {\n  --primary: #12;\n}\n");
        QCOMPARE(shown(found), QStringList{u"token-value light/primary:2"_s});
        QCOMPARE(found.first().severity, Severity::Error);
        QVERIFY(found.first().message.contains("--primary"_L1));
        QVERIFY(!found.first().remedy.isEmpty());
    }

    void aValueMustFitItsName_data()
    {
        QTest::addColumn<QByteArray>("declaration");
        QTest::addColumn<QString>("fixed"); // Empty: no finding; "-": one without a fix.
        const auto row = [](const char *declaration, const char *fixed) {
            QTest::newRow(declaration) << QByteArray(declaration) << QString::fromLatin1(fixed);
        };
        row("--radius: 8", "8px");
        row("--radius: 0", "");
        row("--radius: 0.5rem", "");
        row("--radius-lg: 4px 8px", "");
        row("--radius: 10xp", "-");
        row("--spacing: calc(1px * 4)", "");
        row("--text-lg--line-height: 1.5", "");
        row("--leading-tight: 1.25", "");
        row("--leading-tight: 150ms", "-");
        row("--font-weight-bold: 700", "");
        row("--font-weight-bold: 7000", "-");
        row("--duration-fast: 150", "-");
        row("--shadow-md: 0 1px 2px black", "");
        row("--shadow-md: 0 1 2 black", "-");
        row("--shadow-md: 0 1px 2px black, wide open space", "-");
        row("--shadow-opacity: 0.1", "");
        row("--shadow-x: 0", "");
        row("--primary: 12px", "-");
        row("--primary: CanvasText", "");
        row("--text-muted: #777", "");
    }

    void aValueMustFitItsName()
    {
        QFETCH(QByteArray, declaration);
        QFETCH(QString, fixed);
        const QList<ThemeFinding> found = findings(":root {" + declaration + "}");
        QCOMPARE(found.size(), fixed.isEmpty() ? 0 : 1);
        if (!found.isEmpty()) {
            QCOMPARE(found.first().code, u"token-value"_s);
            const QList<TokenChange> fix = found.first().fix;
            QCOMPARE(fix.isEmpty() ? u"-"_s : *fix.first().value, fixed);
        }
    }

    void aFaultIsFoundOnceAndWhereItIs()
    {
        QCOMPARE(shown(findings(":root {\n--a: #12;\n--primary: var(--a);\n--b: color-mix(in oklab, var(--a), red)}")),
                 QStringList{u"token-value light/a:2"_s});
        QCOMPARE(shown(findings(":root {\n--a: 12px;\n--primary: var(--a)}")),
                 QStringList{u"token-value light/primary:3"_s});
    }

    void fontNamesNeedQuotes()
    {
        const QList<ThemeFinding> broken = findings(":root { --font-serif: Source Serif 4 , Georgia, serif }");
        QCOMPARE(shown(broken), QStringList{u"token-font light/font-serif:1"_s});
        QCOMPARE(broken.first().severity, Severity::Warning);
        QCOMPARE(*broken.first().fix.first().value, u"\"Source Serif 4\" , Georgia, serif"_s);
        const QList<ThemeFinding> loose =
            findings(":root { --font-sans: Open Sans, Inter, var(--x, Foo Bar), sans-serif }");
        QCOMPARE(shown(loose), QStringList{u"token-font light/font-sans:1"_s});
        QCOMPARE(loose.first().severity, Severity::Note);
        QCOMPARE(shown(findings(":root { --font-a: 'Open Sans', Inter; --font-weight: 400; --font-size-x: 12px }")),
                 QStringList());
    }

    void aReferenceToNothingIsFoundWhereItIsWritten()
    {
        QCOMPARE(
            shown(findings(":root{\n--a: var(--b);\n--c: var(--b, red);\n--d: var(--a)}\n.dark{--d: var(--gone)}")),
            (QStringList{u"token-reference light/a:2"_s, u"token-reference dark/d:5"_s}));
        QCOMPARE(shown(findings(":root{--x: var(--color-red-500)} @theme inline {--font-sans: var(--font-sans)}")),
                 QStringList());
    }

    void aWideColorIsWorthANote()
    {
        const QList<ThemeFinding> found = findings(":root { --primary: oklch(0.7 0.3 150); --b: var(--primary) }");
        QCOMPARE(shown(found), QStringList{u"token-gamut light/primary:1"_s});
        QCOMPARE(found.first().severity, Severity::Note);
        QCOMPARE(found.first().fix.size(), 1);
        const Color mended = parseColor(*found.first().fix.first().value).value();
        QVERIFY(isInSrgb(mended));
        QVERIFY(deltaEOk(mended, parseColor(u"#00c248").value()) < 0.01);
    }

    void pairsThatCannotBeReadAreFound()
    {
        const QByteArray css = ":root { --card: #fff; --card-foreground: #bbb; --a: #fff; --b: #000 }";
        QCOMPARE(shown(findings(css)), QStringList{u"token-contrast light/card-foreground:1"_s});
        const ThemeUsage usage{.uses = {}, .pairs = {{.background = u"a"_s, .text = u"card"_s, .count = 2}}};
        QCOMPARE(shown(findings(css, usage)), QStringList{u"token-contrast light/card:1"_s});
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestThemeLint)

#include "tst_theme_lint.moc"
