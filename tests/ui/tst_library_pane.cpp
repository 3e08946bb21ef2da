// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/library_fixture.h"
#include "ui/component/path_dialog.h"
#include "ui/library/component_grid.h"
#include "ui/library/component_list_model.h"
#include "ui/library/library_pane.h"
#include "ui/library/trash_sheet.h"
#include "ui/preview/thumbnails.h"
#include "ui/render/renderer.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/copy_line.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/link_chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/side_list.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// The pane with its sidebar and inspector, as the window lays them out.
class Stage : public QWidget
{
public:
    explicit Stage(LibraryService &library) : thumbnails(library, renderer), pane(new LibraryPane(library, thumbnails))
    {
        setAutoFillBackground(true);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        sidebar = pane->createSidebar();
        inspector = pane->createInspector();
        sidebar->setFixedWidth(pane->sidebarWidth());
        inspector->setFixedWidth(pane->inspectorWidth());
        inspector->setAutoFillBackground(true);
        inspector->setBackgroundRole(QPalette::Base);
        row->addWidget(sidebar);
        row->addWidget(pane, 1);
        row->addWidget(inspector);
        resize(1216, 760);
        grid = pane->findChild<ComponentGrid *>();
        search = pane->findChild<SearchField *>();
    }

    ~Stage() override { delete pane; } // As the window does: the pane first.

    bool waitForRows(int rows)
    {
        return QTest::qWaitFor([this, rows] { return grid->model()->rowCount() == rows; });
    }

    QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < grid->model()->rowCount(); ++row) {
            names.append(grid->model()->index(row, 0).data().toString());
        }
        return names;
    }

    void choose(const QString &name) { grid->setCurrentIndex(grid->model()->index(int(names().indexOf(name)), 0)); }

    SideList *list(const QString &name) const
    {
        for (SideList *each : sidebar->findChildren<SideList *>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        return nullptr;
    }

    Renderer renderer;
    Thumbnails thumbnails;
    LibraryPane *pane;
    QWidget *sidebar;
    QWidget *inspector;
    ComponentGrid *grid;
    SearchField *search;
};

void show(QWidget &widget)
{
    widget.show();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
}

} // namespace

class TestLibraryPane : public QObject
{
    Q_OBJECT

    static ComponentSummary component(LibraryFixture &fixture, const QString &name)
    {
        const RegistryId acme = fixture.service().registries().wait()->first().id;
        return fixture.service().findComponent(acme, name).wait().value();
    }

    static PushButton *button(const QWidget &parent, const QString &text)
    {
        const QList<PushButton *> buttons = parent.findChildren<PushButton *>();
        const auto found = std::ranges::find(buttons, text, &PushButton::text);
        return found == buttons.end() ? nullptr : *found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"enigma-tests"_s);
        QSettings().clear();
        EnigmaStyle::install(*qApp);
    }

    void showsTheFirstRegistryWithAllItsComponents()
    {
        LibraryFixture fixture;
        const RegistryId acme = fixture.fillSample();
        Stage stage(fixture.service());
        const QAbstractItemModelTester tester(stage.grid->model());
        QVERIFY(stage.waitForRows(13));
        QCOMPARE(stage.pane->registry(), acme);
        QCOMPARE(stage.pane->facts().constFirst().text, u"1 registry, 13 components"_s);
    }

    void findsWhileTyping()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        stage.search->setText(u"d"_s);
        stage.search->setText(u"data-t"_s);
        QVERIFY(stage.waitForRows(1));
        QCOMPARE(stage.names(), QStringList{u"data-table"_s});
        stage.search->clear();
        QVERIFY(stage.waitForRows(13));
    }

    void suggestsTheNameThatWasMeant()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        stage.search->setText(u"dailog"_s);
        auto *empty = stage.pane->findChild<EmptyState *>();
        QTRY_COMPARE(empty->accessibleName(), u"Nothing matches “dailog”"_s);
        QTRY_VERIFY(empty->accessibleDescription().startsWith(u"Did you mean dialog?"_s));
    }

    void filtersByTypeAndState()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        SideList *types = stage.list(u"Type"_s);
        QTRY_VERIFY(types->items().size() > 4);
        const auto rowOf = [types](const QString &key) {
            const QList<SideItem> items = types->items();
            return int(std::ranges::find(items, key, &SideItem::key) - items.begin());
        };
        const auto click = [types](int row, Qt::KeyboardModifiers keys) {
            const QRect place = types->visualRect(types->model()->index(row, 0));
            QTest::mouseClick(types->viewport(), Qt::LeftButton, keys, place.center());
        };
        click(rowOf(u"registry:hook"_s), Qt::NoModifier);
        QVERIFY(stage.waitForRows(1));
        click(rowOf(u"registry:lib"_s), Qt::ControlModifier);
        QVERIFY(stage.waitForRows(2));
        click(rowOf(u"registry:lib"_s), Qt::NoModifier);
        QVERIFY(stage.waitForRows(1));
        click(rowOf(u"registry:lib"_s), Qt::NoModifier);
        QVERIFY(stage.waitForRows(13));
    }

    void letterKeysActInTheGrid()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        stage.activateWindow();
        stage.pane->activate();
        QTRY_VERIFY(stage.grid->hasFocus());
        QTest::keyClick(stage.grid, Qt::Key_G);
        QCOMPARE(stage.grid->look(), ComponentGrid::Look::List);
        QTest::keyClick(stage.grid, Qt::Key_G);
        QCOMPARE(stage.grid->look(), ComponentGrid::Look::Grid);
        QTest::keyClick(stage.grid, Qt::Key_Slash);
        QTRY_VERIFY(stage.search->hasFocus());
    }

    void opensWithEnterAndTheThemeAsATheme()
    {
        LibraryFixture fixture;
        const RegistryId acme = fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        QSignalSpy opened(stage.pane, &LibraryPane::openComponentRequested);
        QSignalSpy themes(stage.pane, &LibraryPane::openThemeRequested);
        stage.choose(u"card"_s);
        QTest::keyClick(stage.grid, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        stage.choose(u"theme"_s);
        QTest::keyClick(stage.grid, Qt::Key_Return);
        QCOMPARE(themes.size(), 1);
        QCOMPARE(themes.first().first().value<RegistryId>(), acme);
    }

    void movesToTheTrashAndBack()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        std::function<void()> undo;
        QString text;
        connect(stage.pane, &LibraryPane::toastRequested, this,
                [&](const QString &said, const std::function<void()> &act) {
                    text = said;
                    undo = act;
                });
        stage.choose(u"badge"_s);
        stage.grid->setFocus();
        QTest::keyClick(stage.grid, Qt::Key_Delete);
        QVERIFY(stage.waitForRows(12));
        QTRY_COMPARE(text, u"Moved badge to the trash"_s);
        undo();
        QVERIFY(stage.waitForRows(13));
    }

    void theTrashGivesBackAndIsEmptied()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        for (const QString &name : {u"badge"_s, u"tabs"_s}) {
            const ComponentId id = component(fixture, name).id;
            fixture.service().setComponentTrashed(id, true).wait().value();
        }
        QVERIFY(stage.waitForRows(11));
        stage.pane->showTrash();
        auto *sheet = stage.pane->findChild<TrashSheet *>();
        auto *list = sheet->findChild<SideList *>();
        QTRY_COMPARE(list->items().size(), 2);
        QVERIFY(!button(*sheet, u"Restore"_s)->isEnabled());
        list->selectionModel()->select(list->model()->index(0, 0), QItemSelectionModel::Select);
        QTest::qWait(250); // The sheet slides in.
        savePicture(stage, u"library-trash"_s);
        button(*sheet, u"Restore"_s)->click();
        QVERIFY(stage.waitForRows(12));
        QTRY_COMPARE(list->items().size(), 1);
        button(*sheet, u"Empty trash…"_s)->click();
        auto *dialog = stage.findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        button(*dialog, u"Empty trash"_s)->click();
        QTRY_VERIFY(list->items().isEmpty());
        QVERIFY(fixture.service().trash().wait()->isEmpty());
    }

    void renamingAsksForAFreeNameAndTellsWhoFollowed()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        QSignalSpy toast(stage.pane, &LibraryPane::toastRequested);
        stage.choose(u"button"_s);
        stage.grid->setFocus();
        QTest::keyClick(stage.grid, Qt::Key_F2);
        auto *dialog = stage.findChild<PathDialog *>();
        QVERIFY(dialog);
        auto *field = dialog->findChild<QLineEdit *>();
        field->setText(u"Not a name"_s);
        QVERIFY(!button(*dialog, u"Rename"_s)->isEnabled());
        field->setText(u"push-button"_s);
        button(*dialog, u"Rename"_s)->click();
        QTRY_COMPARE(toast.size(), 1);
        QCOMPARE(toast.first().first().toString(),
                 u"Renamed button to push-button, and in the draft of 1 component that uses it"_s);
        QTRY_VERIFY(stage.names().contains(u"push-button"_s));
        toast.first().at(1).value<std::function<void()>>()();
        QTRY_VERIFY(stage.names().contains(u"button"_s));
    }

    void aCopyIsAComponentOfItsOwn()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        stage.choose(u"card"_s);
        stage.grid->setFocus();
        QTest::keyClick(stage.grid, Qt::Key_D);
        auto *dialog = stage.findChild<PathDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"card-2"_s);
        button(*dialog, u"Duplicate"_s)->click();
        QVERIFY(stage.waitForRows(14));
        QVERIFY(!component(fixture, u"card-2"_s).latest);
    }

    void severalAreSavedAtOnce()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        for (const QString &name : {u"badge"_s, u"card"_s}) {
            fixture.service()
                .writeDraftFile(component(fixture, name).id, name + u".tsx"_s, "export const value = 7\n")
                .wait()
                .value();
        }
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        QSignalSpy toast(stage.pane, &LibraryPane::toastRequested);
        stage.grid->selectAll();
        QTRY_VERIFY(button(*stage.inspector, u"Save versions…"_s));
        button(*stage.inspector, u"Save versions…"_s)->click();
        auto *dialog = stage.findChild<ConfirmDialog *>();
        QVERIFY(dialog);
        button(*dialog, u"Save versions"_s)->click();
        QTRY_COMPARE(toast.size(), 1);
        QCOMPARE(toast.first().first().toString(), u"Saved a version of 3 components"_s); // Tabs had no version yet.
        QCOMPARE(component(fixture, u"card"_s).latest, SemVer(1, 0, 1));
    }

    void allMeansAlsoWhatWasNotLookedAt()
    {
        LibraryFixture fixture;
        const RegistryId registry = fixture.addRegistry(u"many"_s);
        for (int i = 0; i < 240; ++i) { // More than come with the list.
            fixture.add(registry, u"part-%1"_s.arg(i), u"registry:ui"_s, {});
        }
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(240));
        show(stage);
        QSignalSpy toast(stage.pane, &LibraryPane::toastRequested);
        stage.grid->selectAll();
        QTRY_VERIFY(button(*stage.inspector, u"Save versions…"_s));
        button(*stage.inspector, u"Save versions…"_s)->click();
        button(*stage.findChild<ConfirmDialog *>(), u"Save versions"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(toast.size(), 1, 20'000);
        QCOMPARE(toast.first().first().toString(), u"Saved a version of 240 components"_s);
    }

    void allRegistriesAreSearchedAtOnceAndSayWhere()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        fixture.add(fixture.addRegistry(u"northwind-kit"_s), u"clock"_s, u"registry:ui"_s, u"Tells the time."_s);
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        stage.pane->search(u"value"_s);
        QVERIFY(stage.waitForRows(13)); // All but the theme have it in their code.
        const auto *model = static_cast<ComponentListModel *>(stage.grid->model());
        QTRY_VERIFY(model->hitAt(0) && !model->hitAt(0)->excerptMarks.isEmpty());
        savePicture(stage, u"library-found"_s);
        stage.pane->search(u"type:hook"_s);
        QVERIFY(stage.waitForRows(1));
        stage.pane->search({});
        QVERIFY(stage.waitForRows(14));
    }

    void aLargeListIsLoadedWhereItIsLookedAt()
    {
        ComponentListModel model;
        ComponentListing listing;
        for (int i = 0; i < 10'000; ++i) {
            listing.ids.append({QString::number(i)});
        }
        listing.first = {{.id = listing.ids.first(), .name = u"first"_s}};
        model.setListing(listing);
        QSignalSpy missing(&model, &ComponentListModel::missing);
        QCOMPARE(model.at(0).name, u"first"_s);
        QCOMPARE(model.known(9'999).id, listing.ids.last());
        QCOMPARE(model.at(5'000).name, QString());
        QCOMPARE(model.at(5'001).name, QString());
        QVERIFY(missing.wait());
        QCOMPARE(missing.size(), 1);
        const auto asked = missing.first().first().value<QList<ComponentId>>();
        QVERIFY(asked.contains(ComponentId{u"5000"_s}) && asked.size() < 1000);
        model.setLoaded({{.id = {u"5000"_s}, .name = u"there"_s}});
        QCOMPARE(model.at(5'000).name, u"there"_s);
    }

    void inspectorTellsTheWholeStory()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        stage.choose(u"button"_s);
        auto *install = stage.inspector->findChild<CopyLine *>();
        QVERIFY(install);
        QCOMPARE(install->text(), u"npx shadcn add @acme-ui/button"_s);
        QTRY_VERIFY(
            std::ranges::contains(stage.inspector->findChildren<LinkChip *>(), u"billing-page"_s, &LinkChip::text));
    }

    void keepsTheSelectionWhenTheLibraryChanges()
    {
        LibraryFixture fixture;
        const RegistryId acme = fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        stage.choose(u"card"_s);
        fixture.add(acme, u"avatar"_s, u"registry:ui"_s, u"A face or its initials."_s);
        QVERIFY(stage.waitForRows(14));
        QCOMPARE(stage.grid->selected().size(), 1);
        QCOMPARE(stage.grid->selected().constFirst().name, u"card"_s);
    }

    void makesAComponent()
    {
        LibraryFixture fixture;
        fixture.fillSample();
        Stage stage(fixture.service());
        QVERIFY(stage.waitForRows(13));
        show(stage);
        QSignalSpy opened(stage.pane, &LibraryPane::openComponentRequested);
        stage.pane->newComponent();
        auto *sheet = stage.pane->findChild<Sheet *>();
        QVERIFY(sheet);
        auto *name = sheet->findChild<QLineEdit *>();
        const auto create = [sheet] {
            const auto buttons = sheet->findChildren<PushButton *>();
            return *std::ranges::find(buttons, u"Create"_s, [](const PushButton *button) { return button->text(); });
        };
        QVERIFY(!create()->isEnabled());
        name->setText(u"Not A Slug"_s);
        QVERIFY(!create()->isEnabled());
        name->setText(u"button"_s);
        QTRY_VERIFY(!create()->isEnabled()); // Taken.
        name->setText(u"avatar"_s);
        QTRY_VERIFY(create()->isEnabled());
        if (qEnvironmentVariableIsSet("ENIGMA_PICTURES")) {
            QTest::qWait(400); // Until it has slid in.
            savePicture(stage, u"library-new-component"_s);
        }
        create()->click();
        QTRY_COMPARE(opened.size(), 1);
        QVERIFY(stage.waitForRows(14));
    }

    void staysSmoothWithTenThousand()
    {
        LibraryFixture fixture;
        Stage stage(fixture.service());
        ComponentListing many;
        for (int i = 0; i < 10'000; ++i) {
            many.ids.append({QString::number(i)});
            many.first.append({.id = many.ids.last(),
                               .name = u"component-%1"_s.arg(i),
                               .description = u"One of very many."_s,
                               .type = u"registry:ui"_s});
        }
        show(stage);
        QElapsedTimer timer;
        timer.start();
        static_cast<ComponentListModel *>(stage.grid->model())->setListing(many);
        stage.grid->grab();
        stage.grid->scrollToBottom();
        stage.grid->grab();
        stage.grid->selectAll();
        QCOMPARE(stage.grid->selected().size(), 10'000);
        QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    }

    void saysWhatIsMissing()
    {
        LibraryFixture fixture;
        Stage stage(fixture.service());
        auto *empty = stage.pane->findChild<EmptyState *>();
        QTRY_COMPARE(empty->accessibleName(), u"No registry yet"_s);
        fixture.addRegistry(u"acme-ui"_s);
        QTRY_COMPARE(empty->accessibleName(), u"No components in acme-ui yet"_s);
    }

    void pictures_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light small") << false << QSize(1216, 732);
        QTest::newRow("light large") << false << QSize(1856, 1012);
        QTest::newRow("dark small") << true << QSize(1216, 732);
        QTest::newRow("dark large") << true << QSize(1856, 1012);
    }

    void pictures()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        LibraryFixture fixture;
        fixture.fillSample();
        fixture.add(fixture.addRegistry(u"northwind-kit"_s), u"clock"_s, u"registry:ui"_s, u"Tells the time."_s);
        fixture.addRegistry(u"ledger-blocks"_s);
        Stage stage(fixture.service());
        stage.resize(size);
        show(stage);
        QVERIFY(stage.waitForRows(13));
        stage.grid->setFocus();
        const QString large = size.width() > 1500 ? u"-1920"_s : u"-1280"_s;
        QTRY_VERIFY(stage.list(u"Type"_s)->items().size() > 4);
        QTest::qWait(100);
        savePicture(stage, u"library"_s + large);
        stage.choose(u"data-table"_s);
        QTRY_VERIFY(!stage.inspector->findChildren<LinkChip *>().isEmpty());
        QTest::qWait(50);
        savePicture(stage, u"library-selected"_s + large);
        QTest::keyClick(stage.grid, Qt::Key_G);
        savePicture(stage, u"library-list"_s + large);
        QTest::keyClick(stage.grid, Qt::Key_G);
        stage.grid->selectAll();
        savePicture(stage, u"library-batch"_s + large);
        stage.search->setText(u"dailog"_s);
        QTRY_VERIFY(stage.pane->findChild<EmptyState *>()->isVisible());
        savePicture(stage, u"library-nothing"_s + large);
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestLibraryPane)
#include "tst_library_pane.moc"
