// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/action_registry.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/document_tabs.h"
#include "ui/shell/job_tray.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_host.h"
#include "ui/shell/rail.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/tab_strip.h"
#include "ui/shell/window_frame.h"
#include "ui/style/enigma_style.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QSettings>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

class FakePane : public Pane
{
public:
    FakePane(QString key, Place place) : m_key(std::move(key)), m_place(place) { setFocusPolicy(Qt::StrongFocus); }

    QString key() const override { return m_key; }
    QString title() const override { return m_key; }
    QString iconName() const override { return u"file"_s; }
    Place place() const override { return m_place; }
    bool isModified() const override { return modified; }
    QString savedState() const override { return modified ? u"Saving"_s : u"Draft saved"_s; }
    QWidget *createSidebar() override { return new QLineEdit; }
    QWidget *createInspector() override { return m_place == Place::Library ? new QLineEdit : nullptr; }

    bool modified = false;

private:
    QString m_key;
    Place m_place;
};

class PaneWithMenu : public FakePane
{
public:
    PaneWithMenu() : FakePane(u"menu"_s, Place::None) {}
    void fillMenu(QMenu &menu) override
    {
        menu.addAction(u"Polish it"_s, this, [this] { done.append(u"polish"_s); });
        menu.addSeparator();
        auto *targets = menu.addMenu(u"Move to"_s);
        targets->addAction(u"Cellar"_s, this, [this] { done.append(u"cellar"_s); });
    }

    QStringList done;
};

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_settings;
    std::unique_ptr<MainWindow> m_window;

    PaneHost &host() { return m_window->paneHost(); }
    WindowFrame &frame() { return *m_window->findChild<WindowFrame *>(); }
    DocumentTabs &tabs() { return *frame().strip().tabs(); }
    QStringList keys()
    {
        QStringList keys;
        for (const Pane *pane : host().panes()) {
            keys += pane->key();
        }
        return keys;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_settings.path());
        QCoreApplication::setOrganizationName(u"enigma-designer-test"_s);
        EnigmaStyle::install(*qApp);
    }

    void init()
    {
        QSettings().clear();
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void cleanup() { m_window.reset(); }

    void aKeyIsOpenOnce()
    {
        Pane *first = m_window->open(new FakePane(u"library"_s, Place::Library));
        m_window->open(new FakePane(u"button"_s, Place::None));
        QCOMPARE(m_window->open(new FakePane(u"library"_s, Place::Library)), first);
        QCOMPARE(keys(), (QStringList{u"library"_s, u"button"_s}));
        QCOMPARE(host().current(), first);
        QCOMPARE(tabs().current(), 0);
    }

    void closingShowsTheMostRecentOne()
    {
        m_window->open(new FakePane(u"a"_s, Place::None));
        m_window->open(new FakePane(u"b"_s, Place::None));
        const QPointer<Pane> last = m_window->open(new FakePane(u"c"_s, Place::None));
        host().show(host().find(u"a"_s));
        host().show(last);
        const QSignalSpy closed(&host(), &PaneHost::closed);
        host().close(last);
        QCOMPARE(closed.count(), 1);
        QCOMPARE(host().current()->key(), u"a"_s);
        QTRY_VERIFY(!last);
        host().close(host().current());
        host().close(host().current());
        QVERIFY(!host().current());
        QCOMPARE(tabs().count(), 0);
    }

    void middleClickAndTheCrossClose()
    {
        m_window->open(new FakePane(u"a"_s, Place::None));
        m_window->open(new FakePane(u"b"_s, Place::None));
        QTest::mouseClick(&tabs(), Qt::MiddleButton, {}, tabs().tabRect(0).center());
        QCOMPARE(keys(), QStringList{u"b"_s});
        QTest::mouseClick(&tabs(), Qt::LeftButton, {}, tabs().closeRect(0).center());
        QVERIFY(keys().isEmpty());
    }

    void draggingReordersTabsAndPanes()
    {
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s}) {
            m_window->open(new FakePane(key, Place::None));
        }
        const QPoint start = tabs().tabRect(0).center() - QPoint(10, 0);
        QTest::mousePress(&tabs(), Qt::LeftButton, {}, start);
        QTest::mouseMove(&tabs(), start + QPoint(30, 0));
        QTest::mouseMove(&tabs(), tabs().tabRect(1).center() + QPoint(20, 0));
        QTest::mouseRelease(&tabs(), Qt::LeftButton, {}, tabs().tabRect(1).center() + QPoint(20, 0));
        QCOMPARE(keys(), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
        QCOMPARE(tabs().tab(tabs().current()).title, host().current()->title());
    }

    void tabsThatDoNotFitLeaveTheCurrentOneInSight()
    {
        for (int i = 0; i < 20; ++i) {
            m_window->open(new FakePane(u"component-%1"_s.arg(i), Place::None));
        }
        QVERIFY(tabs().overflows());
        QVERIFY(!tabs().tabRect(tabs().current()).isEmpty());
        host().show(host().panes().constFirst());
        QVERIFY(!tabs().tabRect(0).isEmpty());
    }

    void theTabAndTheStatusBarFollowThePane()
    {
        auto *pane = new FakePane(u"button"_s, Place::None);
        m_window->open(pane);
        QCOMPARE(m_window->status().savedText(), u"Draft saved"_s);
        pane->modified = true;
        Q_EMIT pane->described();
        QVERIFY(tabs().tab(0).isModified);
        QCOMPARE(m_window->status().savedText(), u"Saving"_s);
    }

    void recentPanesComeFirstWhileSteppingThroughThem()
    {
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s}) {
            m_window->open(new FakePane(key, Place::None));
        }
        host().step(1);
        QCOMPARE(host().current()->key(), u"b"_s);
        host().step(1);
        QCOMPARE(host().current()->key(), u"a"_s);
        host().settleStep();
        host().step(1);
        QCOMPARE(host().current()->key(), u"c"_s);
    }

    void theRailAsksForAPlaceThatIsNotOpen()
    {
        QSignalSpy asked(m_window.get(), &MainWindow::placeRequested);
        QTest::mouseClick(frame().rail().button(Place::Theme), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.constFirst().constFirst().value<Place>(), Place::Theme);
        Pane *theme = m_window->open(new FakePane(u"theme"_s, Place::Theme));
        m_window->open(new FakePane(u"library"_s, Place::Library));
        QTest::mouseClick(frame().rail().button(Place::Theme), Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(host().current(), theme);
        QVERIFY(frame().rail().button(Place::Theme)->isChecked());
    }

    void aBadgeIsSpoken()
    {
        m_window->setBadge(Place::Sync, 2);
        QVERIFY(frame().rail().button(Place::Sync)->accessibleName().contains(u"2"));
        m_window->setBadge(Place::Sync, 0);
        QCOMPARE(frame().rail().button(Place::Sync)->accessibleName(), u"Sync"_s);
    }

    void sidebarAndInspectorGiveWayWhenItGetsNarrow()
    {
        m_window->open(new FakePane(u"library"_s, Place::Library));
        QVERIFY(frame().isSidebarShown());
        QVERIFY(frame().isInspectorShown());
        m_window->resize(1100, 700);
        QTRY_VERIFY(!frame().isInspectorShown());
        QVERIFY(frame().isSidebarShown());
        m_window->actionRegistry().action(u"view.inspector"_s)->trigger();
        QVERIFY(frame().isInspectorShown());
        QVERIFY(frame().dismissOverlay());
        QVERIFY(!frame().isInspectorShown());
        m_window->resize(960, 600);
        QTRY_VERIFY(!frame().isSidebarShown());
        QCOMPARE(frame().rail().width(), 48);
        m_window->resize(1440, 900);
        QTRY_VERIFY(frame().isSidebarShown());
        QVERIFY(frame().isInspectorShown());
    }

    void widthsAreRememberedForEachPlace()
    {
        m_window->open(new FakePane(u"library"_s, Place::Library));
        QCOMPARE(frame().sidebars().width(), 240);
        QSettings().setValue(u"window/sidebar/theme"_s, 300);
        m_window->open(new FakePane(u"theme"_s, Place::Theme));
        QTRY_COMPARE(frame().sidebars().width(), 300);
        host().show(host().find(u"library"_s));
        QTRY_COMPARE(frame().sidebars().width(), 240);
    }

    void theWindowIsNeverSmallerThanItsContentsNeed()
    {
        m_window->open(new FakePane(u"library"_s, Place::Library));
        QCOMPARE(m_window->minimumSize(), QSize(960, 600));
        QVERIFY(m_window->minimumSizeHint().width() <= 960);
        QVERIFY(m_window->minimumSizeHint().height() <= 600);
    }

    void thePaletteFindsActionsAndRunsThem()
    {
        int ran = 0;
        m_window->actionRegistry().add({u"test.publish"_s, u"Publish everything"_s, {}, {}, {}}, this,
                                       [&ran] { ++ran; });
        m_window->actionRegistry().action(u"go.anything"_s)->trigger();
        auto *palette = m_window->findChild<CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"pub"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(ran, 1);
        QVERIFY(!palette->isVisible());
    }

    void thePaletteOffersWhatTheContextMenuOfThePaneOffers()
    {
        auto *pane = new PaneWithMenu;
        m_window->open(pane);
        auto *palette = m_window->findChild<CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>();
        const auto run = [&](const QString &wanted) {
            palette->open();
            QTest::keyClicks(field, wanted);
            QTest::keyClick(field, Qt::Key_Return);
        };
        run(u"Polish it"_s);
        QCOMPARE(pane->done, QStringList{u"polish"_s});
        run(u"Move to: Cellar"_s);
        QCOMPARE(pane->done, (QStringList{u"polish"_s, u"cellar"_s}));
        m_window->setCover(new QWidget); // Nothing of a pane that is not seen.
        palette->open();
        QTest::keyClicks(field, u"Polish it"_s);
        QCOMPARE(palette->count(), 0);
        palette->dismiss();
        m_window->setCover(nullptr);
    }

    void thePaletteReachesWhatThePageCanDo()
    {
        auto *pane = new FakePane(u"button"_s, Place::None);
        int ran = 0;
        auto *action = new QAction(u"Fold everything"_s, pane);
        connect(action, &QAction::triggered, this, [&ran] { ++ran; });
        pane->addAction(action);
        m_window->open(pane);
        pane->setFocus();
        m_window->actionRegistry().action(u"go.anything"_s)->trigger();
        auto *field = m_window->findChild<CommandPalette *>()->findChild<QLineEdit *>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, u"fold ever"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(ran, 1);
    }

    void aLateAnswerToAnOldQueryIsDropped()
    {
        QList<PaletteDelivery> deliveries;
        m_window->setPaletteSource(
            [&deliveries](const QString &, const PaletteDelivery &deliver) { deliveries += deliver; });
        m_window->actionRegistry().action(u"go.open"_s)->trigger();
        auto *palette = m_window->findChild<CommandPalette *>();
        auto *field = palette->findChild<QLineEdit *>();
        field->setText(u"but"_s);
        field->setText(u"butt"_s);
        deliveries.at(deliveries.size() - 2)({{u"old"_s, {}, {}, {}, {}}, {u"older"_s, {}, {}, {}, {}}});
        QCOMPARE(palette->count(), 0);
        deliveries.constLast()({{u"button"_s, {}, {}, {}, {}}});
        QCOMPARE(palette->count(), 1);
    }

    void lettersTogetherMatchBetterThanScatteredOnes()
    {
        QVERIFY(matchScore(u"but"_s, u"button"_s) > matchScore(u"but"_s, u"big ugly tab"_s));
        QVERIFY(matchScore(u"sv"_s, u"Save version…"_s) > matchScore(u"sv"_s, u"Resolve"_s));
        QCOMPARE(matchScore(u"xyz"_s, u"button"_s), 0);
    }

    void everyActionHasATextAndNoKeyIsUsedTwice()
    {
        QSet<QString> used;
        for (const QAction *action : m_window->actionRegistry().actions()) {
            QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
            const QString key = action->shortcut().toString();
            QVERIFY2(key.isEmpty() || !used.contains(key), qPrintable(key));
            used.insert(key);
        }
    }

    void aKeyOfOnesOwnIsRemembered()
    {
        ActionRegistry &actions = m_window->actionRegistry();
        actions.setKey(u"view.sidebar"_s, QKeySequence(Qt::CTRL | Qt::Key_L));
        MainWindow second;
        QCOMPARE(second.actionRegistry().action(u"view.sidebar"_s)->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_L));
        actions.setKey(u"view.sidebar"_s, actions.defaultKey(u"view.sidebar"_s));
        QVERIFY(!QSettings().contains(u"keys/view.sidebar"_s));
    }

    void f6GoesThroughTheAreas()
    {
        m_window->open(new FakePane(u"library"_s, Place::Library));
        m_window->activateWindow();
        QTRY_COMPARE(QApplication::focusWidget(), host().current());
        m_window->actionRegistry().action(u"view.next-area"_s)->trigger();
        QVERIFY(frame().inspectors().isAncestorOf(QApplication::focusWidget()));
        m_window->actionRegistry().action(u"view.previous-area"_s)->trigger();
        QCOMPARE(QApplication::focusWidget(), host().current());
    }

    void aCoverHidesTheWorkspaceUntilSomethingOpens()
    {
        auto *welcome = new QLineEdit;
        m_window->setCover(welcome, u"Library: /home/mira"_s, {{.text = u"Works offline"_s, .key = {}}});
        QCOMPARE(m_window->status().savedText(), u"Library: /home/mira"_s);
        QVERIFY(welcome->isVisible());
        QVERIFY(!frame().isVisible());
        m_window->open(new FakePane(u"library"_s, Place::Library));
        QVERIFY(frame().isVisible());
        QVERIFY(!m_window->cover());
    }

    void aJobThatLastsIsShownAndCanBeCancelled()
    {
        const auto job = std::make_shared<JobState>(u"Importing plate"_s);
        const QSignalSpy changes(&m_window->jobs(), &JobTray::changed);
        m_window->jobs().add(job);
        QCOMPARE(m_window->jobs().count(), 0);
        QTRY_COMPARE(m_window->jobs().count(), 1);
        job->setFinished();
        QTRY_COMPARE(m_window->jobs().count(), 0);
        QVERIFY(changes.count() >= 2);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestShell)
#include "tst_shell.moc"
