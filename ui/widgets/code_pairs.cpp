// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_highlighter.h"
#include "ui/widgets/code_view.h"

#include <QTextBlock>

// The part of CodeView that is about pairs: the bracket that belongs to the one at the cursor, and closing what was
// opened. Only a sign that came by itself is typed over or taken away with its partner.

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBracketReach = 20'000; // Characters looked through for a partner.

QChar partnerOf(QChar bracket)
{
    static const QString open = u"([{"_s;
    static const QString close = u")]}"_s;
    if (const qsizetype index = open.indexOf(bracket); index >= 0) {
        return close[index];
    }
    if (const qsizetype index = close.indexOf(bracket); index >= 0) {
        return open[index];
    }
    return {};
}

bool isQuote(QChar sign)
{
    return sign == u'"' || sign == u'\'' || sign == u'`';
}

// Closing here is wanted only where nothing follows that the pair would have to hold.
bool isRoomBefore(QChar next)
{
    return next.isNull() || next.isSpace() || u")]};,>"_s.contains(next);
}

} // namespace

bool CodeView::isQuoted(int position) const
{
    const QTextBlock line = document()->findBlock(position);
    return m_highlighter->isQuoted(line, position - line.position());
}

// The position of the bracket that belongs to the one at `position`; -1 when there is none near. Brackets in strings
// and comments belong to none outside.
int CodeView::findPartner(int position) const
{
    const QChar bracket = document()->characterAt(position);
    const QChar partner = partnerOf(bracket);
    const bool isInQuotes = isQuoted(position);
    const int step = u"([{"_s.contains(bracket) ? 1 : -1;
    int depth = 0;
    for (int i = position, reach = 0; reach < kBracketReach && i >= 0 && i < document()->characterCount();
         i += step, ++reach) {
        const QChar character = document()->characterAt(i);
        if ((character != bracket && character != partner) || isQuoted(i) != isInQuotes) {
            continue;
        }
        depth += character == bracket ? 1 : -1;
        if (depth == 0) {
            return i;
        }
    }
    return -1;
}

void CodeView::findBrackets()
{
    m_brackets.clear();
    const int position = textCursor().position();
    for (const int candidate : {position, position - 1}) {
        if (candidate < 0 || partnerOf(document()->characterAt(candidate)).isNull()) {
            continue;
        }
        const int partner = findPartner(candidate);
        if (partner >= 0) {
            m_brackets = {candidate, partner};
            return;
        }
    }
}

bool CodeView::typePair(QChar typed)
{
    const bool opens = u"([{"_s.contains(typed);
    if (!opens && !isQuote(typed) && partnerOf(typed).isNull()) {
        return false;
    }
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection()) {
        return (opens || isQuote(typed)) && surroundSelection(typed, opens ? partnerOf(typed) : typed);
    }
    const QString line = cursor.block().text();
    const qsizetype column = cursor.positionInBlock();
    const QChar next = column < line.size() ? line[column] : QChar();
    const QChar before = column > 0 ? line[column - 1] : QChar();
    if (next == typed && takeCloser(cursor.position())) {
        cursor.movePosition(QTextCursor::Right);
        setTextCursor(cursor);
        return true;
    }
    const bool isWord = before.isLetterOrNumber() || before == u'_';
    const bool closesQuote = isQuote(typed) && !language().isEmpty() && !isWord && before != typed &&
                             !(column > 0 && isQuoted(cursor.position() - 1));
    if (!isRoomBefore(next) || (!opens && !closesQuote)) {
        return false;
    }
    cursor.insertText(QString(typed) + (opens ? partnerOf(typed) : typed));
    cursor.movePosition(QTextCursor::Left);
    setTextCursor(cursor);
    m_closers.removeIf([&cursor](const QTextCursor &closer) { return closer.block() != cursor.block(); });
    m_closers.append(cursor);
    return true;
}

bool CodeView::surroundSelection(QChar open, QChar close)
{
    QTextCursor cursor = textCursor();
    const QString inside = cursor.selectedText();
    const int start = cursor.selectionStart();
    cursor.insertText(open + inside + close);
    cursor.setPosition(start + 1);
    cursor.setPosition(start + 1 + int(inside.size()), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    return true;
}

// Whether the sign at `position` came by itself; it then counts as typed.
bool CodeView::takeCloser(int position)
{
    return m_closers.removeIf([position](const QTextCursor &closer) { return closer.position() == position; }) > 0;
}

// Between the two signs of a pair, Backspace takes both, if the second came by itself.
bool CodeView::erasePair()
{
    QTextCursor cursor = textCursor();
    const QString line = cursor.block().text();
    const qsizetype column = cursor.positionInBlock();
    if (cursor.hasSelection() || column == 0 || column == line.size()) {
        return false;
    }
    const bool isPair =
        isQuote(line[column]) ? line[column - 1] == line[column] : partnerOf(line[column - 1]) == line[column];
    if (!isPair || !takeCloser(cursor.position())) {
        return false;
    }
    cursor.movePosition(QTextCursor::Left);
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, 2);
    cursor.removeSelectedText();
    return true;
}

} // namespace enigma
