// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_notation.h"
#include "models/color/color_parser.h"
#include "models/color/contrast.h"
#include "models/theme/palette/contrast_fix.h"
#include "models/theme/palette/contrast_matrix.h"
#include "tests/support/check.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();

ThemeSnapshot theme(const QByteArray &light, const QByteArray &dark = {})
{
    return snapshotOf(Theme::parse(":root {" + light + "}\n.dark {" + dark + "}").value());
}

ColorPair pair(const QString &background, const QString &text, double opacity = 1)
{
    return {.background = background, .text = text, .backgroundOpacity = opacity, .textOpacity = 1, .count = 1};
}

} // namespace

class TestContrastFix : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNearestLightnessThatPassesIsFound()
    {
        const ThemeSnapshot snapshot = theme("--primary: oklch(0.62 0.155 40); --on: oklch(0.99 0.01 75);");
        const QList<ColorPair> used{pair(u"primary"_s, u"on"_s)};
        QVERIFY(!checkContrast(snapshot, used).constFirst().passes());
        const std::optional<ContrastFix> fix = fixContrast(snapshot, used, kLight, u"primary"_s);
        QVERIFY(fix && fix->mendsAll());
        const double ratio = contrastRatio(parseColor(u"oklch(0.99 0.01 75)").value(), fix->after);
        QVERIFY2(ratio >= 4.495 && ratio < 4.56, qPrintable(QString::number(ratio)));
        const Color after = converted(fix->after, ColorSpace::Oklch);
        QVERIFY(std::abs(after.components[2] - 40) < 0.5);
        QVERIFY(std::abs(after.components[1] - 0.155) < 0.002);
        QVERIFY(fix->change.value->startsWith("oklch("_L1));
    }

    void aFixBreaksNoPairThatPassed()
    {
        // Darker ink would do on the light ground, but no longer be seen on the dark one.
        const ThemeSnapshot snapshot = theme("--ink: #8a8a8a; --paper: #ffffff; --slate: #000000;");
        const QList<ColorPair> used{pair(u"paper"_s, u"ink"_s), pair(u"slate"_s, u"ink"_s)};
        const std::optional<ContrastFix> fix = fixContrast(snapshot, used, kLight, u"ink"_s);
        QVERIFY(fix && fix->mendsAll());
        const ThemeSnapshot hopeless = theme("--ink: #8a8a8a; --paper: #ffffff; --slate: #3a3a3a;");
        QVERIFY(!fixContrast(hopeless, used, kLight, u"ink"_s) ||
                fixContrast(hopeless, used, kLight, u"ink"_s)->passing > 0);
    }

    void nothingIsOfferedWherePairsPass()
    {
        const ThemeSnapshot snapshot = theme("--a: black; --b: white;");
        QVERIFY(!fixContrast(snapshot, {pair(u"a"_s, u"b"_s)}, kLight, u"a"_s));
        QVERIFY(!fixContrast(snapshot, {pair(u"a"_s, u"b"_s)}, kLight, u"missing"_s));
    }

    void theNotationOfTheAuthorIsKept_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("begin");
        QTest::newRow("hex") << u"#999"_s << u"#"_s;
        QTest::newRow("rgb") << u"rgb(153, 153, 153)"_s << u"rgb("_s;
        QTest::newRow("hsl") << u"hsl(0 0% 60%)"_s << u"hsl("_s;
        QTest::newRow("bare") << u"0 0% 60%"_s << u"0 0% "_s;
        QTest::newRow("named") << u"darkgray"_s << u"oklch("_s;
        QTest::newRow("oklch") << u"oklch(0.7 0 0)"_s << u"oklch("_s;
    }

    void theNotationOfTheAuthorIsKept()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, begin);
        const ThemeSnapshot snapshot = theme("--ink: " + typed.toUtf8() + "; --paper: #fff;");
        const std::optional<ContrastFix> fix = fixContrast(snapshot, {pair(u"paper"_s, u"ink"_s)}, kLight, u"ink"_s);
        QVERIFY(fix && fix->mendsAll());
        QVERIFY2(fix->change.value->startsWith(begin), qPrintable(*fix->change.value));
        const ThemeSnapshot after = theme("--ink: " + fix->change.value->toUtf8() + "; --paper: #fff;");
        QVERIFY(checkContrast(after, {pair(u"paper"_s, u"ink"_s)}).constFirst().passes());
    }

    void anInheritedTokenGetsAValueOfItsOwnInTheModeThatFails()
    {
        const ThemeSnapshot snapshot = theme("--ink: #222; --paper: #fff;", "--paper: #111;");
        const QList<ColorPair> used{pair(u"paper"_s, u"ink"_s)};
        const std::optional<ContrastFix> fix = fixContrast(snapshot, used, kDark, u"ink"_s);
        QVERIFY(fix);
        QCOMPARE(fix->change.mode, kDark);
        const Theme source = Theme::parse(":root {--ink: #222; --paper: #fff;}\n.dark {--paper: #111;}").value();
        ENIGMA_VALUE(const Theme mended, applied(source, {fix->change}));
        QCOMPARE(mended.value(kLight, u"ink"_s)->text, u"#222"_s);
        for (const ContrastCheck &check : checkContrast(snapshotOf(mended), used)) {
            QVERIFY(check.passes());
        }
    }

    void ofAPairTheColourThatMendsMoreIsChanged()
    {
        const ThemeSnapshot snapshot = theme("--ink: #888; --paper: #fff; --card: #f8f8f8;");
        const QList<ColorPair> used{pair(u"paper"_s, u"ink"_s), pair(u"card"_s, u"ink"_s)};
        const std::optional<ContrastFix> fix = fixPair(snapshot, used, checkContrast(snapshot, used).constFirst());
        QVERIFY(fix && fix->mendsAll());
        QCOMPARE(fix->change.name, u"ink"_s);
    }

    void everyPairThatCanBeMendedIs()
    {
        const Theme source = Theme::parse(":root {--a: #777; --b: #888; --c: #fff; --d: #eee}\n"
                                          ".dark {--a: #555; --c: #111}")
                                 .value();
        const QList<ColorPair> used{pair(u"c"_s, u"a"_s), pair(u"d"_s, u"b"_s), pair(u"c"_s, u"b"_s, 0.5)};
        ENIGMA_VALUE(const Theme mended, applied(source, fixAllContrast(source, used)));
        for (const ContrastCheck &check : checkContrast(snapshotOf(mended), used)) {
            QVERIFY2(check.passes(), qPrintable(check.mode + u' ' + check.background + u' ' + check.text));
        }
    }

    void aColourThatModesShareIsNotMendedForEver()
    {
        const Theme source = Theme::parse("@theme { --brand: #888 }\n:root { --background: #fafafa }\n"
                                          ".dark { --background: #1a1a1a }")
                                 .value();
        QVERIFY(fixAllContrast(source, {pair(u"background"_s, u"brand"_s)}).size() <= 2);
    }

    void theMatrixAgreesWithTheChecksAndPutsUsedPairsFirst()
    {
        const ThemeSnapshot snapshot =
            theme("--background: #fff; --ink: #333; --veil: #00000080; --accent: #fa5; --radius: 4px;");
        const QList<ColorPair> used{pair(u"accent"_s, u"ink"_s, 0.5), pair(u"accent"_s, u"ink"_s)};
        const ContrastMatrix matrix(snapshot, kLight, used);
        QCOMPARE(matrix.grounds().constFirst(), u"accent"_s);
        QCOMPARE(matrix.inks().constFirst(), u"ink"_s);
        QCOMPARE(matrix.inks().size(), 4);
        QCOMPARE(matrix.at(0, 0).uses, 2);
        const ContrastCheck lowest = checkContrast(snapshot, used).constFirst();
        QVERIFY(std::abs(matrix.at(0, 0).ratio - lowest.ratio) < 1e-9);
        const qsizetype veil = matrix.grounds().indexOf(u"veil"_s);
        const double expected = contrastRatio(parseColor(u"#333").value(), parseColor(u"#00000080").value());
        QVERIFY(std::abs(matrix.at(0, veil).ratio - expected) < 1e-9);
        QCOMPARE(matrix.at(0, veil).uses, 0);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestContrastFix)
#include "tst_contrast_fix.moc"
