// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/theme/values/font_value.h"

#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestFontValue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheStackAndKeepsItsSpelling()
    {
        const auto stack =
            readFontStack(u"\"Playfair Display\", 'Noto\\20 Serif', Plus  Jakarta Sans, ui-serif, serif");
        QVERIFY(stack);
        QCOMPARE(stack->size(), 5);
        QCOMPARE(stack->at(0), (FontFamily{u"\"Playfair Display\""_s, u"Playfair Display"_s, false}));
        QCOMPARE(stack->at(1).name, u"Noto Serif"_s);
        QCOMPARE(stack->at(2), (FontFamily{u"Plus  Jakarta Sans"_s, u"Plus Jakarta Sans"_s, false}));
        QVERIFY(stack->at(3).isGeneric);
        QCOMPARE(fontStackText(*stack),
                 u"\"Playfair Display\", 'Noto\\20 Serif', Plus  Jakarta Sans, ui-serif, serif"_s);
    }

    void aQuotedGenericNameIsAFamily()
    {
        QVERIFY(!readFontStack(u"\"serif\"")->constFirst().isGeneric);
        QVERIFY(readFontStack(u"Serif")->constFirst().isGeneric);
    }

    void refusesWhatIsNoStack()
    {
        for (const QStringView text :
             {u"", u"Inter,", u", Inter", u"var(--font-sans), serif", u"Source Sans 3", u"12px"}) {
            QVERIFY2(!readFontStack(text), qPrintable(text.toString()));
        }
    }

    void writesANameSoThatItIsReadAgain()
    {
        for (const QString &name : {u"Source Sans 3"_s, u"A \"B\" \\C"_s, u"serif"_s}) {
            QCOMPARE(readFontStack(fontFamily(name).text)->constFirst().name, name);
        }
        QCOMPARE(fontFamily(u"serif"_s).text, u"serif"_s);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestFontValue)
#include "tst_font_value.moc"
