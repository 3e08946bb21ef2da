// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/palette/color_vision.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestColorVision : public QObject
{
    Q_OBJECT

    static QString seen(const Color &color, ColorVision vision) { return toHex(simulated(color, vision)); }

private Q_SLOTS:
    void normalVisionChangesNothing()
    {
        const Color wide = Color::oklch(0.7, 0.35, 150, 0.4);
        QCOMPARE(simulated(wide, ColorVision::Normal), wide);
    }

    void graysStayGray()
    {
        for (const ColorVision vision : kColorVisions) {
            for (const double gray : {0.0, 0.2, 0.5, 0.8, 1.0}) {
                QVERIFY(deltaEOk(simulated(Color::srgb(gray, gray, gray), vision), Color::srgb(gray, gray, gray)) <
                        0.001);
            }
            QVERIFY(!colorVisionTitle(vision).isEmpty());
        }
    }

    // The first column of each matrix is what becomes of pure red, clipped and put back into sRGB.
    void redIsSeenAsTheModelSays()
    {
        const Color red = Color::srgb(1, 0, 0, 0.5);
        QCOMPARE(seen(red, ColorVision::Protanopia), u"#6d5f0080"_s);
        QCOMPARE(seen(red, ColorVision::Deuteranopia), u"#a3900080"_s);
        QCOMPARE(seen(red, ColorVision::Tritanopia), u"#ff000f80"_s);
        QCOMPARE(seen(red, ColorVision::Achromatopsia), u"#7f7f7f80"_s);
    }

    void whatOnlyDiffersInRedAndGreenIsFound()
    {
        const ThemeSnapshot theme =
            snapshotOf(Theme::parse(":root { --background: white; --chart-1: oklch(0.6 0.13 30);"
                                    " --chart-2: oklch(0.6 0.13 145); --chart-3: #0000ff;"
                                    " --primary: oklch(0.6 0.13 30); }")
                           .value());
        QVERIFY(indistinctCharts(theme, u"light"_s, ColorVision::Normal).isEmpty());
        const QList<IndistinctPair> pairs = indistinctCharts(theme, u"light"_s, ColorVision::Deuteranopia);
        QCOMPARE(pairs.size(), 1);
        QCOMPARE(pairs[0].first, u"chart-1"_s);
        QCOMPARE(pairs[0].second, u"chart-2"_s);
        QVERIFY(pairs[0].distance < kChartDistance);
    }

    void translucentChartsAreJudgedAsTheyShowOnThePage()
    {
        const ThemeSnapshot theme = snapshotOf(
            Theme::parse(":root { --background: white; --chart-1: rgb(0 0 0 / 50%); --chart-2: #808080; }").value());
        QCOMPARE(indistinctCharts(theme, u"light"_s, ColorVision::Normal).size(), 1);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestColorVision)
#include "tst_color_vision.moc"
