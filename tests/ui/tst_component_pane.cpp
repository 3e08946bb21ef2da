// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/button_history.h"
#include "tests/ui/starter_library.h"
#include "ui/component/code_tab.h"
#include "ui/component/component_lists.h"
#include "ui/component/component_pane.h"
#include "ui/component/component_sidebar.h"
#include "ui/component/details_form.h"
#include "ui/component/details_tab.h"
#include "ui/component/manifest_json.h"
#include "ui/component/save_version_sheet.h"
#include "ui/render/renderer.h"
#include "ui/shell/document_tabs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_host.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/code_folds.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/confirm_dialog.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/link_chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/side_list.h"
#include "ui/widgets/text_area.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

class TestComponentPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        useTestSettings(u"tst_component_pane"_s);
        QSettings().setValue(u"component/parts"_s, u"code"_s); // Previews have tests of their own.
        QSettings().setValue(u"component/parts-narrow"_s, u"code"_s);
    }

    void init()
    {
        m_fixture = std::make_unique<LibraryFixture>();
        m_made = makeButtonHistory(*m_fixture);
        m_window = std::make_unique<MainWindow>();
        m_window->resize(1280, 800);
        m_window->show();
    }

    void cleanup()
    {
        m_window.reset();
        m_fixture.reset();
    }

    void openingIsNoEdit()
    {
        const qint64 revision = m_fixture->service().working(m_made.button).wait()->revision;
        ComponentPane *pane = open();
        QTest::qWait(2 * DraftWriter::kDelayMs); // Also for colours from another thread.
        QCOMPARE(pane->savedState(), u"Draft saved"_s);
        QCOMPARE(m_fixture->service().working(m_made.button).wait()->revision, revision);
    }

    void whatIsTypedBecomesTheDraft()
    {
        ComponentPane *pane = open();
        type(*pane, u"// typed\n"_s);
        QCOMPARE(pane->savedState(), u"Saving the draft…"_s);
        QTRY_COMPARE(pane->savedState(), u"Draft saved"_s);
        QVERIFY(stored().startsWith("// typed\n"));
        QVERIFY(pane->isModified());
    }

    void closingTheTabKeepsWhatWasTypedLast()
    {
        ComponentPane *pane = open();
        type(*pane, u"// last words\n"_s);
        m_window->paneHost().close(pane);
        QTRY_VERIFY(stored().startsWith("// last words\n"));
    }

    void lineEndsAndSpecialSpacesSurviveAnEdit()
    {
        write("one\r\ntwo\xc2\xa0three\r\n");
        ComponentPane *pane = open();
        type(*pane, u"// x\n"_s);
        QTRY_COMPARE(stored(), "// x\r\none\r\ntwo\xc2\xa0three\r\n");
    }

    void whatIsNoTextIsOnlyShown()
    {
        write(QByteArray("\x89PNG\0\1\2", 7));
        ComponentPane *pane = open();
        QVERIFY(pane->code().editor()->view()->isReadOnly());
        QCOMPARE(stored(), QByteArray("\x89PNG\0\1\2", 7));
    }

    void aRenamedFileKeepsItsTextAndItsUndo()
    {
        ComponentPane *pane = open();
        type(*pane, u"// x\n"_s);
        ask(*pane, &CodeTab::rename, u"knob.tsx"_s);
        QCOMPARE(pane->code().path(), u"knob.tsx"_s);
        QVERIFY(pane->code().editor()->text().startsWith(u"// x"));
        type(*pane, u"// y\n"_s);
        QTRY_COMPARE(pane->savedState(), u"Draft saved"_s);
        const Item item = m_fixture->service().working(m_made.button).wait()->item;
        QVERIFY(!item.file(u"button.tsx"_s));
        QVERIFY(item.file(u"knob.tsx"_s)->content.startsWith("// y\n// x\n"));
        pane->code().editor()->view()->undo();
        QVERIFY(pane->code().editor()->text().startsWith(u"// x"));
    }

    void aTakenPathIsRefusedWhileItIsTyped()
    {
        ComponentPane *pane = open();
        pane->code().addFile();
        auto *dialog = m_window->findChild<QDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(u"Button.tsx"_s);
        QVERIFY(labels(*dialog).contains(u"There is a file “button.tsx” already."_s));
        savePicture(*dialog, u"component-add-file"_s);
        dialog->reject();
    }

    void removingAFileCanBeUndone()
    {
        ComponentPane *pane = open();
        pane->code().showFile(u"button.demo.tsx"_s);
        QSignalSpy toast(pane, &ComponentPane::toastRequested);
        pane->code().remove();
        QCOMPARE(toast.first().first().toString(), u"Removed button.demo.tsx"_s);
        QCOMPARE(pane->code().path(), u"button.tsx"_s);
        toast.first().at(1).value<std::function<void()>>()();
        QVERIFY(pane->component().document().item().file(u"button.demo.tsx"_s));
    }

    void anUndoThatOutlivesItsTabDoesNoHarm()
    {
        ComponentPane *pane = open();
        QSignalSpy toast(pane, &ComponentPane::toastRequested);
        pane->code().showFile(u"button.demo.tsx"_s);
        pane->code().remove();
        const auto undo = toast.first().at(1).value<std::function<void()>>();
        const QPointer<ComponentPane> gone(pane);
        m_window->paneHost().close(pane);
        QTRY_VERIFY(!gone);
        undo();
    }

    void discardingCanBeUndone()
    {
        ComponentPane *pane = open();
        QSignalSpy toast(pane, &ComponentPane::toastRequested);
        pane->code().discard();
        QVERIFY(toast.wait());
        QTRY_VERIFY(!pane->component().document().item().file(u"button.demo.tsx"_s));
        QTRY_VERIFY(!pane->isModified());
        toast.first().at(1).value<std::function<void()>>()();
        QTRY_VERIFY(pane->component().document().item().file(u"button.demo.tsx"_s));
    }

    void aWriteThatFailsIsSaidAndTheEditorGoesOn()
    {
        ComponentPane *pane = open();
        type(*pane, QString(17 * 1024 * 1024, u'x'));
        auto *strip = pane->findChild<ErrorStrip *>();
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible(), 20'000);
        QVERIFY(strip->message().endsWith(u"Your last changes are in memory only."));
        QCOMPARE(pane->savedState(), u"In memory only"_s);
        pane->code().editor()->view()->undo();
        QTRY_VERIFY_WITH_TIMEOUT(!strip->isVisible(), 20'000);
    }

    void anotherProgramsChangeIsShown()
    {
        ComponentPane *pane = open();
        write("export const theirs = 1\n");
        QTRY_COMPARE(pane->code().editor()->text(), u"export const theirs = 1\n"_s);
    }

    void aLongFileOpensAtOnce()
    {
        QByteArray content;
        for (int line = 0; line < 10'000; ++line) {
            content += "export const value" + QByteArray::number(line) + " = \"some words to colour\"\n";
        }
        write(content);
        QElapsedTimer time;
        time.start();
        ComponentPane *pane = open();
        QVERIFY2(time.elapsed() < 1500, qPrintable(QString::number(time.elapsed())));
        QCOMPARE(pane->code().editor()->view()->blockCount(), 10'001);
    }

    void problemsAreCountedAndLedTo()
    {
        Item item = m_fixture->service().working(m_made.button).wait()->item;
        item.head.registryDependencies = {u"@acme/nowhere"_s};
        m_fixture->service().writeDraft(m_made.button, item).wait().value();
        ComponentPane *pane = open();
        auto *tabs = pane->findChild<QTabBar *>();
        QTRY_VERIFY(tabs->tabText(5) != u"Problems"_s);
        QVERIFY(pane->hasProblem());
        tabs->setCurrentIndex(5);
        savePicture(*m_window, u"component-problems"_s);
    }

    void dependenciesLeadToTheOtherComponents()
    {
        const ComponentId label = m_fixture->add(m_made.registry, u"label"_s, u"registry:ui"_s, {});
        m_fixture->add(m_made.registry, u"card"_s, u"registry:ui"_s, {}, {u"@acme/button"_s});
        m_fixture->add(m_made.registry, u"dialog"_s, u"registry:ui"_s, {}, {u"@acme/button"_s, u"@acme/label"_s});
        Item item = m_fixture->service().working(m_made.button).wait()->item;
        item.head.registryDependencies = {u"@acme/label"_s, u"@kit/nowhere"_s};
        item.head.dependencies = {u"zod@^3"_s, u"@radix-ui/react-slot"_s};
        m_fixture->service().writeDraft(m_made.button, item).wait().value();
        ComponentPane *pane = open();
        auto *tabs = pane->findChild<QTabBar *>();
        tabs->setCurrentIndex(4);
        QTRY_VERIFY(chip(*pane, u"card"_s) && chip(*pane, u"zod@^3"_s));
        QVERIFY(!chip(*pane, u"@kit/nowhere"_s)->isEnabled());
        for (const bool dark : {true, false}) {
            Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
            savePicture(*m_window, u"component-dependencies"_s);
        }
        QSignalSpy opened(pane, &ComponentPane::openComponentRequested);
        chip(*pane, u"card"_s)->setFocus();
        QTest::keyClick(chip(*pane, u"card"_s), Qt::Key_Right); // Over the component, which leads nowhere.
        QVERIFY(QApplication::focusWidget() != chip(*pane, u"card"_s));
        chip(*pane, u"label"_s)->click();
        QCOMPARE(opened.first().first().value<ComponentId>(), label);
        QSignalSpy package(pane, &ComponentPane::packageRequested);
        chip(*pane, u"zod@^3"_s)->click();
        QCOMPARE(package.first().first().toString(), u"zod"_s);
    }

    void aProblemIsMendedAndTheMendingUndone()
    {
        Item item = m_fixture->service().working(m_made.button).wait()->item;
        item.head.registryDependencies = {u"./button.json"_s};
        m_fixture->service().writeDraft(m_made.button, item).wait().value();
        ComponentPane *pane = open();
        auto *tabs = pane->findChild<QTabBar *>();
        QTRY_VERIFY(tabs->tabText(5) != u"Problems"_s);
        tabs->setCurrentIndex(5);
        auto *problems = pane->findChild<ProblemsTab *>();
        auto *list = problems->findChild<SideList *>();
        auto *fix = problems->findChild<PushButton *>();
        QVERIFY(!fix->isEnabled());
        list->setFocus();
        list->move(1);
        QTRY_VERIFY(fix->isEnabled());
        QTRY_VERIFY(fix->width() >= fix->sizeHint().width());
        savePicture(*m_window, u"component-problems-fix"_s);
        fix->click();
        ComponentDocument &document = pane->component().document();
        QCOMPARE(document.item().head.registryDependencies, QStringList{u"@acme/button"_s});
        document.undo();
        QCOMPARE(document.item().head.registryDependencies, QStringList{u"./button.json"_s});
    }

    void theSheetSavesAVersion()
    {
        ComponentPane *pane = open();
        pane->saveVersion();
        auto *sheet = pane->findChild<SaveVersionSheet *>();
        PushButton *act = nullptr;
        for (PushButton *button : sheet->findChildren<PushButton *>()) {
            act = button->text().startsWith(u"Save version") ? button : act;
        }
        QTRY_VERIFY(act->isEnabled());
        QSignalSpy saved(sheet, &SaveVersionSheet::saved);
        act->click();
        QVERIFY(saved.wait());
        QTRY_COMPARE(pane->component().document().baseNumber(), SemVer(1, 3, 0));
        QTRY_VERIFY(!pane->isModified());
    }

    void everyOpenFileHasATab()
    {
        ComponentPane *pane = open();
        CodeTab &code = pane->code();
        QCOMPARE(code.tabs()->count(), 1);
        code.showFile(u"button.demo.tsx"_s);
        QCOMPARE(code.tabs()->count(), 2);
        QCOMPARE(code.tabs()->tab(code.tabs()->current()).title, u"button.demo.tsx"_s);
        QTRY_VERIFY(code.tabs()->tab(code.tabs()->current()).isModified); // The base version does not have it.
        code.editor()->view()->setFocus();
        QTest::keyClick(code.editor()->view(), Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(code.path(), u"button.tsx"_s);
        QTest::mouseClick(code.tabs(), Qt::MiddleButton, {}, code.tabs()->tabRect(0).center());
        QCOMPARE(code.path(), u"button.demo.tsx"_s);
        code.closeFile(u"button.demo.tsx"_s);
        QCOMPARE(code.path(), QString());
        QVERIFY(labels(code).contains(u"No file is open"_s));
        QVERIFY(pane->component().document().item().file(u"button.tsx"_s));
    }

    void closingATabKeepsItsUndo()
    {
        ComponentPane *pane = open();
        const QString before = pane->code().editor()->text();
        type(*pane, u"// x\n"_s);
        pane->code().closeFile(u"button.tsx"_s);
        pane->code().showFile(u"button.tsx"_s);
        QVERIFY(pane->code().editor()->text().startsWith(u"// x"));
        pane->code().editor()->view()->undo();
        QCOMPARE(pane->code().editor()->text(), before);
    }

    void aClosedPageIsUndoneWhenItIsOpenAgain()
    {
        ComponentPane *pane = open();
        const QString before = pane->code().editor()->text();
        type(*pane, u"// x\n"_s);
        m_window->paneHost().close(pane);
        QTRY_VERIFY(stored().startsWith("// x"));
        pane = open();
        QVERIFY(pane->code().editor()->text().startsWith(u"// x"));
        pane->code().editor()->view()->setFocus();
        QTest::keyClick(pane->code().editor()->view(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(pane->code().editor()->text(), before);
        QTest::keyClick(pane->code().editor()->view(), Qt::Key_Z, Qt::ControlModifier); // Nothing is left.
        QCOMPARE(pane->code().editor()->text(), before);
        QTest::keyClick(pane->code().editor()->view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(pane->code().editor()->text().startsWith(u"// x"));
    }

    void filesAreDraggedInFromTheDesktop()
    {
        ComponentPane *pane = open();
        const QString text = desktopFile(u"hooks.ts"_s, "export const a = 1\n");
        drop(pane->code(), {text});
        QTRY_COMPARE(pane->code().path(), u"hooks.ts"_s);
        QCOMPARE(pane->code().editor()->text(), u"export const a = 1\n"_s);
        QSignalSpy toast(pane, &ComponentPane::toastRequested);
        drop(pane->code(), {desktopFile(u"big.ts"_s, QByteArray(kMaxDroppedFile + 1, 'x')),
                            desktopFile(u"logo.png"_s, QByteArray("\x89PNG\0\xff", 6)), m_desktop.path()});
        QVERIFY(toast.wait());
        const QString said = toast.first().first().toString();
        QVERIFY2(said.contains(u"“big.ts” is 1"_s), qPrintable(said));
        QVERIFY2(said.contains(u"“logo.png” is not a text."_s), qPrintable(said));
        QVERIFY2(said.contains(u"is a folder."_s), qPrintable(said));
        QCOMPARE(pane->component().document().item().files.size(), 3);
    }

    void aFileThatIsThereIsReplacedOnlyWhenAgreed()
    {
        ComponentPane *pane = open();
        const QString before = pane->code().editor()->text();
        drop(*m_window->findChild<ComponentSidebar *>(), {desktopFile(u"button.tsx"_s, "theirs\n")});
        QTRY_VERIFY(m_window->findChild<ConfirmDialog *>());
        QCOMPARE(pane->code().editor()->text(), before);
        m_window->findChild<ConfirmDialog *>()->accept();
        QTRY_COMPARE(pane->code().editor()->text(), u"theirs\n"_s);
        pane->code().editor()->view()->undo();
        QCOMPARE(pane->code().editor()->text(), before);
    }

    void aFileIsMovedIntoAFolder()
    {
        ComponentPane *pane = open();
        type(*pane, u"// x\n"_s);
        pane->code().acts().move(u"button.tsx"_s);
        answerPath(u"ui/button.tsx"_s);
        QCOMPARE(pane->code().path(), u"ui/button.tsx"_s);
        QVERIFY(pane->code().editor()->text().startsWith(u"// x"));
        pane->code().acts().duplicate(u"ui/button.tsx"_s);
        QCOMPARE(pane->code().path(), u"ui/button-copy.tsx"_s);
        QVERIFY(pane->code().editor()->text().startsWith(u"// x"));
        savePicture(*m_window, u"component-tabs"_s);
    }

    void aComponentIsTheTemplateOfANewOne()
    {
        ComponentPane *pane = open();
        QSignalSpy made(pane, &ComponentPane::openComponentRequested);
        pane->code().useAsTemplate();
        auto *dialog = m_window->findChild<QDialog *>();
        dialog->findChild<QLineEdit *>()->setText(u"Knob"_s);
        QVERIFY(!labels(*dialog).filter(u"is not a valid name"_s).isEmpty());
        answerPath(u"knob"_s);
        QVERIFY(made.wait());
        const Item item = m_fixture->service().working(made.first().first().value<ComponentId>()).wait()->item;
        QCOMPARE(item.head.name, u"knob"_s);
        QVERIFY(item.file(u"knob.tsx"_s));
        QCOMPARE(item.file(u"knob.tsx"_s)->content, stored());
    }

    void theSidebarsFilesHaveAMenu()
    {
        open();
        auto *sidebar = m_window->findChild<ComponentSidebar *>();
        Q_EMIT sidebar->findChild<SideList *>()->menuRequested(u"file:button.tsx"_s, QPoint(20, 20));
        auto *menu = sidebar->findChild<QMenu *>();
        QVERIFY(menu);
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            texts += action->text();
        }
        for (const QString &text : {u"Open"_s, u"Rename…"_s, u"Move…"_s, u"Duplicate"_s, u"Copy path"_s,
                                    u"Copy content"_s, u"Compare with 1.2.0"_s, u"Remove file"_s}) {
            QVERIFY2(texts.contains(text), qPrintable(texts.join(u", "_s)));
        }
        menu->actions().at(int(texts.indexOf(u"Copy path"_s)))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"button.tsx"_s);
        menu->close();
    }

    void formAndJsonAreOneManifest()
    {
        ComponentPane *pane = open();
        pane->findChild<QTabBar *>()->setCurrentIndex(6);
        auto *details = pane->findChild<DetailsTab *>();
        auto *title = control<QLineEdit>(*details, u"Title"_s);
        title->selectAll();
        QTest::keyClicks(title, u"Knob"_s);
        CodeEditor &json = *details->json()->editor();
        QVERIFY(json.text().contains(u"\"title\": \"Knob\""_s));
        details->showJson(true);
        replaceIn(json, u"\"Knob\""_s, u"\"Lever\""_s);
        QCOMPARE(title->text(), u"Lever"_s);
        QCOMPARE(pane->component().document().item().head.title, u"Lever"_s);
        replaceIn(json, u"\"Lever\","_s, u"\"Handle\""_s); // No comma: broken.
        QCOMPARE(title->text(), u"Lever"_s);
        QVERIFY(details->json()->fault().line > 0);
        savePicture(*m_window, u"component-json-broken"_s);
        replaceIn(json, u"\"Handle\""_s, u"\"Handle\","_s);
        QCOMPARE(title->text(), u"Handle"_s);
        QVERIFY(details->json()->fault().reason.isEmpty());
        pane->component().document().undo();
        QVERIFY(json.text().contains(u"\"title\": \"Knob\""_s));
    }

    void whatTheSchemaDoesNotAllowIsSaidWhileTyping()
    {
        ComponentPane *pane = open();
        pane->findChild<QTabBar *>()->setCurrentIndex(6);
        auto *details = pane->findChild<DetailsTab *>();
        details->showJson(true);
        auto *json = details->json();
        replaceIn(*json->editor(), u"\"name\": \"button\","_s,
                  u"\"name\": \"button\", \"cssVars\": {\"light\": {\"brand\": 7}},"_s);
        QVERIFY(json->fault().reason.isEmpty()); // It can be read, so it is kept.
        QTRY_COMPARE(json->violations().size(), 1);
        QCOMPARE(json->violations().first().place, u"cssVars/light/brand"_s);
        QVERIFY(pane->component().document().item().head.extra.contains("brand"));
        savePicture(*m_window, u"component-json-schema"_s);
        replaceIn(*json->editor(), u": 7"_s, u": \"red\""_s);
        QTRY_COMPARE(json->violations().size(), 0);
    }

    void jsonCannotRenameOrMakeUpFiles()
    {
        ComponentPane *pane = open();
        const Item before = pane->component().document().item();
        auto *json = pane->findChild<DetailsTab *>()->json();
        replaceIn(*json->editor(), u"\"path\": \"button.tsx\""_s, u"\"path\": \"elsewhere.tsx\""_s);
        QVERIFY2(json->fault().reason.contains(u"“elsewhere.tsx” is no file"), qPrintable(json->fault().reason));
        QVERIFY(json->fault().line > 0);
        QCOMPARE(pane->component().document().item(), before);
        json->editor()->view()->undo();
        QVERIFY(json->fault().reason.isEmpty());
        replaceIn(*json->editor(), u"\"name\": \"button\""_s, u"\"name\": \"knob\""_s);
        QVERIFY(!json->fault().reason.isEmpty());
        QCOMPARE(pane->component().document().item(), before);
    }

    void theFormKeepsTheLastValidValue()
    {
        ComponentPane *pane = open();
        pane->findChild<QTabBar *>()->setCurrentIndex(6);
        auto *details = pane->findChild<DetailsTab *>();
        auto *packages = control<QLineEdit>(*details, u"Packages"_s);
        QTest::keyClicks(packages, u"zod@^3, @scope"_s);
        QCOMPARE(pane->component().document().item().head.dependencies, QStringList(u"zod@^3"_s));
        QVERIFY(hasFieldError(packages));
        QTest::keyClicks(packages, u"/name"_s);
        QVERIFY(!hasFieldError(packages));
        QCOMPARE(pane->component().document().item().head.dependencies, QStringList({u"zod@^3"_s, u"@scope/name"_s}));
        auto *extra = control<TextArea>(*details, u"Other fields"_s);
        extra->setPlainText(u"{\"cssVars\": {\"light\": {\"brand\": \"red\"}}}"_s);
        QCOMPARE(pane->component().document().item().head.extra,
                 QByteArray(R"({"cssVars":{"light":{"brand":"red"}}})"));
        extra->setPlainText(u"{"_s);
        QVERIFY(hasFieldError(extra));
        QVERIFY(pane->component().document().item().head.extra.contains("brand"));
        auto *target = control<QLineEdit>(*details, u"Target of button.tsx"_s);
        QTest::keyClicks(target, u"../outside.tsx"_s);
        QVERIFY(hasFieldError(target));
        QVERIFY(pane->component().document().item().file(u"button.tsx")->target.isEmpty());
        details->findChild<DetailsForm *>()->ensureWidgetVisible(extra);
        QTest::qWait(50); // Until the form is laid out with its new lines.
        savePicture(*m_window, u"component-details-fault"_s);
        target->clear();
        QTest::keyClicks(target, u"components/ui/button.tsx"_s);
        QCOMPARE(pane->component().document().item().file(u"button.tsx")->target, u"components/ui/button.tsx"_s);
    }

    void picturesOfTheJsonOfTheManifestAndOfTheEditorsBars()
    {
        for (const bool dark : {true, false}) {
            Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                m_window->resize(size);
                ComponentPane *pane = open();
                pane->code().showFile(u"button.demo.tsx"_s);
                pane->code().showFile(u"button.tsx"_s);
                CodeEditor &editor = *pane->code().editor();
                editor.view()->goTo(9);
                editor.view()->folds().fold(editor.view()->document()->findBlockByNumber(8));
                editor.openReplace();
                editor.findBar()->field()->setText(u"\\bbg-(\\w+)"_s);
                editor.findBar()->regularExpressions()->setChecked(true);
                editor.findBar()->replacement()->setText(u"fill-$1"_s);
                editor.findBar()->step(1);
                QTest::qWait(50); // For colours from another thread.
                savePicture(*m_window, u"component-replace-%1"_s.arg(size.width()));
                editor.findBar()->field()->setText(u"\\bbg-(\\w+"_s);
                savePicture(*m_window, u"component-fault-%1"_s.arg(size.width()));
                pane->findChild<QTabBar *>()->setCurrentIndex(6);
                pane->findChild<DetailsTab *>()->showJson(true);
                QTest::qWait(50);
                savePicture(*m_window, u"component-json-%1"_s.arg(size.width()));
                m_window->paneHost().close(pane);
            }
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

    void picturesOfEveryTabInBothModes()
    {
        for (const bool dark : {true, false}) {
            Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
                m_window->resize(size);
                ComponentPane *pane = open();
                auto *tabs = pane->findChild<QTabBar *>();
                for (int tab = 0; tab < tabs->count(); ++tab) {
                    tabs->setCurrentIndex(tab);
                    QTest::qWait(50); // For colours from another thread.
                    savePicture(*m_window, u"component-%1-%2"_s.arg(tab).arg(size.width()));
                }
                m_window->paneHost().close(pane);
            }
        }
        Tokens::instance().setAppearance(Appearance::Light);
    }

private:
    ComponentPane *open()
    {
        auto *pane = new ComponentPane(m_fixture->service(), m_renderer, m_made.button);
        m_window->open(pane);
        if (!QTest::qWaitFor([pane] { return pane->code().editor() && pane->component().isKnown(); })) {
            qWarning("The component did not load.");
        }
        pane->code().showFile(u"button.tsx"_s);
        return pane;
    }

    static void type(ComponentPane &pane, const QString &text)
    {
        CodeView &view = *pane.code().editor()->view();
        view.moveCursor(QTextCursor::Start);
        view.insertPlainText(text);
    }

    void write(const QByteArray &content)
    {
        m_fixture->service().writeDraftFile(m_made.button, u"button.tsx"_s, content).wait().value();
    }

    QByteArray stored()
    {
        return m_fixture->service().working(m_made.button).wait()->item.file(u"button.tsx"_s)->content;
    }

    void ask(ComponentPane &pane, void (CodeTab::*act)(), const QString &path)
    {
        (pane.code().*act)();
        answerPath(path);
    }

    void answerPath(const QString &path)
    {
        auto *dialog = m_window->findChild<QDialog *>();
        dialog->findChild<QLineEdit *>()->setText(path);
        dialog->accept();
    }

    static LinkChip *chip(const QWidget &parent, const QString &text)
    {
        const QList<LinkChip *> chips = parent.findChildren<LinkChip *>();
        const auto found = std::ranges::find(chips, text, &LinkChip::text);
        return found == chips.end() ? nullptr : *found;
    }

    template<typename Control>
    static Control *control(const QWidget &parent, const QString &name)
    {
        for (Control *each : parent.findChildren<Control *>()) {
            if (each->accessibleName() == name) {
                return each;
            }
        }
        qFatal("There is no control of this name.");
    }

    static void replaceIn(CodeEditor &editor, const QString &before, const QString &after)
    {
        QTextCursor cursor = editor.view()->document()->find(before);
        QVERIFY(!cursor.isNull());
        cursor.insertText(after);
    }

    QString desktopFile(const QString &name, const QByteArray &content)
    {
        QFile file(m_desktop.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qWarning("The file was not written.");
        }
        return file.fileName();
    }

    static void drop(QWidget &target, const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths) {
            urls.append(QUrl::fromLocalFile(path));
        }
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&target, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&target, &drop);
    }

    static QStringList labels(const QWidget &parent)
    {
        QStringList texts;
        for (const QLabel *label : parent.findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        return texts;
    }

    QTemporaryDir m_desktop;
    std::unique_ptr<LibraryFixture> m_fixture;
    Renderer m_renderer;
    ButtonHistory m_made;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace enigma

QTEST_MAIN(enigma::TestComponentPane)
#include "tst_component_pane.moc"
