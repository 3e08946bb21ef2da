// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/enigma_style.h"
#include "ui/theme/inspector/screen_picker.h"

#include <QSignalSpy>
#include <QTest>

namespace enigma {

class TestScreenPicker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }

    void aClickTakesThePixelUnderThePointerAlsoOnADenseScreen_data()
    {
        QTest::addColumn<qreal>("ratio");
        QTest::newRow("1") << 1.0;
        QTest::newRow("2") << 2.0;
    }

    void aClickTakesThePixelUnderThePointerAlsoOnADenseScreen()
    {
        QFETCH(qreal, ratio);
        QPixmap screen(QSize(200, 100) * ratio);
        screen.fill(Qt::white);
        screen.setDevicePixelRatio(ratio);
        QPainter painter(&screen);
        painter.fillRect(QRectF(50, 30, 1, 1), QColor(12, 34, 56));
        painter.end();
        ScreenLens lens(screen);
        lens.resize(200, 100);
        QSignalSpy picked(&lens, &ScreenLens::picked);
        QTest::mouseClick(&lens, Qt::LeftButton, {}, QPoint(50, 30));
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.at(0).at(0).value<QColor>(), QColor(12, 34, 56));
    }

    void keysMoveByAPixelAndEscCancels()
    {
        QPixmap screen(20, 20);
        screen.fill(Qt::white);
        QPainter painter(&screen);
        painter.fillRect(QRect(11, 10, 1, 1), Qt::red);
        painter.end();
        ScreenLens lens(screen);
        lens.resize(20, 20);
        QSignalSpy picked(&lens, &ScreenLens::picked);
        QSignalSpy cancelled(&lens, &ScreenLens::cancelled);
        QTest::mouseMove(&lens, QPoint(10, 10));
        QTest::keyClick(&lens, Qt::Key_Right);
        QTest::keyClick(&lens, Qt::Key_Return);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picked.at(0).at(0).value<QColor>(), QColor(Qt::red));
        QTest::keyClick(&lens, Qt::Key_Escape);
        QCOMPARE(cancelled.size(), 1);
        QVERIFY(!lens.grab().isNull());
    }

    void withoutAScreenToReadThereIsNoPicker() { QVERIFY(!ScreenPicker().isAvailable()); }
};

} // namespace enigma

QTEST_MAIN(enigma::TestScreenPicker)
#include "tst_screen_picker.moc"
