// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_view.h"

#include <QKeyEvent>
#include <QTextBlock>

// The part of CodeView that is about typing: indentation, line breaks, brackets.

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
    }
    return QPlainTextEdit::event(event);
}

void CodeView::keyPressEvent(QKeyEvent *event)
{
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
        if (eraseStep()) {
            return;
        }
        break;
    default:
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
