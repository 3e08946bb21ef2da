// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/color/color_notation.h"
#include "models/color/color_parser.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestColorNotation : public QObject
{
    Q_OBJECT

    static Color parsed(QStringView text) { return parseColor(text).value(); }

private Q_SLOTS:
    void everyFormIsReadBackAsTheSameColor()
    {
        for (const char *text : {"#b9491c", "#b9491c80", "white", "black", "transparent", "hsl(200 60% 40% / 0.3)"}) {
            const Color color = parsed(QString::fromLatin1(text));
            for (const ColorForm form : {ColorForm::Hex, ColorForm::Rgb, ColorForm::Oklch, ColorForm::P3}) {
                const Result<Color> again = parseColor(colorText(color, form));
                QVERIFY2(again.has_value(), qPrintable(colorText(color, form)));
                QCOMPARE(toHex(*again), toHex(color));
            }
        }
    }

    void whatAFormCannotHoldIsClipped()
    {
        const Color green = parsed(u"oklch(0.7 0.3 150)");
        QCOMPARE(colorText(green, ColorForm::Hex), u"#00cb00"_s);
        QCOMPARE(colorText(green, ColorForm::Rgb), u"rgb(0 203 0)"_s);
        QCOMPARE(colorText(green, ColorForm::Oklch), u"oklch(0.7 0.3 150)"_s);
        QVERIFY(colorText(green, ColorForm::P3).startsWith("color(display-p3 0 0.7"_L1));
    }

    void aColorIsWrittenAsTheOneBeforeIt()
    {
        const Color color = parsed(u"#b9491c80");
        QCOMPARE(writtenLike(u"#fff", color), u"#b9491c80"_s);
        QCOMPARE(writtenLike(u"RGB(1,2,3)", color), u"rgb(185 73 28 / 50.2%)"_s);
        QCOMPARE(writtenLike(u"rebeccapurple", color), toOklchText(color));
        QCOMPARE(writtenLike(u"#fff", parsed(u"oklch(0.7 0.3 150)")), u"oklch(0.7 0.3 150)"_s);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestColorNotation)

#include "tst_color_notation.moc"
