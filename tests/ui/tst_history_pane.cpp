// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/button_history.h"
#include "ui/history/compare_pane.h"
#include "ui/history/history_pane.h"
#include "ui/history/timeline_view.h"
#include "ui/history/version_inspector.h"
#include "ui/render/renderer.h"
#include "ui/shell/main_window.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

PushButton *buttonWith(const QWidget &parent, const QString &text)
{
    for (PushButton *button : parent.findChildren<PushButton *>()) {
        if (button->text().startsWith(text)) {
            return button;
        }
    }
    return nullptr;
}

QStringList texts(const QWidget &parent)
{
    QStringList texts;
    for (const QLabel *label : parent.findChildren<QLabel *>()) {
        texts.append(label->text());
    }
    return texts;
}

} // namespace

class TestHistoryPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        EnigmaStyle::install(*qApp);
    }

    void init()
    {
        m_fixture = std::make_unique<LibraryFixture>();
        m_made = makeButtonHistory(*m_fixture);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_pane = new HistoryPane(m_fixture->service(), m_renderer);
        m_window->open(m_pane);
        m_window->show();
        m_view = m_pane->findChild<TimelineView *>();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void aTimelineHasTheDraftOnTopAndMajorsAsHeadings()
    {
        showButton();
        new QAbstractItemModelTester(&m_view->timeline(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        QStringList rows;
        for (int row = 0; row < m_view->timeline().rowCount(); ++row) {
            const TimelineRow &shown = m_view->timeline().at(row);
            rows.append(shown.kind == TimelineRow::Kind::Version ? shown.version.number.toString()
                        : shown.kind == TimelineRow::Kind::Draft ? u"draft"_s
                                                                 : shown.head);
        }
        QCOMPARE(rows, (QStringList{u"Working state"_s, u"draft"_s, u"1.x"_s, u"1.2.0"_s, u"1.1.0"_s, u"1.0.1"_s,
                                    u"1.0.0"_s, u"0.x"_s, u"0.9.0"_s}));
        QCOMPARE(m_view->timeline().at(1).text, u"2 files changed since 1.2.0"_s);
    }

    void everyVersionGetsTheSizeOfItsChange()
    {
        showButton();
        m_view->viewport()->repaint();
        QTRY_VERIFY(m_view->timeline().size(m_made.versions.first().id) > 0);
        QTRY_VERIFY(m_view->timeline().size(m_made.versions.last().id) > 0);
    }

    void keysMoveThePicks()
    {
        showButton();
        QCOMPARE(picked(), u"1.2.0 draft"_s);
        QTest::keyClick(m_view, Qt::Key_Left);
        QCOMPARE(picked(), u"1.1.0 1.2.0"_s);
        QTest::keyClick(m_view, Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(picked(), u"1.0.1 1.2.0"_s);
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ShiftModifier);
        QCOMPARE(picked(), u"1.1.0 1.2.0"_s);
        QTest::keyClick(m_view, Qt::Key_Right, Qt::ShiftModifier); // Never onto the other one.
        QCOMPARE(picked(), u"1.1.0 1.2.0"_s);
        QTest::keyClick(m_view, Qt::Key_End);
        QVERIFY(!m_view->range());
        QTest::keyClick(m_view, Qt::Key_Right);
        QCOMPARE(picked(), u"0.9.0 1.0.0"_s); // Past the heading.
        QTest::keyClick(m_view, Qt::Key_Home);
        QCOMPARE(picked(), u"1.2.0 draft"_s);
    }

    void enterComparesThePicks()
    {
        showButton();
        QSignalSpy compare(m_pane, &HistoryPane::compareRequested);
        QTest::keyClick(m_view, Qt::Key_Left);
        QCOMPARE(buttonWith(*m_pane, u"Compare"_s)->text(), u"Compare 1.1.0 with 1.2.0"_s);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(compare.size(), 1);
        QCOMPARE(compare.first().at(0).value<ComponentId>(), m_made.button);
        QCOMPARE(compare.first().at(1).value<VersionId>(), m_made.versions.at(1).id);
        QCOMPARE(compare.first().at(2).value<VersionId>(), m_made.versions.at(0).id);
    }

    void theInspectorTellsWhatAVersionChanged()
    {
        showButton();
        m_view->pick(m_made.versions.at(1).id); // 1.1.0
        auto *inspector = m_window->findChild<VersionInspector *>();
        QTRY_VERIFY(texts(*inspector).contains(u"Files"_s));
        const QStringList shown = texts(*inspector);
        QVERIFY(shown.contains(u"1.1.0"_s));
        QVERIFY(shown.contains(u"Loading state with aria-busy"_s));
        QVERIFY(shown.contains(u"Why a minor version"_s));
        QVERIFY2(shown.contains(u"button.tsx"_s), qPrintable(shown.join(u'|')));
        QVERIFY2(shown.contains(u"+2"_s) && shown.contains(u"−2"_s), qPrintable(shown.join(u'|')));
    }

    void restoringMakesADraftAndCanBeUndone()
    {
        showButton();
        const Item before = working();
        m_view->pick(m_made.versions.at(3).id); // 1.0.0
        QSignalSpy toast(m_pane, &HistoryPane::toastRequested);
        QTest::keyClick(m_view, Qt::Key_B);
        QVERIFY(toast.wait());
        QCOMPARE(toast.first().first().toString(), u"Restored button 1.0.0 as draft"_s);
        QVERIFY(working() == m_fixture->service().versionItem(m_made.versions.at(3).id).wait().value());
        toast.first().at(1).value<std::function<void()>>()();
        QTRY_VERIFY(working() == before);
    }

    void oneFileCanBeTaken()
    {
        showButton();
        const Item before = working();
        m_view->pick(m_made.versions.at(3).id);
        auto *inspector = m_window->findChild<VersionInspector *>();
        QTRY_VERIFY(texts(*inspector).contains(u"Files"_s));
        buttonWith(*inspector, u"Take a file"_s)->click();
        auto *menu = inspector->findChild<QMenu *>();
        QVERIFY(menu);
        QSignalSpy toast(m_pane, &HistoryPane::toastRequested);
        menu->actions().first()->trigger();
        menu->close();
        QVERIFY(toast.wait());
        QCOMPARE(toast.first().first().toString(), u"Took button.tsx of button 1.0.0"_s);
        QCOMPARE(working().files.size(), before.files.size());
        QVERIFY(working().file(u"button.tsx"_s)->content != before.file(u"button.tsx"_s)->content);
    }

    void yankingAsksForAReason()
    {
        showButton();
        m_view->pick(m_made.versions.at(0).id);
        auto *inspector = m_window->findChild<VersionInspector *>();
        QTRY_VERIFY(buttonWith(*inspector, u"Yank"_s));
        buttonWith(*inspector, u"Yank"_s)->click();
        QTRY_VERIFY(m_window->findChild<QDialog *>());
        auto *dialog = m_window->findChild<QDialog *>();
        QCOMPARE(dialog->windowTitle(), u"Yank button 1.2.0?"_s);
        savePicture(*dialog, u"history-yank"_s);
        PushButton *yank = buttonWith(*dialog, u"Yank"_s);
        QVERIFY(!yank->isEnabled());
        dialog->findChild<QLineEdit *>()->setText(u"Wrong radius"_s);
        QVERIFY(yank->isEnabled());
        yank->click();
        QTRY_VERIFY(m_fixture->service().versions(m_made.button).wait()->first().isYanked);
        QCOMPARE(m_fixture->service().versions(m_made.button).wait()->first().yankReason, u"Wrong radius"_s);
    }

    void theWholeRegistryListsTheNewestVersions()
    {
        QTRY_COMPARE(m_view->timeline().rowCount(), 8); // One heading for today.
        QCOMPARE(m_view->timeline().at(1).head, u"button"_s);
        QCOMPARE(m_view->timeline().at(1).version.number, SemVer(1, 2, 0));
        QSignalSpy compare(m_pane, &HistoryPane::compareRequested);
        QTest::keyClick(m_view, Qt::Key_Return);
        QCOMPARE(compare.first().at(1).value<VersionId>(), m_made.versions.at(1).id);
        savePicture(*m_window, u"history-registry"_s);
    }

    void theSidebarCountsVersions()
    {
        auto *list = m_window->findChild<SideList *>();
        QTRY_COMPARE(list->items().size(), 4);
        QCOMPARE(list->items().at(0).count, u"7"_s);
        QCOMPARE(list->items().at(1).icon, u"theme"_s);
        QCOMPARE(list->items().at(3).text, u"button"_s);
        QCOMPARE(list->items().at(3).count, u"5"_s);
        list->setCurrentIndex(list->model()->index(3, 0));
        QTRY_COMPARE(m_view->timeline().rowCount(), 9);
    }

    void aComponentWithoutVersionsOffersToSaveOne()
    {
        const ComponentId select = m_fixture->add(m_made.registry, u"select"_s, u"registry:ui"_s, {});
        m_pane->showComponent(select);
        auto *empty = m_pane->findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        QVERIFY(texts(*empty).contains(u"No version of select yet"_s));
        QSignalSpy save(m_pane, &HistoryPane::saveVersionRequested);
        buttonWith(*empty, u"Save version"_s)->click();
        QCOMPARE(save.first().first().value<ComponentId>(), select);
        savePicture(*m_window, u"history-empty"_s);
    }

    void onlyPublishedVersionsOnRequest()
    {
        showButton();
        m_pane->findChild<QComboBox *>()->setCurrentIndex(1);
        auto *empty = m_pane->findChild<EmptyState *>();
        QTRY_VERIFY(empty->isVisible());
        buttonWith(*empty, u"Show all"_s)->click();
        QTRY_VERIFY(m_view->isVisible());
    }

    void picturesInBothModes()
    {
        for (const bool dark : {false, true}) {
            Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                m_window->resize(size);
                showButton();
                m_view->setFocus();
                m_view->pick(m_made.versions.at(0).id);
                QTRY_VERIFY(texts(*m_window->findChild<VersionInspector *>()).contains(u"Files"_s));
                QTRY_VERIFY(m_view->timeline().size(m_made.versions.last().id) > 0);
                savePicture(*m_window, u"history-%1"_s.arg(size.width()));
            }
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

private:
    void showButton()
    {
        m_pane->showComponent(m_made.button);
        QTRY_VERIFY(m_view->timeline().rowOf(m_made.versions.first().id) >= 0 && m_view->timeline().rowOf({}) >= 0);
    }

    QString picked() const
    {
        const std::optional<VersionRange> range = m_view->range();
        const auto name = [this](const VersionId &id) {
            const int row = m_view->timeline().rowOf(id);
            return id.isNull() ? u"draft"_s : m_view->timeline().at(row).version.number.toString();
        };
        return range ? u"%1 %2"_s.arg(name(range->older), name(range->newer)) : QString();
    }

    Item working() { return m_fixture->service().working(m_made.button).wait()->item; }

    std::unique_ptr<LibraryFixture> m_fixture;
    Renderer m_renderer;
    ButtonHistory m_made;
    std::unique_ptr<MainWindow> m_window;
    HistoryPane *m_pane = nullptr;
    TimelineView *m_view = nullptr;
};

} // namespace enigma

QTEST_MAIN(enigma::TestHistoryPane)
#include "tst_history_pane.moc"
