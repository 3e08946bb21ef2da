// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/library_fixture.h"
#include "ui/style/enigma_style.h"
#include "ui/welcome/sample_board.h"
#include "ui/welcome/way_button.h"
#include "ui/welcome/welcome_pane.h"
#include "ui/widgets/side_list.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestWelcomePane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }

    void beginsWithEnterOrByArrows()
    {
        LibraryFixture fixture;
        WelcomePane pane(fixture.service(), u"starter"_s);
        pane.resize(1280, 800);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        pane.activate();
        QSignalSpy starter(&pane, &WelcomePane::openStarterRequested);
        QSignalSpy import(&pane, &WelcomePane::importRequested);
        QTRY_VERIFY(qobject_cast<WayButton *>(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(starter.size(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(import.size(), 1);
    }

    void everyWayHasItsKey()
    {
        LibraryFixture fixture;
        WelcomePane pane(fixture.service(), u"starter"_s);
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        pane.activate();
        QSignalSpy import(&pane, &WelcomePane::importRequested);
        QSignalSpy fresh(&pane, &WelcomePane::newRegistryRequested);
        QSignalSpy remote(&pane, &WelcomePane::connectRemoteRequested);
        QTest::keyClick(&pane, Qt::Key_I, Qt::ControlModifier);
        QTest::keyClick(&pane, Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(&pane, Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(import.size() + fresh.size() + remote.size(), 3);
    }

    void recentRegistriesOpen()
    {
        LibraryFixture fixture;
        const RegistryId acme = fixture.fillSample();
        WelcomePane pane(fixture.service(), u"starter"_s);
        pane.show();
        auto *recent = pane.findChild<SideList *>();
        QTRY_COMPARE(recent->items().size(), 1);
        QSignalSpy opened(&pane, &WelcomePane::openRegistryRequested);
        recent->setCurrentKey(acme.value);
        QTest::keyClick(recent, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<RegistryId>(), acme);
    }

    void theSampleGivesWayToTheWords()
    {
        LibraryFixture fixture;
        WelcomePane pane(fixture.service(), u"starter"_s);
        pane.resize(1280, 800);
        pane.show();
        auto *board = pane.findChild<SampleBoard *>();
        QTRY_VERIFY(board->isVisible());
        pane.resize(1000, 700);
        QTRY_VERIFY(!board->isVisible());
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light small") << false << QSize(1280, 772);
        QTest::newRow("light large") << false << QSize(1920, 1052);
        QTest::newRow("dark small") << true << QSize(1280, 772);
        QTest::newRow("least") << false << QSize(960, 572);
    }

    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        LibraryFixture fixture;
        const QString source = QStringLiteral(ENIGMA_SOURCE_DIR "/resources/starter");
        ENIGMA_VERIFY(fixture.service().importPath(source, {}).wait());
        fixture.fillSample();
        WelcomePane pane(fixture.service(), u"starter"_s);
        pane.resize(size);
        pane.show();
        pane.activate();
        QTRY_COMPARE(pane.findChild<SideList *>()->items().size(), 2);
        QTest::qWait(150); // For the themes.
        savePicture(pane, u"welcome-%1"_s.arg(size.width()));
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestWelcomePane)
#include "tst_welcome_pane.moc"
