// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/values/dimension_value.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestDimensionValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOneNumberWithItsUnit()
    {
        QCOMPARE(readDimension(u" 0.625rem "), (DimensionValue{0.625, u"rem"_s}));
        QCOMPARE(readDimension(u"-.025em"), (DimensionValue{-0.025, u"em"_s}));
        QCOMPARE(readDimension(u"0"), (DimensionValue{0, {}}));
        QCOMPARE(readDimension(u"12.5%"), (DimensionValue{12.5, u"%"_s}));
        for (const QStringView other :
             {u"", u"calc(1px + 2px)", u"var(--radius)", u"1px 2px", u"auto", u"1px/2", u"#1"}) {
            QVERIFY(!readDimension(other));
        }
    }

    void writesNoMoreDigitsThanItNeeds()
    {
        QCOMPARE(dimensionText({0.5, u"rem"_s}), u"0.5rem"_s);
        QCOMPARE(dimensionText({10, u"px"_s}), u"10px"_s);
        QCOMPARE(dimensionText({1.0 / 3, u"em"_s}), u"0.3333em"_s);
        QCOMPARE(dimensionText({-0.00001, u"em"_s}), u"0em"_s);
        QCOMPARE(dimensionText({100, {}}), u"100"_s);
    }

    void knowsItsPixels()
    {
        QCOMPARE(pixelsOf({0.625, u"rem"_s}), 10.0);
        QCOMPARE(pixelsOf({-0.025, u"em"_s}, 20), -0.5);
        QCOMPARE(pixelsOf({12, u"PX"_s}), 12.0);
        QCOMPARE(pixelsOf({0, {}}), 0.0);
        QVERIFY(!pixelsOf({4, {}}));
        QVERIFY(!pixelsOf({50, u"%"_s}));
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestDimensionValue)
#include "tst_dimension_value.moc"
