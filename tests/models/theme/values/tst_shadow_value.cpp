// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/values/shadow_value.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestShadowValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheLayersOfAStack()
    {
        const QList<ShadowLayer> layers =
            readShadow(u"0px 1px 3px 0px hsl(0 0% 0% / 0.1), inset 0 1px 2px -1px var(--shade, #0003)");
        QCOMPARE(layers.size(), 2);
        QVERIFY(layers[0].isRead);
        QCOMPARE(layers[0].y, u"1px"_s);
        QCOMPARE(layers[0].blur, u"3px"_s);
        QCOMPARE(layers[0].spread, u"0px"_s);
        QCOMPARE(layers[0].color, u"hsl(0 0% 0% / 0.1)"_s);
        QVERIFY(!layers[0].isInset);
        QVERIFY(layers[1].isRead);
        QVERIFY(layers[1].isInset);
        QCOMPARE(layers[1].spread, u"-1px"_s);
        QCOMPARE(layers[1].color, u"var(--shade, #0003)"_s);
    }

    void theColourMayComeFirstAndPartsMayBeMissing()
    {
        const ShadowLayer layer = readShadow(u"red 1px calc(var(--y) * 2) inset").value(0);
        QVERIFY(layer.isRead);
        QCOMPARE(layer.color, u"red"_s);
        QCOMPARE(layer.x, u"1px"_s);
        QCOMPARE(layer.y, u"calc(var(--y) * 2)"_s);
        QCOMPARE(layer.blur, QString());
        QVERIFY(layer.isInset);
        QVERIFY(readShadow(u" none ").isEmpty());
        QVERIFY(readShadow(u"").isEmpty());
    }

    void variablesAreLengthsOrTheColourByTheirPlace()
    {
        const ShadowLayer layer =
            readShadow(u"var(--x) var(--y) var(--blur) var(--spread) var(--shadow-color)").value(0);
        QVERIFY(layer.isRead);
        QCOMPARE(layer.spread, u"var(--spread)"_s);
        QCOMPARE(layer.color, u"var(--shadow-color)"_s);
        const ShadowLayer plain = readShadow(u"var(--x) var(--y)").value(0);
        QCOMPARE(plain.y, u"var(--y)"_s);
        QCOMPARE(plain.color, QString());
    }

    void whatIsNoLayerIsKeptAsText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"var(--shadow)", "1px", "1px 2px 3px 4px 5px", "1px red 2px", "red blue 1px 1px",
                                 "1px 2px /* soft */ 3px", "1px inset 2px", "1px 2px rgb(0 0", "1px 2px \"x\"", ")"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }

    void whatIsNoLayerIsKeptAsText()
    {
        QFETCH(QString, text);
        const QList<ShadowLayer> layers = readShadow(text);
        QVERIFY(std::ranges::none_of(layers, &ShadowLayer::isRead));
        QCOMPARE(shadowText(layers), text);
    }

    void anEditedLayerLeavesTheOthersAsTheyAre()
    {
        QList<ShadowLayer> layers = readShadow(u"RED 1PX 2px, var(--soft), 0 0 2px rgb(0 0 0/.2)");
        layers[2].y = u"4px"_s;
        layers[2] = rewritten(layers[2]);
        QCOMPARE(shadowText(layers), u"RED 1PX 2px, var(--soft), 0 4px 2px rgb(0 0 0/.2)"_s);
        layers[0].spread = u"3px"_s;
        layers[0].isInset = true;
        layers[0] = rewritten(layers[0]);
        QCOMPARE(layers[0].text, u"inset 1PX 2px 0 3px RED"_s);
        QCOMPARE(readShadow(layers[0].text).constFirst(), layers[0]);
        QCOMPARE(shadowText({}), u"none"_s);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestShadowValue)
#include "tst_shadow_value.moc"
