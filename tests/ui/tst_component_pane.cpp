// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/button_history.h"
#include "ui/component/code_tab.h"
#include "ui/component/component_lists.h"
#include "ui/component/component_pane.h"
#include "ui/component/save_version_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/shell/pane_host.h"
#include "ui/style/enigma_style.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/code_view.h"
#include "ui/widgets/error_strip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/side_list.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
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
        QStandardPaths::setTestModeEnabled(true);
        EnigmaStyle::install(*qApp);
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
        QTRY_VERIFY(tabs->tabText(4) != u"Problems"_s);
        QVERIFY(pane->hasProblem());
        tabs->setCurrentIndex(4);
        savePicture(*m_window, u"component-problems"_s);
    }

    void aProblemIsMendedAndTheMendingUndone()
    {
        Item item = m_fixture->service().working(m_made.button).wait()->item;
        item.head.registryDependencies = {u"./button.json"_s};
        m_fixture->service().writeDraft(m_made.button, item).wait().value();
        ComponentPane *pane = open();
        auto *tabs = pane->findChild<QTabBar *>();
        QTRY_VERIFY(tabs->tabText(4) != u"Problems"_s);
        tabs->setCurrentIndex(4);
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
        auto *pane = new ComponentPane(m_fixture->service(), m_made.button);
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
        auto *dialog = m_window->findChild<QDialog *>();
        dialog->findChild<QLineEdit *>()->setText(path);
        dialog->accept();
    }

    static QStringList labels(const QWidget &parent)
    {
        QStringList texts;
        for (const QLabel *label : parent.findChildren<QLabel *>()) {
            texts.append(label->text());
        }
        return texts;
    }

    std::unique_ptr<LibraryFixture> m_fixture;
    ButtonHistory m_made;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace enigma

QTEST_MAIN(enigma::TestComponentPane)
#include "tst_component_pane.moc"
