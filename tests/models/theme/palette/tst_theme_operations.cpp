// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/contrast.h"
#include "models/theme/default_theme.h"
#include "models/theme/palette/theme_operations.h"
#include "models/theme/theme_usage.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();

Theme themeOf(const QByteArray &css)
{
    return Theme::parse(css).value();
}

} // namespace

class TestThemeOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnlyColoursThatAModeDeclaresItself()
    {
        const Theme theme = themeOf(":root { --a: oklch(0.5 0.1 40); --b: var(--a); --radius: 4px;"
                                    "--c: color-mix(in oklch, var(--a), white); --d: currentColor; --e: oops }"
                                    ".dark { --a: oklch(0.7 0.1 40) }"
                                    "@theme { --color-brand: oklch(0.4 0.1 40); --color-a: var(--a) }");
        const QList<TokenChange> changes = shiftColors(theme, {.hue = 30}, {});
        QCOMPARE(changes, (QList<TokenChange>{{kLight, u"a"_s, u"oklch(0.5 0.1 70)"_s},
                                              {kDark, u"a"_s, u"oklch(0.7 0.1 70)"_s},
                                              {u"theme"_s, u"color-brand"_s, u"oklch(0.4 0.1 70)"_s}}));
        QVERIFY(shiftColors(theme, {}, {}).isEmpty());
    }

    void respectsTheSelectionTheModesAndTheLocks()
    {
        const Theme theme = themeOf(":root { --a: #808080; --b: #808080; --c: #808080 } .dark { --a: #404040 }");
        const QList<TokenChange> changes =
            shiftColors(theme, {.lightness = 0.1}, {.names = {u"a"_s, u"b"_s}, .modes = {kLight}, .locked = {u"b"_s}});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.constFirst().name, u"a"_s);
        QCOMPARE(changes.constFirst().mode, kLight);
    }

    void keepsTheAuthorsSyntaxWhereItCan()
    {
        const Theme theme = themeOf(":root { --a: #B9491C; --b: #ff0000; --c: rgb(10 20 30 / 50%) }");
        const QList<TokenChange> paler = shiftColors(theme, {.chroma = 0.5}, {});
        QVERIFY(paler.at(0).value->startsWith(u'#'));
        QVERIFY(paler.at(2).value->startsWith("rgb("_L1));
        const QList<TokenChange> stronger = shiftColors(theme, {.chroma = 1.5}, {.names = {u"b"_s}});
        QVERIFY(stronger.constFirst().value->startsWith("oklch("_L1));
    }

    void lightnessIsScaledAroundTheMiddleAndStaysInItsRange()
    {
        QCOMPARE(shifted(Color::oklch(0.75, 0.1, 40), {.spread = 0.5}).components[0], 0.625);
        QCOMPARE(shifted(Color::oklch(0.9, 0.1, 40), {.lightness = 0.5}).components[0], 1.0);
        QCOMPARE(shifted(Color::oklch(0.9, 0.1, 350), {.hue = 20}).components[2], 10.0);
        QCOMPARE(shifted(Color::oklch(0.9, 0.1, 10), {.hue = -20}).components[2], 350.0);
        QCOMPARE(shifted(Color::oklch(0.9, 0.1, 10, 0.4), {.hue = -20}).alpha, 0.4);
    }

    void tintsNeutralsAndLeavesBrandColours()
    {
        const ColorShift warm{.tint = 0.02, .tintHue = 60};
        const Color gray = shifted(Color::oklch(0.5, 0.002, 265), warm);
        QCOMPARE(gray.components[1], 0.02);
        QCOMPARE(gray.components[2], 60.0);
        const Color brand = shifted(Color::oklch(0.5, 0.15, 265), warm);
        QCOMPARE(brand.components[1], 0.15);
        QCOMPARE(brand.components[2], 265.0);
        QVERIFY(shifted(Color::oklch(1, 0, 0), warm).components[1] < 1e-3);
    }

    void aDarkModeMadeFromALightOneIsReadable()
    {
        ENIGMA_VALUE(Theme theme, Theme::parse(defaultThemeSource()));
        const ThemeSnapshot given = snapshotOf(theme);
        ENIGMA_VALUE(theme, applied(theme, deriveMode(theme, ModeDirection::DarkFromLight, {})));
        const ThemeSnapshot made = snapshotOf(theme);
        for (const ContrastCheck &check : checkContrast(made, {})) {
            if (check.mode == kDark) {
                QVERIFY2(check.passes(),
                         qPrintable(u"%1 on %2: %3"_s.arg(check.text, check.background).arg(check.ratio)));
            }
        }
        const auto lightness = [&](const QString &name) { return relativeLuminance(*made.token(kDark, name)->color); };
        QVERIFY(lightness(u"background"_s) < 0.02);
        QVERIFY(lightness(u"card"_s) < 0.02);
        QVERIFY(lightness(u"foreground"_s) > 0.7);
        QVERIFY(lightness(u"muted"_s) > lightness(u"background"_s));
        QCOMPARE(made.token(kLight, u"primary"_s)->value, given.token(kLight, u"primary"_s)->value);
    }

    void aLightModeMadeFromADarkOneIsReadable()
    {
        ENIGMA_VALUE(Theme theme, Theme::parse(defaultThemeSource()));
        ENIGMA_VALUE(theme, applied(theme, deriveMode(theme, ModeDirection::LightFromDark, {})));
        for (const ContrastCheck &check : checkContrast(snapshotOf(theme), {})) {
            QVERIFY2(check.mode != kLight || check.passes(),
                     qPrintable(u"%1 on %2: %3"_s.arg(check.text, check.background).arg(check.ratio)));
        }
    }

    void derivingKeepsReferencesOfTheTarget()
    {
        const Theme theme = themeOf(":root { --a: white; --b: #111 } .dark { --a: var(--b) }");
        const QList<TokenChange> changes = deriveMode(theme, ModeDirection::DarkFromLight, {});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.constFirst().name, u"b"_s);
        QVERIFY(changes.constFirst().value->startsWith(u'#'));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestThemeOperations)
#include "tst_theme_operations.moc"
