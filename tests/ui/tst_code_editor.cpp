// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/enigma_style.h"
#include "ui/style/type.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/code_folds.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/search_field.h"

#include <QApplication>
#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kButton = uR"(import * as React from "react"
import { cva, type VariantProps } from "class-variance-authority"

// One look for every size.
const buttonVariants = cva("inline-flex items-center", {
  variants: {
    size: { default: "h-9 px-4", sm: "h-8 px-3" },
  },
})

export function Button({ className, size, ...props }: React.ComponentProps<"button"> & VariantProps<typeof buttonVariants>) {
  const label = 42
  return <button className={cn(buttonVariants({ size }), className)} {...props} />
}
)"_s;

} // namespace

class TestCodeEditor : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<CodeEditor> m_editor;

    CodeView &view() { return *m_editor->view(); }
    void load(const QString &text, int position = 0)
    {
        m_editor->setContent(text, u"button.tsx"_s);
        QTextCursor cursor = view().textCursor();
        cursor.setPosition(position);
        view().setTextCursor(cursor);
    }
    void select(int anchor, int position)
    {
        QTextCursor cursor = view().textCursor();
        cursor.setPosition(anchor);
        cursor.setPosition(position, QTextCursor::KeepAnchor);
        view().setTextCursor(cursor);
    }
    QTextBlock lineAt(int number) { return view().document()->findBlockByNumber(number - 1); }
    void search(const QString &text, PushButton *mode)
    {
        m_editor->openReplace();
        mode->setChecked(true);
        m_editor->findBar()->field()->setText(text);
    }
    QColor inkAt(const QString &text)
    {
        const qsizetype position = m_editor->text().indexOf(text);
        const QTextBlock block = view().document()->findBlock(int(position));
        for (const QTextLayout::FormatRange &range : block.layout()->formats()) {
            if (range.start <= position - block.position() &&
                range.start + range.length > position - block.position()) {
                return range.format.foreground().color();
            }
        }
        return color(Token::Text);
    }

private Q_SLOTS:
    void initTestCase() { EnigmaStyle::install(*qApp); }

    void init()
    {
        Tokens::instance().setAppearance(Appearance::Light);
        m_editor = std::make_unique<CodeEditor>();
        m_editor->resize(700, 400);
        m_editor->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
        m_editor->view()->setFocus();
    }

    void cleanup() { m_editor.reset(); }

    void loadingIsNoEdit()
    {
        const QSignalSpy edits(m_editor.get(), &CodeEditor::edited);
        load(kButton);
        QTest::qWait(50); // Colours follow line by line.
        QCOMPARE(edits.count(), 0);
        QTest::keyClicks(&view(), u"x"_s);
        QCOMPARE(edits.count(), 1);
        view().undo();
        QCOMPARE(edits.count(), 2);
        view().redo();
        QCOMPARE(edits.count(), 3);
        view().selectAll();
        QTextCursor cursor = view().textCursor();
        cursor.insertText(QString(m_editor->text().size(), u'y')); // As long as before.
        QVERIFY(edits.count() > 3);
        QTest::qWait(50);
        QCOMPARE(edits.count(), 4);
        view().undo();
        QCOMPARE(m_editor->text().size(), kButton.size() + 1);
    }

    void linesAreTwentyPixelsApart()
    {
        load(u"a\nb\nc"_s);
        QTextCursor cursor(view().document());
        const int first = view().cursorRect(cursor).center().y();
        cursor.movePosition(QTextCursor::NextBlock);
        QCOMPARE(view().cursorRect(cursor).center().y() - first, lineHeight(TextStyle::Code));
        cursor.movePosition(QTextCursor::NextBlock);
        QCOMPARE(view().cursorRect(cursor).center().y() - first, 2 * lineHeight(TextStyle::Code));
    }

    void coloursAreThoseOfTheTokensAndFollowDark()
    {
        load(kButton);
        QVERIFY(!view().language().isEmpty());
        QCOMPARE(inkAt(u"import"_s), color(Token::SyntaxKeyword));
        QCOMPARE(inkAt(u"\"react\""_s), color(Token::SyntaxString));
        QCOMPARE(inkAt(u"// One"_s), color(Token::SyntaxComment));
        QCOMPARE(inkAt(u"42"_s), color(Token::SyntaxNumber));
        const QColor light = inkAt(u"import"_s);
        Tokens::instance().setAppearance(Appearance::Dark);
        QCOMPARE(inkAt(u"import"_s), color(Token::SyntaxKeyword));
        QVERIFY(inkAt(u"import"_s) != light);
    }

    void indentationFollowsTheFile_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("step");
        QTest::newRow("two") << u"a {\n  b\n  c {\n    d\n  }\n}"_s << u"  "_s;
        QTest::newRow("four") << u"a {\n    b {\n        c\n    }\n}"_s << u"    "_s;
        QTest::newRow("tabs") << u"a {\n\tb {\n\t\tc\n\t}\n}"_s << u"\t"_s;
        QTest::newRow("none") << u"a\nb"_s << u"  "_s;
    }

    void indentationFollowsTheFile()
    {
        QFETCH(QString, text);
        QFETCH(QString, step);
        load(text);
        QTest::keyClick(&view(), Qt::Key_Tab);
        QCOMPARE(m_editor->text(), step + text);
        QTest::keyClick(&view(), Qt::Key_Backspace);
        QCOMPARE(m_editor->text(), text);
    }

    void tabIndentsEverySelectedLineAndBacktabTakesItBack()
    {
        load(u"a\n\nb\nc"_s);
        QTextCursor cursor = view().textCursor();
        cursor.setPosition(0);
        cursor.setPosition(4, QTextCursor::KeepAnchor);
        view().setTextCursor(cursor);
        QTest::keyClick(&view(), Qt::Key_Tab);
        QCOMPARE(m_editor->text(), u"  a\n\n  b\nc"_s);
        QTest::keyClick(&view(), Qt::Key_Backtab);
        QCOMPARE(m_editor->text(), u"a\n\nb\nc"_s);
        view().undo();
        QCOMPARE(m_editor->text(), u"  a\n\n  b\nc"_s);
    }

    void enterKeepsTheIndentationAndOpensABlock()
    {
        load(u"  a {}"_s, 5);
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), u"  a {\n    \n  }"_s);
        QCOMPARE(view().line(), 2);
        QCOMPARE(view().column(), 5);
    }

    void findWalksThroughMatchesAndWrapsAround()
    {
        load(u"one two one two one"_s);
        m_editor->openFind();
        m_editor->findBar()->field()->setText(u"ONE"_s);
        QCOMPARE(m_editor->findBar()->count(), 3);
        QTest::keyClick(m_editor->findBar()->field(), Qt::Key_Return);
        QCOMPARE(view().textCursor().selectionStart(), 0);
        QTest::keyClick(m_editor->findBar()->field(), Qt::Key_Return);
        QCOMPARE(view().textCursor().selectionStart(), 8);
        QTest::keyClick(m_editor->findBar()->field(), Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClick(m_editor->findBar()->field(), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(view().textCursor().selectionStart(), 16);
        m_editor->findBar()->caseSensitive()->setChecked(true);
        QCOMPARE(m_editor->findBar()->count(), 0);
    }

    void findUnderstandsRegularExpressionsAndSaysWhenTheyAreWrong()
    {
        load(u"h-8 h-9 px-4"_s);
        m_editor->openFind();
        m_editor->findBar()->regularExpressions()->setChecked(true);
        m_editor->findBar()->field()->setText(u"h-\\d"_s);
        QCOMPARE(m_editor->findBar()->count(), 2);
        m_editor->findBar()->field()->setText(u"h-("_s);
        QCOMPARE(m_editor->findBar()->count(), 0);
        QVERIFY(hasFieldError(m_editor->findBar()->field()));
    }

    void aWrongExpressionIsSaidWithItsPlace()
    {
        load(u"h-8"_s);
        search(u"h-("_s, m_editor->findBar()->regularExpressions());
        QVERIFY2(m_editor->findBar()->report().startsWith(u"Not an expression, at 4"),
                 qPrintable(m_editor->findBar()->report()));
        m_editor->findBar()->field()->setText(u"a)(b"_s); // Also where it would fit between our own brackets.
        m_editor->findBar()->wholeWords()->setChecked(true);
        QVERIFY(hasFieldError(m_editor->findBar()->field()));
    }

    void wholeWordsDoNotMatchInsideOthers()
    {
        load(u"size resize size-2 (size) größe größer"_s);
        search(u"size"_s, m_editor->findBar()->wholeWords());
        QCOMPARE(m_editor->findBar()->count(), 3);
        m_editor->findBar()->field()->setText(u"größe"_s);
        QCOMPARE(m_editor->findBar()->count(), 1);
        m_editor->findBar()->field()->setText(u"(size)"_s);
        QCOMPARE(m_editor->findBar()->count(), 1);
        QCOMPARE(m_editor->findBar()->report(), u"1 of 1"_s);
    }

    void replacingGoesFromMatchToMatch()
    {
        load(u"one two one two one"_s);
        m_editor->openReplace();
        QVERIFY(m_editor->findBar()->replacement()->isVisible());
        m_editor->findBar()->field()->setText(u"one"_s);
        m_editor->findBar()->replacement()->setText(u"$1"_s); // Only expressions have groups.
        QTest::keyClick(m_editor->findBar()->replacement(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), u"one two one two one"_s); // Shown first.
        QTest::keyClick(m_editor->findBar()->replacement(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), u"$1 two one two one"_s);
        QCOMPARE(m_editor->findBar()->report(), u"1 of 2"_s);
        QTest::keyClick(m_editor->findBar()->replacement(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), u"$1 two $1 two one"_s);
        view().undo();
        QCOMPARE(m_editor->text(), u"$1 two one two one"_s);
    }

    void replacingAllIsOneStepOfUndo()
    {
        load(u"h-8 px-2\nh-9 px-4\n"_s);
        search(u"([hp]x?)-(\\d)"_s, m_editor->findBar()->regularExpressions());
        m_editor->findBar()->replacement()->setText(u"$2-\\1 $0$$"_s);
        m_editor->findBar()->replaceAll();
        QCOMPARE(m_editor->text(), u"8-h h-8$ 2-px px-2$\n9-h h-9$ 4-px px-4$\n"_s);
        QCOMPARE(m_editor->findBar()->report(), u"4 replaced"_s);
        view().undo();
        QCOMPARE(m_editor->text(), u"h-8 px-2\nh-9 px-4\n"_s);
    }

    void tenThousandLinesAreSearchedAndReplacedWithoutAStall()
    {
        QString text;
        for (int line = 0; line < 10'000; ++line) {
            text += u"export const value%1 = \"some words, some more\"\n"_s.arg(line);
        }
        load(text);
        QElapsedTimer time;
        time.start();
        search(u"some (\\w+)"_s, m_editor->findBar()->regularExpressions());
        const qint64 found = time.restart();
        QCOMPARE(m_editor->findBar()->report(), u"1 of 10,000 or more"_s);
        m_editor->findBar()->replacement()->setText(u"$1"_s);
        m_editor->findBar()->replaceAll();
        const qint64 replaced = time.restart();
        QCOMPARE(m_editor->findBar()->report(), u"20,000 replaced"_s);
        QVERIFY(m_editor->text().endsWith(u"value9999 = \"words, more\"\n"));
        qInfo("found in %lld ms, replaced in %lld ms", found, replaced);
        QVERIFY(found < 500);
        QVERIFY(replaced < 3000);
    }

    void escapeGivesTheFocusBackToTheCode()
    {
        load(kButton);
        m_editor->openFind();
        QTRY_COMPARE(QApplication::focusWidget(), m_editor->findBar()->field());
        QTest::keyClick(m_editor->findBar()->field(), Qt::Key_Escape);
        QVERIFY(!m_editor->findBar()->isVisible());
        QCOMPARE(QApplication::focusWidget(), &view());
        m_editor->openFind();
        view().setFocus();
        QTest::keyClick(&view(), Qt::Key_Escape);
        QVERIFY(!m_editor->findBar()->isVisible());
    }

    void bracketsAndQuotesCloseWhereNothingFollows()
    {
        load({});
        QTest::keyClicks(&view(), u"f(a, \"b\")"_s); // What came by itself is typed over.
        QCOMPARE(m_editor->text(), u"f(a, \"b\")"_s);
        load(u"word"_s);
        QTest::keyClicks(&view(), u"("_s);
        QCOMPARE(m_editor->text(), u"(word"_s);
        load(u"// don"_s, 6);
        QTest::keyClicks(&view(), u"'t \""_s);
        QCOMPARE(m_editor->text(), u"// don't \""_s);
        load(u"a)"_s, 1);
        QTest::keyClicks(&view(), u")"_s); // That one was there before.
        QCOMPARE(m_editor->text(), u"a))"_s);
    }

    void backspaceTakesAPairThatCameByItself()
    {
        load({});
        QTest::keyClicks(&view(), u"{"_s);
        QCOMPARE(m_editor->text(), u"{}"_s);
        QTest::keyClick(&view(), Qt::Key_Backspace);
        QCOMPARE(m_editor->text(), QString());
        load(u"()"_s, 1);
        QTest::keyClick(&view(), Qt::Key_Backspace);
        QCOMPARE(m_editor->text(), u")"_s);
    }

    void aSelectionIsSurrounded()
    {
        load(u"one two"_s);
        select(0, 3);
        QTest::keyClicks(&view(), u"\""_s);
        QTest::keyClicks(&view(), u"{"_s);
        QCOMPARE(m_editor->text(), u"\"{one}\" two"_s);
        QCOMPARE(view().textCursor().selectedText(), u"one"_s);
        view().undo();
        view().undo();
        QCOMPARE(m_editor->text(), u"one two"_s);
    }

    void linesMoveAndAreDuplicated()
    {
        load(u"a\nb\nc"_s, 1);
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_editor->text(), u"b\na\nc"_s);
        QCOMPARE(view().line(), 2);
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier); // The end: nothing happens.
        QCOMPARE(m_editor->text(), u"b\nc\na"_s);
        select(0, 3);
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(m_editor->text(), u"a\nb\nc"_s);
        QCOMPARE(view().textCursor().selectedText(), u"b\u2029c"_s);
        QTest::keyClick(&view(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(m_editor->text(), u"b\nc\na"_s);
        QTest::keyClick(&view(), Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(m_editor->text(), u"b\nc\nb\nc\na"_s);
        QCOMPARE(view().textCursor().selectionStart(), 4);
        view().undo();
        QCOMPARE(m_editor->text(), u"b\nc\na"_s);
    }

    void linesAreCommentedInTheirLanguage()
    {
        load(u"  a()\n\n    b()\nc"_s);
        select(0, 14);
        QTest::keyClick(&view(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), u"  // a()\n\n  //   b()\nc"_s);
        QTest::keyClick(&view(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), u"  a()\n\n    b()\nc"_s);
        m_editor->setContent(u"  color: red;"_s, u"a.css"_s);
        QTest::keyClick(&view(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), u"  /* color: red; */"_s);
        QTest::keyClick(&view(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), u"  color: red;"_s);
        m_editor->setContent(u"plain"_s, u"LICENSE"_s);
        QTest::keyClick(&view(), Qt::Key_Slash, Qt::ControlModifier);
        QCOMPARE(m_editor->text(), u"plain"_s);
    }

    void foldedLinesAreSkippedAndKept()
    {
        load(kButton, int(kButton.indexOf(u"size: {"_s)));
        QTest::keyClick(&view(), Qt::Key_BraceLeft, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(view().line(), 6); // "variants: {" is what can be folded around it.
        QVERIFY(view().folds().isFolded(lineAt(6)));
        QCOMPARE(view().folds().hiddenLines(lineAt(6)), 1);
        QTest::keyClick(&view(), Qt::Key_Down);
        QCOMPARE(view().line(), 8);
        QCOMPARE(m_editor->text(), kButton);
        QTest::keyClick(&view(), Qt::Key_Up);
        QTest::keyClick(&view(), Qt::Key_BraceRight, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(lineAt(7).isVisible());
    }

    void foldsAreOpenedInTheGutter()
    {
        load(kButton);
        QWidget *gutter = view().findChild<QWidget *>(u"gutter"_s);
        QTextCursor head(lineAt(5));
        const QPoint point(gutter->width() - 8, view().cursorRect(head).center().y());
        QTest::mouseClick(gutter, Qt::LeftButton, {}, point);
        QVERIFY(!lineAt(7).isVisible());
        QTest::mouseClick(gutter, Qt::LeftButton, {}, point);
        QVERIFY(lineAt(7).isVisible());
    }

    void whatIsFoldedIsFoundAndShown()
    {
        load(kButton);
        view().foldAll();
        QVERIFY(!lineAt(7).isVisible());
        QVERIFY(!lineAt(12).isVisible());
        m_editor->openFind();
        m_editor->findBar()->field()->setText(u"h-8"_s);
        m_editor->findBar()->step(1);
        QVERIFY(lineAt(7).isVisible());
        QVERIFY(!lineAt(12).isVisible());
        view().goTo(12);
        QVERIFY(lineAt(12).isVisible());
    }

    void anEditInAFoldShowsIt()
    {
        load(kButton, int(kButton.indexOf(u"h-9"_s)));
        QTest::keyClicks(&view(), u"x"_s);
        view().foldAll();
        QVERIFY(!lineAt(7).isVisible());
        view().undo();
        QVERIFY(lineAt(7).isVisible());
        QCOMPARE(m_editor->text(), kButton);
        view().folds().fold(lineAt(5));
        QTextCursor cursor(lineAt(8));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.movePosition(QTextCursor::NextBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText(); // The line that ended the fold, and so the fold reaches further.
        for (QTextBlock line = view().document()->begin(); line.isValid(); line = line.next()) {
            QVERIFY(line.isVisible() || line.previous().isValid());
        }
        view().folds().unfoldAll();
        QVERIFY(lineAt(7).isVisible());
    }

    void tenThousandLinesFoldWithoutAStall()
    {
        QString text;
        for (int line = 0; line < 2'500; ++line) {
            text += u"function f%1() {\n  if (a) {\n    b()\n  }\n}\n"_s.arg(line);
        }
        load(text);
        QElapsedTimer time;
        time.start();
        view().foldAll();
        const qint64 folded = time.restart();
        QTest::keyClick(&view(), Qt::Key_End);
        for (int i = 0; i < 20; ++i) {
            QTest::keyClicks(&view(), u"x"_s);
        }
        const qint64 typed = time.restart();
        view().folds().unfoldAll();
        qInfo("folded in %lld ms, 20 letters in %lld ms, unfolded in %lld ms", folded, typed, time.elapsed());
        QVERIFY(folded < 1000);
        QVERIFY(typed < 1000);
        QVERIFY(time.elapsed() < 1000);
    }

    void typingIsUndoneWordByWord()
    {
        load(u"\n"_s);
        QTest::keyClicks(&view(), u"one two  three"_s);
        QTest::keyClick(&view(), Qt::Key_Return);
        QTest::keyClicks(&view(), u"four"_s);
        QStringList seen;
        while (view().canUndo()) {
            QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier);
            seen += m_editor->text().trimmed();
        }
        QCOMPARE(seen, QStringList({u"one two  three"_s, u"one two  three"_s, u"one two"_s, u"one"_s, u""_s}));
        while (view().canRedo()) {
            QTest::keyClick(&view(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        }
        QCOMPARE(m_editor->text(), u"one two  three\nfour\n"_s);
    }

    void goesToALine()
    {
        load(kButton);
        m_editor->openGoToLine();
        QTest::keyClicks(QApplication::focusWidget(), u"7"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(view().line(), 7);
        view().goTo(1000);
        QCOMPARE(view().line(), view().blockCount());
    }

    void readOnlyTakesNoKeys()
    {
        load(kButton);
        m_editor->setReadOnly(true);
        QTest::keyClick(&view(), Qt::Key_Tab);
        QTest::keyClicks(&view(), u"x"_s);
        QTest::keyClick(&view(), Qt::Key_Return);
        QCOMPARE(m_editor->text(), kButton);
    }

    void paintsInLightAndDark_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void paintsInLightAndDark()
    {
        QFETCH(bool, dark);
        Tokens::instance().setAppearance(dark ? Appearance::Dark : Appearance::Light);
        QCoreApplication::processEvents(); // The palette of what is open already comes by an event.
        QCOMPARE(view().palette().color(QPalette::Base), color(Token::Surface));
        load(kButton);
        view().setMarks({{7, Token::Warning, u"size gained sm"_s}});
        m_editor->openReplace();
        m_editor->findBar()->field()->setText(u"size"_s);
        m_editor->findBar()->step(1);
        view().setFocus();
        const QPixmap picture = m_editor->grab();
        QVERIFY(!picture.isNull());
        if (const QString folder = qEnvironmentVariable("ENIGMA_PICTURES"); !folder.isEmpty()) {
            QDir().mkpath(folder);
            QVERIFY(picture.save(u"%1/code-%2.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s)));
            QTextCursor cursor = view().textCursor();
            cursor.setPosition(int(kButton.indexOf(u"const buttonVariants"_s)));
            cursor.setPosition(int(kButton.indexOf(u"variants:"_s)) + 4, QTextCursor::KeepAnchor);
            view().setTextCursor(cursor);
            m_editor->findBar()->dismiss();
            view().folds().fold(lineAt(11));
            QVERIFY(m_editor->grab().save(u"%1/code-selected-%2.png"_s.arg(folder, dark ? u"dark"_s : u"light"_s)));
        }
    }
};

} // namespace enigma

QTEST_MAIN(enigma::TestCodeEditor)
#include "tst_code_editor.moc"
