// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What finds and mends mistakes in the theme pane, and what is done with several tokens, modes and names. Saves
// pictures into the folder that ENIGMA_PICTURES names.

#include "models/api/library_service.h"
#include "tests/support/check.h"
#include "tests/ui/starter_library.h"
#include "ui/render/renderer.h"
#include "ui/shell/main_window.h"
#include "ui/style/tokens.h"
#include "ui/theme/checks/contrast_fix_card.h"
#include "ui/theme/checks/contrast_matrix_view.h"
#include "ui/theme/checks/contrast_page.h"
#include "ui/theme/checks/contrast_pairs.h"
#include "ui/theme/checks/lint_page.h"
#include "ui/theme/sheets/mode_sheet.h"
#include "ui/theme/sheets/rename_token_sheet.h"
#include "ui/theme/table/token_table.h"
#include "ui/theme/theme_actions.h"
#include "ui/theme/theme_pane.h"
#include "ui/theme/theme_sidebar.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/side_list.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();

} // namespace

class TestThemeChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useTestSettings(u"tst_theme_checks"_s);
        m_library = std::make_unique<LibraryService>(m_folder.filePath(u"library"_s));
        m_registry = importStarter(*m_library);
    }

    void init()
    {
        m_window = std::make_unique<MainWindow>();
        m_pane = new ThemePane(*m_library, m_renderer, m_registry);
        m_window->open(m_pane);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(QTest::qWaitFor([this] {
            return session().document().state() == ThemeDocument::State::Ready && !session().usage().pairs.isEmpty() &&
                   !session().document().base().isEmpty();
        }));
    }

    void cleanup()
    {
        const ComponentId id = session().document().id();
        m_window.reset();
        std::ignore = m_library->discardDraft(id).wait();
    }

    void cleanupTestCase()
    {
        m_library.reset();
        QSettings().clear();
    }

    void aFailingPairComesFirstAndIsMendedWithOneKey()
    {
        ENIGMA_VERIFY(session().setValue(kLight, u"primary"_s, u"oklch(0.68 0.155 40)"_s));
        showPage(u"check:contrast"_s);
        auto &pairs = *m_pane->findChild<ContrastPairsView *>();
        const QAbstractItemModelTester tester(pairs.model());
        QVERIFY(pairs.isVisible());
        const int failed = session().failedChecks();
        QVERIFY(failed > 0);
        savePicture(u"contrast-pairs"_s);
        pairs.setCurrentIndex(pairs.model()->index(0, 1));
        QVERIFY(pairs.currentFailure());
        pairs.setFocus();
        QTest::keyClick(&pairs, Qt::Key_F);
        QVERIFY(session().failedChecks() < failed);
        QCOMPARE(session().document().undoText(), u"Fix the contrast of --primary"_s);
        m_pane->undo();
        QCOMPARE(session().failedChecks(), failed);
        m_pane->findChild<ContrastPage *>()->fixAll();
        QCOMPARE(session().failedChecks(), 0);
        m_pane->undo(); // One step, however many tokens it was.
        QCOMPARE(session().failedChecks(), failed);
    }

    void theMatrixShowsEveryPairOfAMode()
    {
        ENIGMA_VERIFY(session().setValue(kLight, u"primary"_s, u"oklch(0.68 0.155 40)"_s));
        showPage(u"check:contrast"_s);
        auto &page = *m_pane->findChild<ContrastPage *>();
        page.findChildren<SegmentedControl *>().constFirst()->setCurrent(1);
        auto &matrix = *page.findChild<ContrastMatrixView *>();
        QVERIFY(matrix.isVisible());
        const QAbstractItemModelTester tester(matrix.model());
        QVERIFY(matrix.model()->rowCount() > 20);
        QCOMPARE(matrix.model()->rowCount(), matrix.model()->columnCount());
        savePicture(u"contrast-matrix"_s);
        Tokens::instance().setAppearance(Appearance::Dark);
        m_window->resize(1920, 1080);
        QTest::qWait(50);
        savePicture(u"contrast-matrix-dark"_s);
        Tokens::instance().setAppearance(Appearance::Light);
        QSignalSpy wanted(&matrix, &ContrastMatrixView::tokenRequested);
        matrix.setCurrentIndex(matrix.model()->index(1, 2));
        QTest::keyClick(&matrix, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(m_pane->findChild<TokenTable *>()->isVisible());
    }

    void aFixIsSeenBeforeItIsTaken()
    {
        ENIGMA_VERIFY(session().setValue(kLight, u"primary"_s, u"oklch(0.68 0.155 40)"_s));
        session().select(u"primary"_s, kLight);
        auto *card = m_window->findChild<ContrastFixCard *>();
        QVERIFY(card && card->isOffered());
        savePicture(u"fix"_s);
        const QList<PushButton *> buttons = card->findChildren<PushButton *>();
        const QString before = valueOf(u"primary"_s, kLight);
        buttons.at(0)->click();
        QVERIFY(session().isTrial());
        QVERIFY(session().now().token(kLight, u"primary"_s)->value != before);
        QCOMPARE(valueOf(u"primary"_s, kLight), before); // Nothing is written.
        QVERIFY(card->isVisible());
        savePicture(u"fix-previewed"_s);
        buttons.at(0)->click();
        QVERIFY(!session().isTrial());
        QCOMPARE(session().now().token(kLight, u"primary"_s)->value, before);
        buttons.at(1)->click();
        QVERIFY(valueOf(u"primary"_s, kLight) != before);
        QVERIFY(!card->isVisible());
    }

    void lintIsLiveAndItsFixIsOneStep()
    {
        ENIGMA_VERIFY(session().document().change(
            {{kLight, u"brand-ink"_s, u"var(--nowhere)"_s}, {kLight, u"ring"_s, u"oklch(0.7 0.3 150)"_s}}, u"Spoil"_s));
        QTRY_VERIFY(!session().findings().isEmpty());
        showPage(u"check:lint"_s);
        auto &list = *m_pane->findChild<LintList *>();
        const QAbstractItemModelTester tester(list.model());
        QVERIFY(list.isVisible());
        savePicture(u"lint"_s);
        const auto fixable = std::ranges::find_if(session().findings(),
                                                  [](const ThemeFinding &finding) { return !finding.fix.isEmpty(); });
        QVERIFY(fixable != session().findings().cend());
        const auto count = session().findings().size();
        list.setCurrentIndex(list.model()->index(int(fixable - session().findings().cbegin()), 0));
        QTest::keyClick(&list, Qt::Key_F);
        QTRY_VERIFY(session().findings().size() < count);
        m_pane->undo();
        QTRY_COMPARE(session().findings().size(), count);
    }

    void tokensOutsideSrgbAreListedWithWhatScreensMakeOfThem()
    {
        ENIGMA_VERIFY(session().setValue(kLight, u"ring"_s, u"oklch(0.7 0.3 150)"_s));
        showPage(u"only:nothing"_s);
        showPage(u"check:gamut"_s);
        QCOMPARE(table().tokens().rowCount(table().tokens().index(0, 0)), 1);
        session().select(u"ring"_s, kLight);
        savePicture(u"gamut"_s);
        showPage(u"only:changed"_s);
        QCOMPARE(table().tokens().rowCount(), 1);
        QVERIFY(table().tokens().indexOf(u"ring"_s).isValid());
    }

    void aModeIsAddedRenamedAndRemoved()
    {
        auto *actions = m_pane->findChild<ThemeActions *>();
        actions->newMode();
        auto *sheet = m_pane->findChild<ModeSheet *>();
        sheet->findChild<QLineEdit *>()->setText(u"dark"_s);
        QTest::keyClick(sheet->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(sheet->isOpen()); // Taken: it says so.
        savePicture(u"new-mode"_s);
        sheet->findChild<QComboBox *>()->setCurrentIndex(2);
        sheet->findChild<QLineEdit *>()->setText(u"dim"_s);
        QTest::keyClick(sheet->findChild<QLineEdit *>(), Qt::Key_Return);
        QCOMPARE(session().now().modes, (QStringList{kLight, kDark, u"dim"_s}));
        QCOMPARE(valueOf(u"primary"_s, u"dim"_s), valueOf(u"primary"_s, kDark));
        QCOMPARE(table().model()->columnCount(), 5);
        QTest::qWait(300);
        savePicture(u"three-modes"_s);
        actions->renameMode(u"dim"_s);
        sheet->findChild<QLineEdit *>()->setText(u"dusk"_s);
        QTest::keyClick(sheet->findChild<QLineEdit *>(), Qt::Key_Return);
        QVERIFY(session().now().modes.contains(u"dusk"_s));
        m_pane->undo();
        m_pane->undo();
        QCOMPARE(session().now().modes, (QStringList{kLight, kDark}));
    }

    void aRenamedTokenIsRenamedInTheComponentsThatUseIt()
    {
        const int uses = session().usage().count(u"primary"_s);
        QVERIFY(uses > 0);
        m_pane->findChild<ThemeActions *>()->renameToken(u"primary"_s);
        auto *sheet = m_pane->findChild<RenameTokenSheet *>();
        savePicture(u"rename"_s);
        sheet->findChild<QLineEdit *>()->setText(u"brand"_s);
        QSignalSpy renamed(sheet, &RenameTokenSheet::renamed);
        QTest::keyClick(sheet->findChild<QLineEdit *>(), Qt::Key_Return);
        QTRY_COMPARE(renamed.size(), 1);
        QVERIFY(!session().now().names.contains(u"primary"_s));
        QTRY_COMPARE(session().usage().count(u"brand"_s), uses);
        ENIGMA_VALUE(const ComponentSummary button, m_library->findComponent(m_registry, u"button"_s).wait());
        ENIGMA_VALUE(const WorkingState state, m_library->working(button.id).wait());
        QVERIFY(state.isDraft);
        QVERIFY(state.item.files.constFirst().content.contains("bg-brand"));
        ENIGMA_VERIFY(m_library->renameTokenUses(m_registry, u"brand"_s, u"primary"_s, {u"brand"_s}).wait());
    }

    void declarationsArePastedAsOneStep()
    {
        QGuiApplication::clipboard()->setText(u":root { --primary: #123456; }\n.dark { --primary: #abcdef; }"_s);
        session().select(u"primary"_s, kLight);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(valueOf(u"primary"_s, kLight), u"#123456"_s);
        QCOMPARE(valueOf(u"primary"_s, kDark), u"#abcdef"_s);
        QCOMPARE(session().changedNames(), QStringList{u"primary"_s});
        QGuiApplication::clipboard()->setText(u":root { --primary: red; "_s);
        QTest::keyClick(&table(), Qt::Key_V, Qt::ControlModifier);
        QVERIFY(m_pane->findChild<ErrorStrip *>()->isVisible());
        QCOMPARE(valueOf(u"primary"_s, kLight), u"#123456"_s);
    }

    void severalTokensAreCopiedRestoredAndRemoved()
    {
        ENIGMA_VERIFY(session().setValue(kLight, u"primary"_s, u"#123456"_s));
        ENIGMA_VERIFY(session().setValue(kLight, u"secondary"_s, u"#eeeeee"_s));
        table().setFocus();
        session().select(u"primary"_s, kLight);
        table().selectionModel()->select(table().tokens().indexOf(u"secondary"_s, kLight),
                                         QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(session().selection().size(), 2);
        QTest::keyClick(&table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"--primary: #123456;\n--secondary: #eeeeee;"_s);
        QTest::keyClick(&table(), Qt::Key_R);
        QVERIFY(session().changedNames().isEmpty());
        m_pane->undo();
        QCOMPARE(session().changedNames().size(), 2);
    }

private:
    ThemeSession &session() { return m_pane->session(); }
    TokenTable &table() { return *m_pane->findChild<TokenTable *>(); }

    QString valueOf(const QString &name, const QString &mode)
    {
        return session().document().theme().value(mode, name).value_or(TokenValue()).text;
    }

    void showPage(const QString &key)
    {
        auto *sidebar = m_window->findChild<ThemeSidebar *>();
        sidebar->findChild<SideList *>()->setCurrentKey(key);
        Q_EMIT sidebar->filterChanged();
    }

    void savePicture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
        if (!folder.isEmpty()) {
            QDir().mkpath(folder);
            QTest::qWait(250);
            QVERIFY(m_window->grab().save(u"%1/theme-%2.png"_s.arg(folder, name)));
        }
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LibraryService> m_library;
    Renderer m_renderer;
    RegistryId m_registry;
    std::unique_ptr<MainWindow> m_window;
    ThemePane *m_pane = nullptr;
};

} // namespace enigma

QTEST_MAIN(enigma::TestThemeChecks)
#include "tst_theme_checks.moc"
