// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/component_edits.h"
#include "models/format/item_preview.h"
#include "tests/ui/library_fixture.h"
#include "tests/ui/starter_library.h"
#include "ui/component/code_page.h"
#include "ui/component/code_tab.h"
#include "ui/component/component_pane.h"
#include "ui/component/example_editor.h"
#include "ui/component/preview_tab.h"
#include "ui/history/version_preview_sheet.h"
#include "ui/preview/edge_grip.h"
#include "ui/preview/live_view.h"
#include "ui/preview/preview_note.h"
#include "ui/preview/preview_panel.h"
#include "ui/preview/version_picture.h"
#include "ui/render/renderer.h"
#include "ui/shell/main_window.h"
#include "ui/theme/preview/components_surface.h"
#include "ui/theme/theme_pane.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPatience = 30'000; // A browser that starts on a busy computer.

// A page in one colour, with something to click in its upper left corner.
QString page(const QString &state, const QString &element)
{
    return u"import * as React from \"react\"\n\nexport default function Example() {\n  const [value, setValue] = "
           "React.useState(%1)\n  return <div style={{position: \"fixed\", inset: 0, background: value === %2 ? "
           "\"#00ff00\" : \"#0000ff\"}}>%3</div>\n}\n"_s.arg(state, state == "0"_L1 ? u"1"_s : u"\"hello\""_s, element);
}

QColor middleOf(const LiveView &view)
{
    return view.frame().isNull() ? QColor() : view.frame().pixelColor(view.frame().rect().center());
}

} // namespace

class TestLivePreview : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useTestSettings(u"tst_live_preview"_s);
        m_library = std::make_unique<LibraryService>(m_folder.filePath(u"library"_s));
        m_registry = importStarter(*m_library);
        m_renderer = std::make_unique<Renderer>();
    }

    void init() { QSettings().clear(); }

    void cleanup()
    {
        m_window.reset();
        for (const QString &name : {u"button"_s, u"theme"_s}) {
            m_library->discardDraft(idOf(name)).wait(); // Which it need not have.
        }
    }

    void cleanupTestCase()
    {
        m_renderer.reset();
        m_library.reset();
    }

    void previewsThatAreHiddenStartNoBrowser()
    {
        Renderer idle;
        QSettings().setValue(u"component/parts"_s, u"code"_s);
        ComponentPane *pane = open(u"button"_s, idle);
        QTest::qWait(300);
        QCOMPARE(idle.state(), Renderer::State::Idle);
        QVERIFY(pane->preview().fact().isEmpty());
    }

    void aComputerWithoutABrowserSaysWhatToInstall()
    {
        Renderer none({.browser = u"/nowhere/chromium"_s});
        ComponentPane *pane = open(u"button"_s, none);
        LiveView *view = pane->preview().view(0);
        QTRY_COMPARE_WITH_TIMEOUT(none.state(), Renderer::State::Unavailable, kPatience);
        QTRY_VERIFY2(view->sentence().contains("chromium"_L1), qPrintable(view->sentence()));
        QCOMPARE(pane->preview().fact(), u"Preview: missing"_s);
        QVERIFY(button(*view, u"Retry"_s));
        QVERIFY(view->accessibleDescription().contains("chromium"_L1));
        savePicture(*m_window, u"preview-missing"_s);
    }

    void showsTheComponentInBothModes()
    {
        ComponentPane *pane = open(u"button"_s);
        QVERIFY(waitUntilReady(*pane));
        QCOMPARE(pane->preview().viewCount(), 2);
        const auto background = [pane](int side) { return pane->preview().view(side)->frame().pixelColor(2, 2); };
        QTRY_VERIFY(background(0).lightness() > 200);
        QTRY_VERIFY(background(1).lightness() < 60);
        QCOMPARE(pane->preview().fact(), u"Preview: ready"_s);
        QVERIFY(pane->preview().view(0)->accessibleName().contains("button"_L1));
    }

    void typingChangesThePicture()
    {
        ComponentPane *pane = open(u"button"_s);
        QVERIFY(waitUntilReady(*pane));
        const QImage before = pane->preview().view(0)->frame();
        replaceInCode(*pane, u"bg-primary"_s, u"bg-destructive"_s);
        QTRY_VERIFY_WITH_TIMEOUT(pane->preview().view(0)->frame() != before, kPatience);
    }

    void anErrorKeepsTheLastPictureAndNamesTheLine()
    {
        ComponentPane *pane = open(u"button"_s);
        QVERIFY(waitUntilReady(*pane));
        LiveView *view = pane->preview().view(0);
        const QImage before = view->frame();
        CodeView &code = *pane->code().editor()->view();
        code.goTo(2);
        code.insertPlainText(u"const broken = ;\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!view->problems().isEmpty(), kPatience);
        QVERIFY2(view->sentence().contains("button.tsx line 2"_L1), qPrintable(view->sentence()));
        QVERIFY(view->sentence().endsWith("Showing the last picture that worked."_L1));
        QCOMPARE(view->frame(), before);
        savePicture(*m_window, u"preview-error"_s);
        code.goTo(9);
        QPushButton *jump = button(*view, u"Go to line"_s);
        QVERIFY(jump);
        jump->click();
        QCOMPARE(pane->code().editor()->view()->line(), 2);
        pane->code().editor()->view()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(view->sentence().isEmpty(), kPatience);
    }

    void aClickReachesTheComponent()
    {
        ComponentPane *pane = open(u"button"_s);
        write(*pane, page(u"0"_s, u"<button style={{position: \"absolute\", left: 0, top: 0, width: 80, height: 40}} "
                                  "onClick={() => setValue(value + 1)}>{value}</button>"_s));
        pane->showPreview();
        LiveView *view = pane->preview().view(0);
        QTRY_COMPARE_WITH_TIMEOUT(middleOf(*view), QColor(0, 0, 255), kPatience);
        const QPoint place = view->pageRect().topLeft().toPoint() + QPoint(20, 20);
        QTest::mouseClick(view, Qt::LeftButton, {}, place);
        QTRY_COMPARE_WITH_TIMEOUT(middleOf(*view), QColor(0, 255, 0), kPatience);
    }

    void aThemeEditKeepsWhatWasTyped()
    {
        ComponentPane *pane = open(u"button"_s);
        write(*pane,
              page(u"\"\""_s, u"<input autoFocus value={value} style={{position: \"absolute\", left: 0, top: 0, width: "
                              "90, height: 30, background: \"var(--background)\"}} onChange={event => "
                              "setValue(event.target.value)} />"_s));
        pane->showPreview();
        LiveView *view = pane->preview().view(0);
        QTRY_COMPARE_WITH_TIMEOUT(middleOf(*view), QColor(0, 0, 255), kPatience);
        const QPoint field = view->pageRect().topLeft().toPoint() + QPoint(20, 15);
        QTest::mouseClick(view, Qt::LeftButton, {}, field);
        QTest::keyClicks(view, u"hello"_s);
        QTRY_COMPARE_WITH_TIMEOUT(middleOf(*view), QColor(0, 255, 0), kPatience);
        const auto ofField = [view] { return view->frame().pixelColor((QPointF(80, 15) * view->scale()).toPoint()); };
        const QColor before = ofField();
        const ItemFile theme = *m_library->themeOf(m_registry).wait()->item.file(kThemeSourcePath);
        m_library->writeDraftFile(idOf(u"theme"_s), kThemeSourcePath.toString(),
                                  theme.content + "\n:root { --background: rgb(255 0 0); }\n");
        QTRY_VERIFY_WITH_TIMEOUT(ofField() != before, kPatience);
        QTRY_COMPARE(ofField(), QColor(255, 0, 0));
        QCOMPARE(middleOf(*view), QColor(0, 255, 0));
    }

    void theKeyboardGoesInAndOut()
    {
        ComponentPane *pane = open(u"button"_s);
        pane->showPreview();
        QVERIFY(waitUntilReady(*pane));
        LiveView *view = pane->preview().view(0);
        view->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view, Qt::Key_Tab); // Passing by.
        QVERIFY(!view->hasFocus());
        view->setFocus(Qt::TabFocusReason);
        QTest::keyClick(view, Qt::Key_Return);
        QTest::keyClick(view, Qt::Key_Tab);
        QVERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(view->hasFocus());
        QTest::keyClick(view, Qt::Key_Escape);
        QVERIFY(!view->hasFocus());
    }

    void aWrittenExampleIsPartOfTheDraftAndCanBeUndone()
    {
        ComponentPane *pane = open(u"button"_s);
        pane->showPreview();
        auto *editor = pane->findChild<ExampleEditor *>();
        editor->write();
        const auto source = [this] { return previewSource(m_library->working(idOf(u"button"_s)).wait()->item.head); };
        QTRY_VERIFY(source().contains("import { Button } from \"@/components/ui/button\""_L1));
        QVERIFY(waitUntilReady(*pane));
        QSignalSpy toasts(pane, &ComponentPane::toastRequested);
        editor->remove();
        QTRY_VERIFY(source().isEmpty());
        QCOMPARE(toasts.size(), 1);
        toasts.first().at(1).value<std::function<void()>>()();
        QTRY_VERIFY(!source().isEmpty());
    }

    void theWidthOfADeviceIsThatOfThePage()
    {
        ComponentPane *pane = open(u"button"_s);
        write(*pane,
              u"export default function Example() {\n  return <div style={{position: \"fixed\", inset: 0, "
              "background: window.innerWidth === 1280 ? \"#00ff00\" : \"#0000ff\"}} key={Math.random()} />\n}\n"_s);
        pane->showPreview();
        LiveView *view = pane->preview().view(0);
        QTRY_COMPARE_WITH_TIMEOUT(middleOf(*view), QColor(0, 0, 255), kPatience);
        Q_EMIT view->deviceWidthChosen(1280);
        QTest::qWait(100); // Until the size has settled.
        pane->preview().refresh();
        QTRY_COMPARE_WITH_TIMEOUT(middleOf(*view), QColor(0, 255, 0), kPatience);
        QVERIFY(view->scale() < 1);
        QVERIFY(view->pageRect().right() <= view->width());
    }

    void aDragAtTheEdgeMakesThePageNarrower()
    {
        ComponentPane *pane = open(u"button"_s);
        pane->showPreview();
        QVERIFY(waitUntilReady(*pane));
        LiveView *view = pane->preview().view(0);
        auto *grip = view->findChild<EdgeGrip *>();
        const double before = view->pageRect().width();
        const QPoint place = grip->rect().center();
        QTest::mousePress(grip, Qt::LeftButton, {}, place);
        QTest::mouseMove(grip, place - QPoint(60, 0));
        QTest::mouseRelease(grip, Qt::LeftButton, {}, place - QPoint(60, 0));
        QVERIFY2(view->pageRect().width() < before - 50, qPrintable(QString::number(view->pageRect().width())));
        QTest::mouseDClick(grip, Qt::LeftButton);
        QCOMPARE(view->pageRect().width(), before);
    }

    void keysStepThroughCodeAndPreview()
    {
        ComponentPane *pane = open(u"button"_s);
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        CodeView *code = pane->code().editor()->view();
        code->setFocus();
        const QString text = code->text();
        LiveView *view = pane->preview().view(0);
        QVERIFY(code->isVisible() && view->isVisible());
        QTest::keyClick(code, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(code->text(), text); // It started the preview again.
        QTest::keyClick(code, Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(code->isVisible() && !view->isVisible());
        QTest::keyClick(code, Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!code->isVisible() && view->isVisible());
    }

    void anErrorAsLongAsABookIsShortened()
    {
        ComponentPane *pane = open(u"button"_s);
        write(*pane, u"export default function Example() {\n  throw new Error(\"x\".repeat(100000))\n}\n"_s);
        LiveView *view = pane->preview().view(0);
        QTRY_VERIFY_WITH_TIMEOUT(!view->problems().isEmpty(), kPatience);
        QVERIFY(view->sentence().size() < 600);
        QVERIFY(view->findChild<PreviewNote *>()->height() < view->height());
    }

    void aComponentWithoutAnythingToShowSaysSo()
    {
        ComponentPane *pane = open(u"utils"_s);
        LiveView *view = pane->preview().view(0);
        QTRY_VERIFY_WITH_TIMEOUT(view->sentence().contains("utils exports no component to show"_L1), kPatience);
    }

    void aComponentInTheThemePaneFollowsTheThemeAsItIsEdited()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        auto *pane = new ThemePane(*m_library, *m_renderer, m_registry);
        m_window->open(pane);
        m_window->show();
        ThemeSession &session = pane->session();
        QTRY_COMPARE(session.document().state(), ThemeDocument::State::Ready);
        auto *surface = pane->findChild<ComponentsSurface *>();
        for (auto *choice : pane->findChildren<SegmentedControl *>()) {
            if (choice->accessibleName().startsWith("Preview"_L1)) {
                choice->setCurrent(1);
                break; // It changes what there is.
            }
        }
        QVERIFY(surface->isVisible());
        LiveView *light = surface->view(0);
        LiveView *dark = surface->view(1);
        QTRY_VERIFY_WITH_TIMEOUT(light->isReady() && !light->frame().isNull(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(dark->isReady() && !dark->frame().isNull(), kPatience);
        surface->choice()->click();
        auto *field = surface->choice()->findChild<SearchField *>();
        QTest::keyClicks(field, u"bill"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(surface->choice()->text(), u"billing-card"_s);
        QTRY_VERIFY(light->accessibleName().contains("billing-card"_L1));
        QTRY_VERIFY_WITH_TIMEOUT(light->isReady() && !light->frame().isNull(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(dark->isReady() && !dark->frame().isNull(), kPatience);
        const QColor darkBefore = dark->frame().pixelColor(2, 2);
        savePicture(*m_window, u"preview-theme"_s);
        for (const ElidedLabel *label : pane->findChildren<ElidedLabel *>()) {
            QVERIFY2(!label->text().contains("outlined"_L1), qPrintable(label->text())); // Nothing is, here.
        }
        ENIGMA_VERIFY(session.setValue(u"light"_s, u"background"_s, u"rgb(255 0 0)"_s));
        QTRY_COMPARE_WITH_TIMEOUT(light->frame().pixelColor(2, 2), QColor(255, 0, 0), kPatience);
        QCOMPARE(dark->frame().pixelColor(2, 2), darkBefore);
        surface->setVision(ColorVision::Achromatopsia);
        const QColor grey = light->frame().pixelColor(2, 2);
        QVERIFY(std::abs(grey.red() - grey.green()) <= 1 && std::abs(grey.green() - grey.blue()) <= 1);
    }

    void aVersionIsShownAsItWasWithoutRestoringIt()
    {
        const ComponentSummary button = m_library->component(idOf(u"button"_s)).wait().value();
        const Version version = m_library->versions(button.id).wait()->first();
        QWidget host;
        host.resize(1000, 700);
        host.show();
        VersionPicture picture(*m_library, *m_renderer, 160, &host);
        picture.show();
        picture.showVersion(button, version.id);
        QTRY_VERIFY_WITH_TIMEOUT(!picture.thumbnail().picture.isNull(), kPatience);
        VersionPreviewSheet sheet(*m_library, *m_renderer, &host);
        sheet.showVersion(button, version);
        QTRY_VERIFY_WITH_TIMEOUT(sheet.view(1)->isReady() && !sheet.view(1)->frame().isNull(), kPatience);
        QVERIFY(!m_library->working(button.id).wait()->isDraft);
    }

    void picture()
    {
        for (const Appearance appearance : {Appearance::Light, Appearance::Dark}) {
            for (const QSize &size : {QSize(1280, 800), QSize(1920, 1080)}) {
                Tokens::instance().setAppearance(appearance);
                ComponentPane *pane = open(u"button"_s);
                m_window->resize(size);
                QVERIFY(waitUntilReady(*pane));
                QTest::qWait(400);
                savePicture(*m_window, u"preview-code-%1"_s.arg(size.width()));
                pane->showPreview();
                QTest::qWait(600);
                savePicture(*m_window, u"preview-tab-%1"_s.arg(size.width()));
            }
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

private:
    ComponentId idOf(const QString &name) { return m_library->findComponent(m_registry, name).wait()->id; }

    ComponentPane *open(const QString &name) { return open(name, *m_renderer); }

    ComponentPane *open(const QString &name, Renderer &renderer)
    {
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1440, 900);
        auto *pane = new ComponentPane(*m_library, renderer, idOf(name));
        m_window->open(pane);
        m_window->show();
        if (!QTest::qWaitFor([pane] { return pane->code().editor() && pane->component().isKnown(); })) {
            qWarning("The component did not load.");
        }
        return pane;
    }

    static bool waitUntilReady(ComponentPane &pane)
    {
        return QTest::qWaitFor(
            [&pane] {
                for (int i = 0; i < pane.preview().viewCount(); ++i) {
                    if (!pane.preview().view(i)->isReady() || pane.preview().view(i)->frame().isNull()) {
                        return false;
                    }
                }
                return true;
            },
            kPatience);
    }

    static QPushButton *button(const QWidget &where, const QString &text)
    {
        for (PushButton *each : where.findChildren<PushButton *>()) {
            if (each->text() == text && !each->isHidden()) {
                return each;
            }
        }
        return nullptr;
    }

    static void replaceInCode(ComponentPane &pane, const QString &from, const QString &to)
    {
        CodeView &code = *pane.code().editor()->view();
        QTextCursor found = code.document()->find(from);
        QVERIFY(!found.isNull());
        found.insertText(to);
    }

    static void write(ComponentPane &pane, const QString &example)
    {
        ComponentDocument &document = pane.component().document();
        ItemHead head = document.item().head;
        setPreviewSource(head, example);
        QVERIFY(document.changeHead(HeadField::Extra, head).has_value());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<LibraryService> m_library;
    RegistryId m_registry;
    std::unique_ptr<Renderer> m_renderer;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace enigma

QTEST_MAIN(enigma::TestLivePreview)
#include "tst_live_preview.moc"
