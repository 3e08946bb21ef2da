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
