// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is done with several components at once, and the quick look over the grid.

#include "tests/ui/library_fixture.h"
#include "ui/library/component_grid.h"
#include "ui/library/library_acts.h"
#include "ui/library/library_pane.h"
#include "ui/library/quick_look.h"
#include "ui/preview/thumbnails.h"
#include "ui/render/renderer.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestLibraryActs : public QObject
{
    Q_OBJECT

    static QList<ComponentSummary> named(LibraryFixture &fixture, const QStringList &names)
    {
        const RegistryId acme = fixture.service().registries().wait()->first().id;
        QList<ComponentSummary> components;
        for (const QString &name : names) {
            components.append(fixture.service().findComponent(acme, name).wait().value());
        }
        return components;
    }

    static QString textOf(const QWidget &widget)
    {
        QStringList texts;
        for (const QLabel *label : widget.findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        return texts.join(u' ');
    }

    static void agree(const QWidget &window, const QString &verb)
    {
        for (auto *button : window.findChild<ConfirmDialog *>()->findChildren<PushButton *>()) {
            if (button->text() == verb) {
                button->click();
            }
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings().clear();
        EnigmaStyle::install(*qApp);
    }

    void draftsAreDiscardedAfterAQuestionThatNamesThemAndComeBack()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        for (const QString &name : {u"card"_s, u"badge"_s}) {
            const ComponentId id = named(fixture, {name}).first().id;
            ENIGMA_VERIFY(fixture.service().writeDraftFile(id, name + u".tsx"_s, "changed\n").wait());
        }
        QWidget window;
        LibraryActs acts(fixture.service());
        QSignalSpy toasts(&acts, &LibraryActs::toastRequested);
        // "tabs" has never been saved: there is nothing to return to.
        const QList<ComponentSummary> all = named(fixture, {u"card"_s, u"badge"_s, u"tabs"_s, u"input"_s});
        acts.discardDrafts(all, &window);
        const QString question = textOf(*window.findChild<ConfirmDialog *>());
        QVERIFY2(question.contains(u"card, badge"_s) && !question.contains(u"tabs"_s), qPrintable(question));
        QVERIFY(named(fixture, {u"card"_s}).first().hasDraft);
        agree(window, u"Discard drafts"_s);
        QTRY_COMPARE(toasts.size(), 1);
        for (const ComponentSummary &component : named(fixture, {u"card"_s, u"badge"_s})) {
            QVERIFY(!component.hasDraft);
        }
        QVERIFY(named(fixture, {u"tabs"_s}).first().hasDraft);
        toasts.constFirst().at(1).value<std::function<void()>>()();
        QTRY_VERIFY(named(fixture, {u"card"_s}).first().hasDraft);
        QTRY_VERIFY(named(fixture, {u"badge"_s}).first().hasDraft);
    }

    void severalComponentsAreExported()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        LibraryActs acts(fixture.service());
        QSignalSpy toasts(&acts, &LibraryActs::toastRequested);
        QSignalSpy failures(&acts, &LibraryActs::failed);
        const QString folder = fixture.folder().filePath(u"out"_s);
        acts.exportInto(folder, named(fixture, {u"card"_s, u"badge"_s}));
        QTRY_COMPARE(toasts.size(), 1);
        QCOMPARE(QDir(folder).entryList(QDir::Files, QDir::Name), (QStringList{u"badge.json"_s, u"card.json"_s}));
        acts.exportInto(folder, named(fixture, {u"card"_s}));
        QTRY_COMPARE(failures.size(), 1);
    }

    void theQuickLookFollowsTheArrows()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Renderer renderer;
        Thumbnails thumbnails(fixture.service(), renderer);
        LibraryPane pane(fixture.service(), thumbnails);
        pane.resize(1000, 760);
        pane.setVisible(true);
        auto *grid = pane.findChild<ComponentGrid *>();
        auto *look = pane.findChild<QuickLook *>();
        QTRY_COMPARE(grid->model()->rowCount(), 13);
        grid->setFocus();
        QTRY_VERIFY(grid->hasFocus());
        grid->setCurrentIndex(grid->model()->index(0, 0));
        const auto shown = [look] { return look->findChild<CopyLine *>()->text(); };
        const auto nameAt = [grid](int row) { return grid->model()->index(row, 0).data().toString(); };
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(look->isVisible());
        QVERIFY(grid->hasFocus());
        QVERIFY(shown().endsWith(nameAt(0)));
        QTRY_VERIFY(textOf(*look).contains(u".tsx"_s));
        savePicture(pane, u"library-quick-look"_s);
        QTest::keyClick(grid, Qt::Key_Right);
        QTRY_VERIFY(shown().endsWith(nameAt(1)));
        QTest::keyClick(grid, Qt::Key_Escape);
        QVERIFY(!look->isVisible());
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(look->isVisible());
        QTest::keyClick(grid, Qt::Key_Space);
        QVERIFY(!look->isVisible());
        QCOMPARE(grid->selected().size(), 1);
    }

    void everyContextMenuIsWithinReachOfThePalette()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Renderer renderer;
        Thumbnails thumbnails(fixture.service(), renderer);
        LibraryPane pane(fixture.service(), thumbnails);
        auto *grid = pane.findChild<ComponentGrid *>();
        QTRY_COMPARE(grid->model()->rowCount(), 13);
        grid->setCurrentIndex(grid->model()->index(0, 0));
        QMenu menu;
        pane.fillMenu(menu);
        QStringList texts;
        for (const QAction *action : menu.actions()) {
            texts.append(action->text());
        }
        for (const QString &text : {u"Copy install command"_s, u"New component from this…"_s, u"Export…"_s,
                                    u"Edit facts…"_s, u"Move acme-ui to the trash"_s}) {
            QVERIFY2(texts.contains(text), qPrintable(texts.join(u", "_s)));
        }
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestLibraryActs)
#include "tst_library_acts.moc"
