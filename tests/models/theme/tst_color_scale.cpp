// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/color_parser.h"
#include "models/theme/color_scale.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

class TestColorScale : public QObject
{
    Q_OBJECT

    static std::array<double, 3> lch(const ScaleStep &step)
    {
        return converted(step.color, ColorSpace::Oklch).components;
    }

    static void isAProperScale(const QList<ScaleStep> &scale, const QList<Color> &chosen, Gamut gamut)
    {
        QCOMPARE(scale.size(), 11);
        QCOMPARE(std::ranges::count(scale, true, &ScaleStep::isLocked), chosen.size());
        for (const Color &color : chosen) {
            QVERIFY(std::ranges::count(scale, color, &ScaleStep::color) > 0);
        }
        for (qsizetype i = 0; i < scale.size(); ++i) {
            QCOMPARE(scale[i].step, kScaleSteps[std::size_t(i)]);
            QVERIFY2(scale[i].isLocked || (gamut == Gamut::Srgb ? isInSrgb(scale[i].color) : isInP3(scale[i].color)),
                     qPrintable(toOklchText(scale[i].color)));
        }
        for (qsizetype i = 1; i < scale.size(); ++i) {
            QVERIFY2(lch(scale[i])[0] < lch(scale[i - 1])[0],
                     qPrintable(u"%1 after %2"_s.arg(toOklchText(scale[i].color), toOklchText(scale[i - 1].color))));
        }
    }

private Q_SLOTS:
    void oneColorStaysAtTheStepOfItsLightness()
    {
        const Color clay = *parseColor(u"oklch(0.55 0.155 40)");
        const QList<ScaleStep> scale = colorScale({clay}).value();
        isAProperScale(scale, {clay}, Gamut::Srgb);
        QCOMPARE(scale[6].step, 600);
        QVERIFY(scale[6].isLocked);
        QVERIFY(lch(scale[0])[1] < 0.04);             // A tint for backgrounds …
        QVERIFY(lch(scale[10])[1] < 0.09);            // … and a shade for text.
        QVERIFY(std::abs(lch(scale[2])[2] - 40) < 1); // One colour has one hue.
    }

    void huesDriftBetweenTwoColorsTheShortWay()
    {
        const QList<ScaleStep> scale =
            colorScale({*parseColor(u"oklch(0.9 0.1 350)"), *parseColor(u"oklch(0.4 0.12 30)")}).value();
        for (qsizetype i = 3; i < 8; ++i) {
            const double hue = lch(scale[i])[2];
            QVERIFY2(hue > 350 || hue < 30, qPrintable(QString::number(hue)));
        }
    }

    void aGrayTakesTheHueOfItsNeighbour()
    {
        const QList<ScaleStep> scale = colorScale({*parseColor(u"white"), *parseColor(u"oklch(0.5 0.1 250)")}).value();
        QVERIFY(std::abs(lch(scale[4])[2] - 250) < 1);
    }

    void randomColorsMakeProperScales()
    {
        QRandomGenerator random(7);
        int made = 0;
        for (int round = 0; round < 3000; ++round) {
            QList<Color> chosen;
            for (int i = 0; i < 1 + round % 3; ++i) {
                chosen.append(Color::srgb(random.generateDouble(), random.generateDouble(), random.generateDouble()));
            }
            const Gamut gamut = round % 2 == 0 ? Gamut::Srgb : Gamut::P3;
            if (const Result<QList<ScaleStep>> scale = colorScale(chosen, gamut)) {
                isAProperScale(*scale, chosen, gamut);
                ++made;
            }
        }
        QVERIFY(made > 2000);
    }

    void theEndsOfTheScaleCanBeChosen()
    {
        for (const QString &text : {u"white"_s, u"black"_s, u"#fffffe"_s, u"#010000"_s}) {
            const Color color = *parseColor(text);
            isAProperScale(colorScale({color}).value(), {color}, Gamut::Srgb);
        }
        const QList<Color> both{*parseColor(u"white"), *parseColor(u"black")};
        isAProperScale(colorScale(both).value(), both, Gamut::Srgb);
    }

    void refusesWhatHasNoRoom()
    {
        const Color red = *parseColor(u"red");
        QVERIFY(!colorScale({}));
        QVERIFY(!colorScale({red, red, red, red}));
        const Result<QList<ScaleStep>> same = colorScale({red, *parseColor(u"#fe0101")});
        QVERIFY(!same && same.error().message.contains(u"#ff0000"_s));
    }

    void stepsBecomeTokens()
    {
        const QList<TokenChange> changes =
            scaleTokens(colorScale({*parseColor(u"#b9491c")}).value(), u"light"_s, u"brand"_s);
        QCOMPARE(changes.size(), 11);
        QCOMPARE(changes[0].name, u"brand-50"_s);
        const Theme theme = applied(Theme(), changes).value();
        QCOMPARE(theme.names().size(), 11);
        QCOMPARE(toHex(theme.resolveColor(u"light"_s, u"brand-600"_s).value()), u"#b9491c"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestColorScale)
#include "tst_color_scale.moc"
