// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_folds.h"
#include "ui/widgets/code_view.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>

// The part of CodeView that is about keys: indentation, line breaks, and which chord does what.

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QString leadingSpace(const QString &text)
{
    qsizetype count = 0;
    while (count < text.size() && text[count].isSpace()) {
        ++count;
    }
    return text.left(count);
}

// How many characters of leading space one step back takes.
int stepBack(const QString &lead, const Indentation &indentation)
{
    if (lead.endsWith(u'\t')) {
        return 1;
    }
    const int over = int(lead.size()) % indentation.width;
    int count = 0;
    while (count < (over ? over : indentation.width) && count < lead.size() && lead[lead.size() - 1 - count] == u' ') {
        ++count;
    }
    return count;
}

enum class Chord {
    None,
    Undo,
    Redo,
    MoveUp,
    MoveDown,
    CopyUp,
    CopyDown,
    Comment,
    Fold,
    Unfold,
    FoldAll,
    UnfoldAll,
};

Chord chordOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers held = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    const int key = event.key();
    if (event.matches(QKeySequence::Undo) || event.matches(QKeySequence::Redo)) {
        return event.matches(QKeySequence::Undo) ? Chord::Undo : Chord::Redo;
    }
    if ((key == Qt::Key_Up || key == Qt::Key_Down) && (held & ~Qt::ShiftModifier) == Qt::AltModifier) {
        const bool isCopy = held & Qt::ShiftModifier;
        return key == Qt::Key_Up ? (isCopy ? Chord::CopyUp : Chord::MoveUp)
                                 : (isCopy ? Chord::CopyDown : Chord::MoveDown);
    }
    if (key == Qt::Key_Slash && (held & ~Qt::ShiftModifier) == Qt::ControlModifier) {
        return Chord::Comment; // On many keyboards the stroke needs Shift.
    }
    const bool opens = key == Qt::Key_BracketLeft || key == Qt::Key_BraceLeft;
    const bool closes = key == Qt::Key_BracketRight || key == Qt::Key_BraceRight;
    if ((opens || closes) && held == (Qt::ControlModifier | Qt::ShiftModifier)) {
        return opens ? Chord::Fold : Chord::Unfold;
    }
    if ((opens || closes) && held == (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier)) {
        return opens ? Chord::FoldAll : Chord::UnfoldAll;
    }
    return Chord::None;
}

} // namespace

// The find bar and the window want some keys that a text edit would take as its own.
bool CodeView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab) {
            const bool plain = !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier));
            event->setAccepted(plain);
            return true;
        }
        if (chordOf(*key) != Chord::None) {
            event->accept();
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

bool CodeView::canInsertFromMimeData(const QMimeData *source) const
{
    return !source->hasUrls() && QPlainTextEdit::canInsertFromMimeData(source);
}

bool CodeView::pressChord(const QKeyEvent &event)
{
    switch (chordOf(event)) {
    case Chord::None:
        return false;
    case Chord::Undo:
        undo();
        break;
    case Chord::Redo:
        redo();
        break;
    case Chord::MoveUp:
    case Chord::MoveDown:
        moveLines(chordOf(event) == Chord::MoveUp ? -1 : 1);
        break;
    case Chord::CopyUp:
    case Chord::CopyDown:
        duplicateLines(chordOf(event) == Chord::CopyUp ? -1 : 1);
        break;
    case Chord::Comment:
        toggleComment();
        break;
    case Chord::Fold:
    case Chord::Unfold:
        foldHere(chordOf(event) == Chord::Fold);
        break;
    case Chord::FoldAll:
        foldAll();
        break;
    case Chord::UnfoldAll:
        m_folds->unfoldAll();
        break;
    }
    return true;
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
    if (pressChord(*event)) {
        return;
    }
    if (isReadOnly() || (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))) {
        QPlainTextEdit::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Tab:
        indentSelection(1);
        return;
    case Qt::Key_Backtab:
        indentSelection(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        breakLine();
        return;
    case Qt::Key_Backspace:
        if (erasePair() || eraseStep()) {
            return;
        }
        break;
    default:
        if (event->text().size() == 1 && typePair(event->text().front())) {
            return;
        }
        break;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CodeView::indentSelection(int direction)
{
    QTextCursor cursor = textCursor();
    const bool lines = document()->findBlock(cursor.selectionStart()) != document()->findBlock(cursor.selectionEnd());
    if (direction > 0 && !lines) {
        const QString step = m_indentation.step();
        const int over = m_indentation.tabs ? 0 : cursor.positionInBlock() % m_indentation.width;
        cursor.insertText(step.mid(over));
        return;
    }
    cursor.beginEditBlock();
    QTextBlock block = document()->findBlock(cursor.selectionStart());
    const int end = cursor.selectionEnd();
    QTextCursor last(document());
    last.setPosition(end);
    while (block.isValid() && (block.position() < last.position() || block.contains(cursor.selectionStart()))) {
        QTextCursor edit(block);
        const QString lead = leadingSpace(block.text());
        if (direction > 0) {
            if (!block.text().isEmpty()) {
                edit.insertText(m_indentation.step());
            }
        } else {
            edit.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, stepBack(lead, m_indentation));
            edit.removeSelectedText();
        }
        if (block == last.block()) {
            break;
        }
        block = block.next();
    }
    cursor.endEditBlock();
}

// The new line begins where this one does, one step further after an opening bracket.
void CodeView::breakLine()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const QString after = cursor.block().text().mid(cursor.positionInBlock());
    const QString lead = leadingSpace(before);
    const QString trimmed = before.trimmed();
    const bool opens = !trimmed.isEmpty() && u"([{"_s.contains(trimmed.back());
    const bool closes = !after.isEmpty() && u")]}"_s.contains(after.front());
    cursor.beginEditBlock();
    cursor.insertText(u"\n"_s + lead + (opens ? m_indentation.step() : QString()));
    if (opens && closes) {
        const int place = cursor.position();
        cursor.insertText(u"\n"_s + lead);
        cursor.setPosition(place);
    }
    cursor.endEditBlock();
    setTextCursor(cursor);
    ensureCursorVisible();
}

// In leading space, Backspace takes a whole step. False: nothing special here.
bool CodeView::eraseStep()
{
    QTextCursor cursor = textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    if (cursor.hasSelection() || before.isEmpty() || !before.trimmed().isEmpty()) {
        return false;
    }
    const int count = std::max(1, stepBack(before, m_indentation));
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, count);
    cursor.removeSelectedText();
    return true;
}

} // namespace enigma
