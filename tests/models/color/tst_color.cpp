// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color.h"
#include "models/color/color_mix.h"
#include "models/color/color_names.h"
#include "models/color/color_parser.h"
#include "models/color/contrast.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

namespace enigma {

using namespace Qt::StringLiterals;

class TestColor : public QObject
{
    Q_OBJECT

    static Color parsed(QStringView text) { return parseColor(text).value(); }

    static bool isClose(const Color &first, const Color &second, double tolerance = 1e-6)
    {
        for (std::size_t i = 0; i < 3; ++i) {
            if (std::abs(first.components[i] - second.components[i]) > tolerance) {
                qWarning() << "component" << i << "is" << first.components[i] << "and not" << second.components[i];
                return false;
            }
        }
        return first.space == second.space && std::abs(first.alpha - second.alpha) < 1e-9;
    }

    static QList<ColorSpace> allSpaces()
    {
        QList<ColorSpace> spaces;
        for (int i = 0; i <= int(ColorSpace::Oklch); ++i) {
            spaces.append(ColorSpace(i));
        }
        return spaces;
    }

private Q_SLOTS:
    void readsEverySyntax_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("hex");
        const auto row = [](const char *text, const char *hex) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(hex);
        };
        row("#abc", "#aabbcc");
        row("#ABCD", "#aabbccdd");
        row(" #123456 ", "#123456");
        row("#12345678", "#12345678");
        row("RebeccaPurple", "#663399");
        row("transparent", "#00000000");
        row("rgb(1,2,3)", "#010203");
        row("rgba(1 , 2, 3, 50%)", "#01020380");
        row("rgb(100%, 0%, 50%)", "#ff0080");
        row("rgb(10% 20 30 / .5)", "#1a141e80");
        row("rgb(300 -5 none)", "#ff0000");
        row("RGB(/* a */1 2 3)", "#010203");
        row("hsl(120deg, 100%, 25%)", "#008000");
        row("hsla(0.5turn 100 50 / 100%)", "#00ffff");
        row("hsl(-120 100% 50%)", "#0000ff");
        row("hwb(90 10% 20%)", "#73cc1a");
        row("hwb(90 60% 60%)", "#808080");
        row("lab(100 0 0)", "#ffffff");
        row("lab(50% 40% -20%)", "#b750a3");
        row("lch(52.2345% 72.2 56.2)", "#c65d06");
        row("oklab(40.101% 0.1147 0.0453)", "#7d2329");
        row("oklch(0.5 0.1 200grad)", "#007565");
        row("oklch(0.55 0.155 40)", "#b9491c");
        row("oklch(50% 50% 3.14159rad)", "#008368");
        row("color(srgb 1 0.5 0)", "#ff8000");
        row("color(srgb-linear 50% 0 0)", "#bc0000");
        row("color(display-p3 0 1 0)", "#00ff00");
        row("color(xyz 0.9505 1 1.089)", "#ffffff");
        row("color(xyz-d50 0.9643 1 0.8251)", "#ffffff");
        row("color(rec2020 1 1 1)", "#ffffff");
        row("color(a98-rgb 0 0 0 / 0)", "#00000000");
        row("color(prophoto-rgb 1 1 1)", "#ffffff");
        row("color-mix(in srgb, red, blue)", "#800080");
        row("color-mix(in srgb, red 25%, blue)", "#4000bf");
        row("color-mix(in srgb, 20% red, blue 20%)", "#80008066");
        row("color-mix(in srgb, white 50%, transparent)", "#ffffff80");
        row("color-mix(in hsl longer hue, red, blue)", "#00ff00");
        row("color-mix(in oklch, white, black)", "#636363");
        row("color-mix(white, black)", "#636363");
        row("oklch(from #b9491c l c h / 50%)", "#b9491c80");
        row("rgb(from red calc(r / 2) g 10)", "#80000a");
        row("hsl(from hsl(120 100% 50%) calc(h + 120) s l)", "#0000ff");
        row("color(from red srgb g r b)", "#00ff00");
        row("oklch(calc(0.5 + (1 - 0.8) * 0) 0 0)", "#636363");
        row("rgb(1e999 0 0)", "#ff0000");
    }

    void readsEverySyntax()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, hex);
        const Result<Color> color = parseColor(text);
        QVERIFY2(color.has_value(), qPrintable(color ? QString() : color.error().message));
        QCOMPARE(toHex(*color), hex);
    }

    void saysWhatIsWrongWithAText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char *text, const char *mentions) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(mentions);
        };
        row("", "missing");
        row("#", "#");
        row("#12", "hexadecimal");
        row("#12345", "hexadecimal");
        row("#ggg", "hexadecimal");
        row("bluw", "bluw");
        row("12px", "12px");
        row("red blue", "blue");
        row("red;", ";");
        row("oklch(0.5", "missing");
        row("oklch(0.5 0.1 20", "closing");
        row("oklch(0.5 0.1)", "too few");
        row("oklch(0.5 0.1 20 30)", "30");
        row("oklch(0.5, 0.1, 20)", "spaces");
        row("rgb(1, 2 3)", "3");
        row("rgb(1, 2%, 3)", "commas");
        row("rgb(1, none, 3)", "commas");
        row("hsl(1, 2, 3)", "commas");
        row("rgb(1deg 2 3)", "angle");
        row("hsl(10% 2 3)", "hue");
        row("hsl(1px 2 3)", "1px");
        row("rgb(1 2 3 / 4deg)", "alpha");
        row("rgb(1 2 3 /)", "too few");
        row("color(pink 1 2 3)", "pink");
        row("color(srgb 1 2)", "too few");
        row("notacolor(1)", "notacolor");
        row("currentColor", "depends");
        row("light-dark(red, blue)", "depends");
        row("var(--x)", "var()");
        row("color-mix(in pink, red, blue)", "pink");
        row("color-mix(in srgb longer hue, red, blue)", "longer");
        row("color-mix(in srgb, red 0%, blue 0%)", "0%");
        row("color-mix(in srgb, red 101%, blue)", "100%");
        row("color-mix(in srgb, red)", ")");
        row("rgb(calc(1 / 0) 0 0)", "calc()");
        row("rgb(calc(1 + 1%) 0 0)", "calc()");
        row("rgb(calc(1 +) 0 0)", "few");
        row("rgb(r g b)", "r");
        row("rgb(from red r g h)", "h");
        row("rgb((1) 2 3)", "(");
        row("\"red\"", "red");
        row("\xC3\xA9", "é");
    }

    void saysWhatIsWrongWithAText()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, mentions);
        const Result<Color> color = parseColor(text);
        QVERIFY(!color);
        QVERIFY2(color.error().message.contains(mentions), qPrintable(color.error().message));
    }

    void survivesHostileText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *piece :
             {"rgb(", "color-mix(in srgb, ", "oklch(from ", "calc(", "(", "#", "none ", "rgb(calc(", "\\", "/"}) {
            QTest::newRow(piece) << QString::fromLatin1(piece).repeated(4000 / qsizetype(strlen(piece)));
            QTest::addRow("long %s", piece) << QString::fromLatin1(piece).repeated(200'000);
        }
        QTest::newRow("deep calc") << u"rgb("_s + u"calc("_s.repeated(500) + u"1"_s + u")"_s.repeated(500) + u" 0 0)"_s;
    }

    void survivesHostileText()
    {
        QFETCH(const QString, text);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!parseColor(text));
        QVERIFY(timer.elapsed() < 5000);
    }

    void cutsOffWhatNoColourHas()
    {
        QCOMPARE(parsed(u"oklch(1.5 -0.1 20)").components, (std::array{1.0, 0.0, 20.0}));
        QCOMPARE(parsed(u"lab(120 0 0)").components[0], 100.0);
        QCOMPARE(parsed(u"hsl(0 -10% 50%)").components[1], 0.0);
        QCOMPARE(parsed(u"rgb(0 0 0 / 2)").alpha, 1.0);
        QCOMPARE(parsed(u"rgb(0 0 0 / -1)").alpha, 0.0);
        QCOMPARE(parsed(u"color(srgb 2 -1 0)").components, (std::array{2.0, -1.0, 0.0}));
    }

    void remembersWhatIsNone()
    {
        QCOMPARE(int(parsed(u"oklch(none 0.1 none / none)").missing), 0b1101);
        QCOMPARE(toHex(parsed(u"color-mix(in oklch, oklch(0.5 none 20), oklch(0.5 0.1 20))")),
                 toHex(parsed(u"oklch(0.5 0.1 20)")));
    }

    void comesBackFromEverySpace()
    {
        QRandomGenerator random(5);
        for (int i = 0; i < 500; ++i) {
            const Color color =
                Color::srgb(random.generateDouble(), random.generateDouble(), random.generateDouble(), 0.25);
            for (const ColorSpace space : allSpaces()) {
                QVERIFY(isClose(converted(converted(color, space), ColorSpace::Srgb), color, 1e-7));
            }
        }
    }

    void whiteIsWhiteAndGrayHasNoHueInEverySpace()
    {
        for (const ColorSpace space : allSpaces()) {
            const Color white = converted(Color::srgb(1, 1, 1), space);
            QCOMPARE(toHex(white), u"#ffffff"_s);
            const Color gray = converted(Color::srgb(0.5, 0.5, 0.5), space);
            if (hueIndex(space) >= 0) {
                QCOMPARE(gray.components[std::size_t(hueIndex(space))], 0.0);
                QVERIFY(gray.missing & (1 << hueIndex(space)));
            }
        }
        QVERIFY(isClose(converted(Color::srgb(1, 1, 1), ColorSpace::Oklab), Color{ColorSpace::Oklab, {1, 0, 0}}, 1e-6));
        QVERIFY(isClose(converted(Color::srgb(1, 1, 1), ColorSpace::Lab), Color{ColorSpace::Lab, {100, 0, 0}}, 1e-4));
    }

    void convertsKnownColours()
    {
        QVERIFY(
            isClose(converted(parsed(u"red"), ColorSpace::Oklch), Color::oklch(0.627955, 0.257683, 29.23388), 1e-4));
        QVERIFY(isClose(converted(parsed(u"red"), ColorSpace::Lab), Color{ColorSpace::Lab, {54.2905, 80.8049, 69.8910}},
                        1e-3));
        QVERIFY(isClose(converted(parsed(u"#bada55"), ColorSpace::Hsl),
                        Color{ColorSpace::Hsl, {74.4361, 64.2512, 59.4118}}, 1e-3));
        QVERIFY(isClose(converted(parsed(u"color(display-p3 1 0 0)"), ColorSpace::Srgb),
                        Color::srgb(1.09307, -0.22674, -0.15013), 1e-4));
    }

    void tellsGamutsApart()
    {
        QVERIFY(isInSrgb(parsed(u"#f00")));
        QVERIFY(isInSrgb(parsed(u"white")));
        QVERIFY(isInP3(parsed(u"#0f0")));
        QVERIFY(!isInSrgb(parsed(u"color(display-p3 0 1 0)")));
        QVERIFY(isInP3(parsed(u"color(display-p3 0 1 0)")));
        QVERIFY(!isInP3(parsed(u"color(rec2020 0 1 0)")));
        QCOMPARE(toHex(parsed(u"oklch(0.7 0.3 150)")), u"#00cb00"_s);
    }

    void writesTidyText()
    {
        QCOMPARE(toOklchText(parsed(u"oklch(0.55 0.155 40)")), u"oklch(0.55 0.155 40)"_s);
        QCOMPARE(toOklchText(parsed(u"white")), u"oklch(1 0 0)"_s);
        QCOMPARE(toOklchText(parsed(u"black")), u"oklch(0 0 0)"_s);
        QCOMPARE(toOklchText(parsed(u"rgb(255 255 255 / 12%)")), u"oklch(1 0 0 / 12%)"_s);
        QCOMPARE(toOklchText(parsed(u"red")), u"oklch(0.628 0.2577 29.23)"_s);
        for (quint32 rgb = 0; rgb < 0x1000000; rgb += 0x01ABCD) {
            const QString hex = u"#%1"_s.arg(rgb, 6, 16, QLatin1Char('0'));
            QCOMPARE(toHex(parsed(toOklchText(parsed(hex)))), hex);
        }
    }

    void measuresDistance()
    {
        QCOMPARE(deltaEOk(parsed(u"red"), parsed(u"red")), 0.0);
        QVERIFY(std::abs(deltaEOk(parsed(u"white"), parsed(u"black")) - 1) < 1e-6);
        QVERIFY(deltaEOk(parsed(u"#b9491c"), parsed(u"#ba4a1d")) < 0.02);
    }

    void knowsAllNames()
    {
        QCOMPARE(namedColor(u"aliceblue"), std::optional<quint32>(0xf0f8ff));
        QCOMPARE(namedColor(u"YellowGreen"), std::optional<quint32>(0x9acd32));
        QCOMPARE(namedColor(u"tan"), std::optional<quint32>(0xd2b48c));
        QVERIFY(!namedColor(u"ta"));
        QVERIFY(!namedColor(u"zzz"));
        QVERIFY(!namedColor(u""));
    }

    void measuresContrastAsWcagDoes()
    {
        const Color white = parsed(u"white");
        const Color black = parsed(u"black");
        QCOMPARE(contrastRatio(black, white), 21.0);
        QCOMPARE(contrastRatio(white, black), 21.0);
        QCOMPARE(contrastRatio(white, white), 1.0);
        QVERIFY(std::abs(contrastRatio(parsed(u"#767676"), white) - 4.54) < 0.005);
        QVERIFY(std::abs(relativeLuminance(parsed(u"#808080")) - 0.21586) < 1e-4);
        QVERIFY(std::abs(relativeLuminance(parsed(u"color(srgb 2 2 2)")) - 1) < 1e-9);
    }

    void paintsTranslucentColoursBeforeMeasuring()
    {
        const Color half = parsed(u"rgb(0 0 0 / 50%)");
        const Color white = parsed(u"white");
        QVERIFY(isClose(composited(half, white), Color::srgb(0.5, 0.5, 0.5)));
        QVERIFY(isClose(composited(parsed(u"transparent"), parsed(u"red")), parsed(u"red")));
        QVERIFY(isClose(composited(half, parsed(u"transparent")), half));
        QVERIFY(isClose(composited(parsed(u"transparent"), parsed(u"transparent")), parsed(u"transparent")));
        QCOMPARE(contrastRatio(half, white), contrastRatio(parsed(u"rgb(127.5 127.5 127.5)"), white));
        QCOMPARE(contrastRatio(white, parsed(u"rgb(255 255 255 / 10%)"), parsed(u"black")),
                 contrastRatio(white, parsed(u"rgb(25.5 25.5 25.5)")));
        QCOMPARE(contrastRatio(white, half, parsed(u"transparent")), contrastRatio(white, half, white));
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestColor)
#include "tst_color.moc"
