// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_parser.h"
#include "models/color/gamut.h"

#include <QTest>

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

class TestGamut : public QObject
{
    Q_OBJECT

    static Color parsed(QStringView text) { return parseColor(text).value(); }
    static double hueOf(const Color &color) { return converted(color, ColorSpace::Oklch).components[2]; }

private Q_SLOTS:
    void clippingAndMappingDiffer()
    {
        const Color green = parsed(u"oklch(0.7 0.3 150)");
        QCOMPARE(toHex(clipped(green, Gamut::Srgb)), u"#00cb00"_s);
        QCOMPARE(toHex(mapped(green, Gamut::Srgb)), u"#00c248"_s);
    }

    void whatTheScreenShowsStaysAsItIs_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"#b9491c", "white", "black", "#f00", "hsl(200 100% 50%)", "oklch(0.55 0.1 40)"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }

    void whatTheScreenShowsStaysAsItIs()
    {
        QFETCH(QString, text);
        QCOMPARE(toHex(mapped(parsed(text), Gamut::Srgb)), toHex(parsed(text)));
        QCOMPARE(toHex(clipped(parsed(text), Gamut::Srgb)), toHex(parsed(text)));
        QVERIFY(deltaEOk(mapped(parsed(text), Gamut::P3), parsed(text)) < 0.0001);
    }

    void everyResultIsInside()
    {
        for (const Gamut gamut : {Gamut::Srgb, Gamut::P3}) {
            for (double lightness = -0.1; lightness <= 1.15; lightness += 0.05) {
                for (int hue = 0; hue < 360; hue += 15) {
                    const Color wild = Color::oklch(lightness, 0.37, hue, 0.5);
                    for (const Color &color : {clipped(wild, gamut), mapped(wild, gamut)}) {
                        QVERIFY(std::ranges::all_of(color.components, [](double c) { return c >= 0 && c <= 1; }));
                        QCOMPARE(color.alpha, 0.5);
                        QCOMPARE(color.space, gamut == Gamut::Srgb ? ColorSpace::Srgb : ColorSpace::DisplayP3);
                    }
                }
            }
        }
    }

    void mappingKeepsLightnessAndHue()
    {
        for (int hue = 0; hue < 360; hue += 5) {
            const Color wild = Color::oklch(0.65, 0.4, hue);
            const Color mild = converted(mapped(wild, Gamut::Srgb), ColorSpace::Oklch);
            QVERIFY(std::abs(mild.components[0] - 0.65) < 0.03);
            const double turned = std::remainder(hueOf(mild) - hue, 360);
            QVERIFY2(std::abs(turned) < 12, qPrintable(u"%1 turned by %2"_s.arg(hue).arg(turned)));
        }
    }

    void beyondWhiteIsWhite()
    {
        QCOMPARE(toHex(mapped(parsed(u"oklch(1 0.3 150)"), Gamut::Srgb)), u"#ffffff"_s);
        QCOMPARE(toHex(mapped(Color{ColorSpace::Srgb, {2, 2, 2}, 0.5, 0}, Gamut::P3)), u"#ffffff80"_s);
        QCOMPARE(toHex(mapped(parsed(u"oklch(0 0.3 150)"), Gamut::Srgb)), u"#000000"_s);
    }

    void widerScreensShowMore()
    {
        for (int hue = 0; hue < 360; hue += 10) {
            const double srgb = maxChroma(0.7, hue, Gamut::Srgb);
            QVERIFY(srgb < maxChroma(0.7, hue, Gamut::P3));
            QVERIFY(isInSrgb(Color::oklch(0.7, srgb, hue)));
            QVERIFY(!isInSrgb(Color::oklch(0.7, srgb + 0.001, hue)));
        }
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestGamut)

#include "tst_gamut.moc"
