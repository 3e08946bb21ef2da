// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/easing_value.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestEasingValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCurvesAndTheirKeywords()
    {
        QCOMPARE(readEasing(u" cubic-bezier( .4 ,0, 0.2, 1.5 ) "), (EasingValue{0.4, 0, 0.2, 1.5}));
        QCOMPARE(readEasing(u"Ease-In-Out"), (EasingValue{0.42, 0, 0.58, 1}));
        QCOMPARE(readEasing(u"linear"), (EasingValue{0, 0, 1, 1}));
    }

    void leavesEverythingElseAsText()
    {
        for (const QStringView text :
             {u"", u"steps(4, end)", u"linear(0, 0.5 20%, 1)", u"var(--ease)", u"cubic-bezier(1.2, 0, 0, 1)",
              u"cubic-bezier(0, 0, 0)", u"cubic-bezier(0, 0, 0, 1", u"cubic-bezier(0 0 0 1)", u"overshoot",
              u"cubic-bezier(0, 0, 0, 1px)", u"ease 200ms", u"cubic-bezier(0, 0, 0, 1) x"}) {
            QVERIFY2(!readEasing(text), qPrintable(text.toString()));
        }
    }

    void writesWhatItReads()
    {
        QCOMPARE(easingText({0.4, 0, 0.2, 1}), u"cubic-bezier(0.4, 0, 0.2, 1)"_s);
        for (const NamedEasing &each : usualEasings()) {
            QCOMPARE(readEasing(easingText(each.easing)), each.easing);
        }
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestEasingValue)
#include "tst_easing_value.moc"
