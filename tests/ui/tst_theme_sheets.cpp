// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sheets that change a whole theme, over the starter registry. Saves pictures into the folder that ENIGMA_PICTURES
// names.

#include "models/api/library_service.h"
#include "models/theme/presets.h"
#include "tests/support/check.h"
#include "tests/ui/starter_library.h"
#include "ui/render/renderer.h"
#include "ui/shell/main_window.h"
#include "ui/style/tokens.h"
#include "ui/theme/inspector/number_slider.h"
#include "ui/theme/sheets/operations_sheet.h"
#include "ui/theme/sheets/presets_sheet.h"
#include "ui/theme/sheets/scale_sheet.h"
#include "ui/theme/table/token_model.h"
#include "ui/theme/theme_pane.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kLight = kLightMode.toString();
const QString kDark = kDarkMode.toString();

} // namespace

class TestThemeSheets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useTestSettings(u"tst_theme_sheets"_s);
        m_library = std::make_unique<LibraryService>(m_folder.filePath(u"library"_s));
        m_registry = importStarter(*m_library);
        ENIGMA_VALUE(const RegistryId empty, m_library->createRegistry({.slug = u"plain"_s}).wait());
        m_empty = empty;
    }

    void init() { open(m_registry); }

    void cleanup()
    {
        const ComponentId id = session().document().id();
        m_window.reset();
        if (!id.isNull()) {
            std::ignore = m_library->discardDraft(id).wait();
        }
    }

    void cleanupTestCase()
    {
        m_library.reset();
        QSettings().clear();
    }

    void aSliderShowsItsResultEverywhereAndApplyIsOneStep()
    {
        const Theme before = session().document().theme();
        auto *sheet = start<OperationsSheet>(u"Adjust colours…"_s);
        sliders(*sheet).at(0)->setValue(120);
        QVERIFY(session().isTrial());
        QVERIFY(session().document().theme() == before);
        QVERIFY(session().now().token(kLight, u"primary"_s)->value.endsWith("160)"_L1));
        savePicture(u"operations"_s);
        press(*sheet, u"Apply"_s);
        QVERIFY(!session().isTrial());
        QVERIFY(session().now().token(kLight, u"primary"_s)->value.endsWith("160)"_L1));
        session().document().undo();
        QVERIFY(session().document().theme() == before);
        QVERIFY(!session().document().canUndo());
    }

    void cancelAndLeavingTheTabPutEverythingBack()
    {
        const Theme before = session().document().theme();
        auto *sheet = start<OperationsSheet>(u"Adjust colours…"_s);
        sliders(*sheet).at(1)->setValue(20);
        press(*sheet, u"Cancel"_s);
        QVERIFY(!session().isTrial());
        QTRY_VERIFY(!m_window->findChild<OperationsSheet *>());
        sheet = start<OperationsSheet>(u"Adjust colours…"_s);
        sliders(*sheet).at(1)->setValue(20);
        m_pane->hide();
        QVERIFY(!session().isTrial());
        QVERIFY(session().document().theme() == before);
    }

    void lockedTokensAndThoseOutsideOfTheScopeStay()
    {
        session().select(u"primary"_s, kLight);
        const QString primary = session().now().token(kLight, u"primary"_s)->value;
        const QString background = session().now().token(kLight, u"background"_s)->value;
        auto *sheet = start<OperationsSheet>(u"Adjust colours…"_s);
        press(*sheet, u"Keep --primary as it is"_s);
        sheet->findChildren<SegmentedControl *>().at(1)->setCurrent(2);
        sliders(*sheet).at(2)->setValue(-20);
        QCOMPARE(session().now().token(kLight, u"primary"_s)->value, primary);
        QCOMPARE(session().now().token(kLight, u"background"_s)->value, background);
        QVERIFY(session().now().token(kLight, u"accent"_s)->value != session().was().token(kLight, u"accent"_s)->value);
    }

    void darkIsMadeFromLight()
    {
        auto *sheet = start<OperationsSheet>(u"Adjust colours…"_s);
        sheet->findChildren<SegmentedControl *>().at(0)->setCurrent(1);
        savePicture(u"make-dark"_s);
        press(*sheet, u"Apply"_s);
        QCOMPARE(session().document().undoText(), u"Make dark from light"_s);
    }

    void aPresetIsSeenWhileItIsChosenAndTakenAsOneStep()
    {
        const QByteArray before = session().document().theme().source();
        auto *sheet = start<PresetsSheet>(u"Choose a preset…"_s);
        auto *list = sheet->findChild<QListView *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(session().isTrial());
        const Theme wanted = Theme::parse(themePresets().at(list->currentIndex().row()).css).value();
        QCOMPARE(session().now().token(kDark, u"primary"_s)->value, wanted.value(kDark, u"primary"_s)->text);
        savePicture(u"presets"_s);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(!session().isTrial());
        QCOMPARE(session().document().theme().value(kLight, u"ring"_s)->text, wanted.value(kLight, u"ring"_s)->text);
        session().document().undo();
        QCOMPARE(session().document().theme().source(), before);
    }

    void aRegistryWithoutThemeBeginsWithAPreset()
    {
        open(m_empty);
        QCOMPARE(session().document().state(), ThemeDocument::State::Missing);
        auto *sheet = start<PresetsSheet>(u"Choose a preset…"_s);
        sheet->findChild<QListView *>()->setCurrentIndex(sheet->findChild<QListView *>()->model()->index(3, 0));
        savePicture(u"first-preset"_s);
        press(*sheet, u"Start with it"_s);
        QTRY_COMPARE(session().document().state(), ThemeDocument::State::Ready);
        QCOMPARE(session().document().theme().source(), themePresets().at(3).css);
        QCOMPARE(session().document().title(), themePresets().at(3).title);
    }

    void aScaleIsAddedWithItsEntriesAsOneStep()
    {
        session().select(u"primary"_s, kLight);
        const QByteArray before = session().document().theme().source();
        auto *sheet = start<ScaleSheet>(u"New scale…"_s);
        const QList<QLineEdit *> fields = sheet->findChildren<QLineEdit *>();
        QVERIFY(session().isTrial());
        fields.at(2)->setText(u"no colour"_s);
        fields.at(2)->setText(u"oklch(0.9 0.05 60)"_s);
        savePicture(u"scale"_s);
        fields.at(0)->setText(u"a b"_s);
        QVERIFY(!session().isTrial());
        fields.at(0)->setText(u"clay"_s);
        press(*sheet, u"Add the scale"_s);
        const Theme &theme = session().document().theme();
        for (const int step : kScaleSteps) {
            QVERIFY(theme.value(kLight, u"clay-%1"_s.arg(step)));
            QCOMPARE(theme.value(kThemeMode.toString(), u"color-clay-%1"_s.arg(step))->text,
                     u"var(--clay-%1)"_s.arg(step));
        }
        session().document().undo();
        QCOMPARE(session().document().theme().source(), before);
    }

    void anEditMeanwhileIsKept()
    {
        auto *sheet = start<OperationsSheet>(u"Adjust colours…"_s);
        sliders(*sheet).at(0)->setValue(120);
        ENIGMA_VERIFY(session().setValue(kLight, u"radius"_s, u"3px"_s));
        QVERIFY(session().isTrial());
        QCOMPARE(session().now().token(kLight, u"radius"_s)->value, u"3px"_s);
        press(*sheet, u"Apply"_s);
        QCOMPARE(session().now().token(kLight, u"radius"_s)->value, u"3px"_s);
    }

private:
    ThemeSession &session() { return m_pane->session(); }

    void open(const RegistryId &registry)
    {
        m_window = std::make_unique<MainWindow>();
        m_pane = new ThemePane(*m_library, m_renderer, registry);
        m_window->open(m_pane);
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        const auto &document = session().document();
        QTRY_VERIFY(document.state() == ThemeDocument::State::Missing ||
                    (document.state() == ThemeDocument::State::Ready && !document.base().isEmpty()));
    }

    template<typename SheetType>
    SheetType *start(const QString &action)
    {
        for (QAction *each : m_pane->actions()) {
            if (each->text() == action) {
                each->trigger();
            }
        }
        SheetType *found = nullptr;
        for (SheetType *each : m_window->findChildren<SheetType *>()) {
            found = each->isOpen() ? each : found;
        }
        return found;
    }

    static QList<QSlider *> sliders(QWidget &sheet) { return sheet.findChildren<QSlider *>(); }

    static void press(QWidget &sheet, const QString &text)
    {
        for (QAbstractButton *button : sheet.findChildren<QAbstractButton *>()) {
            if (button->text() == text) {
                button->click();
                return;
            }
        }
        QFAIL(qPrintable(text));
    }

    void savePicture(const QString &name)
    {
        const QString folder = qEnvironmentVariable("ENIGMA_PICTURES");
        if (folder.isEmpty()) {
            return;
        }
        QDir().mkpath(folder);
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            Tokens::instance().setAppearance(appearance);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                m_window->resize(size);
                QTest::qWait(300); // For the sheet to stand still.
                QVERIFY(m_window->grab().save(u"%1/sheet-%2-%3-%4.png"_s.arg(folder, name)
                                                  .arg(size.width())
                                                  .arg(appearance == Appearance::Dark ? u"dark"_s : u"light"_s)));
            }
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LibraryService> m_library;
    Renderer m_renderer;
    RegistryId m_registry;
    RegistryId m_empty;
    std::unique_ptr<MainWindow> m_window;
    ThemePane *m_pane = nullptr;
};

} // namespace enigma

QTEST_MAIN(enigma::TestThemeSheets)
#include "tst_theme_sheets.moc"
