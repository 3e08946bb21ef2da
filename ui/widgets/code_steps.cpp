// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_view.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTextBlock>

#include <algorithm>

// The part of CodeView that undoes and redoes: the document of Qt keeps no history, TextHistory does.

namespace enigma {

using namespace Qt::StringLiterals;

// Also told of changes that are none, such as another colour.
void CodeView::takeChange(int position, int removed, int added)
{
    if (m_isCarryingOut) {
        return;
    }
    // Qt counts the end of the last line, which is no character of the text.
    const int length = document()->characterCount() - 1;
    const int inserted = std::min(added, length - position);
    const qsizetype gone = std::min<qsizetype>(removed, m_history->text().size() - position);
    bool isEdit = false;
    if (m_history->text().size() - gone + inserted == length) {
        QTextCursor range(document());
        range.setPosition(position);
        range.setPosition(position + inserted, QTextCursor::KeepAnchor);
        isEdit = m_history->record(position, gone, range.selectedText().replace(QChar::ParagraphSeparator, u'\n'));
    } else {
        isEdit = m_history->record(0, m_history->text().size(), text());
    }
    if (isEdit) {
        m_lastEdit = {position, inserted};
        Q_EMIT edited();
    }
}

void CodeView::undo()
{
    if (isReadOnly()) {
        return;
    }
    if (const std::optional<TextStep> step = m_history->undo()) {
        carryOut(*step);
    } else {
        Q_EMIT historyEnded(-1);
    }
}

void CodeView::redo()
{
    if (isReadOnly()) {
        return;
    }
    if (const std::optional<TextStep> step = m_history->redo()) {
        carryOut(*step);
    } else {
        Q_EMIT historyEnded(1);
    }
}

void CodeView::carryOut(const TextStep &step)
{
    {
        const QScopedValueRollback<bool> carryingOut(m_isCarryingOut, true);
        m_closers.clear();
        m_lastEdit = {int(step.position), int(step.inserted.size())};
        QTextCursor cursor = textCursor();
        cursor.setPosition(int(step.position));
        cursor.setPosition(int(step.position + step.removed.size()), QTextCursor::KeepAnchor);
        cursor.insertText(step.inserted);
        setTextCursor(cursor);
    }
    ensureCursorVisible();
    Q_EMIT edited();
}

void CodeView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isReadOnly()) {
        menu->addAction(tr("Undo"), QKeySequence::Undo, this, &CodeView::undo)
            ->setEnabled(canUndo() || m_history->missing(-1).second > 0);
        menu->addAction(tr("Redo"), QKeySequence::Redo, this, &CodeView::redo)
            ->setEnabled(canRedo() || m_history->missing(1).second > 0);
        menu->addSeparator();
    }
    const bool hasSelection = textCursor().hasSelection();
    if (!isReadOnly()) {
        menu->addAction(tr("Cut"), QKeySequence::Cut, this, &CodeView::cut)->setEnabled(hasSelection);
    }
    menu->addAction(tr("Copy"), QKeySequence::Copy, this, &CodeView::copy)->setEnabled(hasSelection);
    if (!isReadOnly()) {
        menu->addAction(tr("Paste"), QKeySequence::Paste, this, &CodeView::paste)->setEnabled(canPaste());
    }
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &CodeView::selectAll);
    menu->popup(event->globalPos());
}

} // namespace enigma
