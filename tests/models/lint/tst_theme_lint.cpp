// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_parser.h"
#include "models/lint/lint_rules.h"
#include "models/lint/theme_lint.h"
#include "models/theme/default_theme.h"

#include <QTest>

#include <algorithm>

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

    void aCircleIsAnErrorOfItsMembers()
    {
        const QByteArray css = ":root {\n--a: var(--b);\n--b: var(--c, red);\n--c: var(--a);\n--d: var(--a, red)}";
        const QList<ThemeFinding> found = findings(css);
        QCOMPARE(shown(found),
                 (QStringList{u"token-cycle light/a:2"_s, u"token-cycle light/b:3"_s, u"token-cycle light/c:4"_s}));
        QCOMPARE(found.first().severity, Severity::Error);
        QCOMPARE(shown(findings("@theme inline { --font-sans: var(--font-sans) }")), QStringList());
    }

    void halfAPairNeedsTheOtherHalf()
    {
        QCOMPARE(shown(findings(":root{--card:#fff;--card-foreground:#000;--a:#000}\n.dark{--card:#eee;--a:#fff}")),
                 QStringList{u"token-mode dark/card-foreground:0"_s});
        QCOMPARE(shown(findings(":root{--card:#fff;--card-foreground:#000;--b:1px}\n.dark{--b:2px}")), QStringList());
    }

    void everyTokenNeedsAValueInLight()
    {
        const QList<ThemeFinding> found = findings(":root{--a:1px}\n.dark{--b:2px}");
        QCOMPARE(shown(found), QStringList{u"token-mode dark/b:2"_s});
        QCOMPARE(found.first().fix, (QList<TokenChange>{{u"light"_s, u"b"_s, u"2px"_s}}));
    }

    void chartsThatSomePeopleCannotTellApartAreFoundOnce()
    {
        const QList<ThemeFinding> red = findings(":root{--chart-1:#d00;--chart-2:#00d;--chart-3:#d10}\n.dark{--a:1px}");
        QCOMPARE(red.constFirst().code, u"token-charts-alike"_s);
        QCOMPARE(red.constFirst().severity, Severity::Warning);
        QCOMPARE(red.constFirst().token, u"chart-3"_s);
        const QList<ThemeFinding> green = findings(":root{--chart-1:oklch(0.6 0.2 25);--chart-2:oklch(0.6 0.14 120)}");
        QCOMPARE(green.size(), 1);
        QCOMPARE(green.constFirst().severity, Severity::Note);
        QVERIFY(green.constFirst().message.contains("anopia"_L1));
    }

    void namesMustMakeUtilities()
    {
        QCOMPARE(shown(findings(":root{\n--gr\xc3\xbcn: #0a0}")), QStringList{u"token-name light/gr\u00fcn:2"_s});
        const QList<ThemeFinding> unmapped =
            findings(":root{--a:#000;--brand:#0a0;--x:1px}@theme inline{--color-a:var(--a)}");
        QCOMPARE(shown(unmapped), QStringList{u"token-name light/brand:1"_s});
        QCOMPARE(unmapped.first().fix, (QList<TokenChange>{{u"theme"_s, u"color-brand"_s, u"var(--brand)"_s}}));
        QCOMPARE(shown(findings(":root{--a:#000;--brand:#0a0}")), QStringList());
    }

    void theCliMustSeeThatAColorIsOne()
    {
        QCOMPARE(shown(findings(":root{--brand:lab(40 10 10)}")), QStringList{u"token-color light/brand:1"_s});
        QCOMPARE(shown(findings(":root{--brand:lab(40 10 10)}@theme{--color-brand:var(--brand)}")), QStringList());
    }

    void aShadowInAVariableCannotBeColored()
    {
        const QList<ThemeFinding> found =
            findings(":root{--shadow-md:0 1px 2px rgb(0 0 0 / 0.1)}\n@theme inline{--shadow-md:var(--shadow-md)}");
        QCOMPARE(shown(found), QStringList{u"token-shadow theme/shadow-md:2"_s});
        QCOMPARE(found.first().fix,
                 (QList<TokenChange>{{u"theme"_s, u"shadow-md"_s, u"0 1px 2px rgb(0 0 0 / 0.1)"_s}}));
        QCOMPARE(shown(findings(":root{--c:#000}@theme{--color-c:var(--c);--shadow-md:0 1px 2px var(--c)}")),
                 QStringList());
    }

    void whatNothingUsesIsWorthANote()
    {
        Item button;
        button.head = {.name = u"button"_s, .type = u"registry:ui"_s};
        button.files = {
            {u"button.tsx"_s,
             u"registry:ui"_s,
             {},
             "<b className=\"bg-brand text-primary p-[var(--gap)] w-[var(--own)]\" style={{'--own': 1}}/>"}};
        const QByteArray css = ":root{--brand:#0a0;--left:1px;--by-other:2px;--x:var(--by-other)}"
                               "@theme{--color-brand:var(--brand);--color-left:var(--left)}";
        const ThemeUsage usage = usageOf({button}, Theme::parse(css).value().names());
        const QList<ThemeFinding> found = findings(css, usage);
        QCOMPARE(shown(found), (QStringList{u"token-undeclared light/gap:0"_s, u"token-undeclared light/primary:0"_s,
                                            u"token-unused light/left:1"_s, u"token-unused light/x:1"_s}));
        QVERIFY(found.at(0).fix.isEmpty());
        QCOMPARE(found.at(1).fix.size(), 2); // As the default theme has it, in light and dark.
        QCOMPARE(found.at(2).fix.size(), 2); // With its mapping.
    }

    void everyCodeIsExplained()
    {
        const QList<LintRule> rules = lintRules();
        const QByteArray css = ":root{--a:#12;--b:var(--gone);--c:var(--c);--font-a:Source 3;--primary:lab(40 10 10);"
                               "--card:#fff;--card-foreground:#eee;--g\xc3\xbc:1px}.dark{--z:oklch(0.7 0.3 150)}"
                               "@theme{--shadow-md:var(--s)}";
        QSet<QString> codes;
        for (const ThemeFinding &finding : findings(css)) {
            codes.insert(finding.code);
            QVERIFY2(std::ranges::contains(rules, finding.code, &LintRule::code), qPrintable(finding.code));
        }
        QVERIFY(codes.size() >= 9);
    }

    void everyFixMendsWhatItIsFor()
    {
        const QByteArray css = ":root{--radius:8;--font-a:Source 3;--primary:lab(40 10 10);--card:#fff;"
                               "--card-foreground:#eee;--wide:oklch(0.7 0.3 150);--shadow-md:0 1px 2px black}"
                               ".dark{--z:2px}@theme inline{--color-card:var(--card);--shadow-md:var(--shadow-md)}";
        const Theme theme = Theme::parse(css).value();
        int fixes = 0;
        for (const ThemeFinding &finding : lintTheme(theme, {})) {
            if (finding.fix.isEmpty()) {
                continue;
            }
            ++fixes;
            const Result<Theme> mended = applied(theme, finding.fix);
            QVERIFY2(mended.has_value(), qPrintable(finding.code));
            for (const ThemeFinding &left : lintTheme(*mended, {})) {
                QVERIFY2(left.code != finding.code || left.token != finding.token || left.mode != finding.mode,
                         qPrintable(finding.code));
            }
        }
        QVERIFY(fixes >= 7);
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
