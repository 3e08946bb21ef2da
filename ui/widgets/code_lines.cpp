// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_highlighter.h"
#include "ui/widgets/code_view.h"

#include <QTextBlock>

#include <algorithm>

// The part of CodeView that works on whole lines: commenting, moving and duplicating them.

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

qsizetype leadOf(QStringView line)
{
    const auto *text = std::ranges::find_if_not(line, [](QChar c) { return c.isSpace(); });
    return text - line.begin();
}

bool isBlank(QStringView line)
{
    return leadOf(line) == line.size();
}

QStringList commented(const QStringList &lines, const QString &open, const QString &close)
{
    qsizetype column = -1;
    for (const QString &line : lines) {
        if (!isBlank(line)) {
            column = column < 0 ? leadOf(line) : std::min(column, leadOf(line));
        }
    }
    QStringList result;
    for (const QString &line : lines) {
        result += isBlank(line) ? line
                                : line.left(column) + open + u' ' + line.mid(column) +
                                      (close.isEmpty() ? QString() : u' ' + close);
    }
    return result;
}

QStringList uncommented(const QStringList &lines, const QString &open, const QString &close)
{
    QStringList result;
    for (const QString &line : lines) {
        QString bare = line;
        if (!isBlank(line)) {
            const qsizetype lead = leadOf(line);
            bare.remove(lead, open.size() + (line.mid(lead + open.size()).startsWith(u' ') ? 1 : 0));
            if (!close.isEmpty()) {
                bare.truncate(bare.lastIndexOf(close));
                bare.chop(bare.endsWith(u' ') ? 1 : 0);
            }
        }
        result += bare;
    }
    return result;
}

} // namespace

// The lines of the selection, or the cursor's; one that the selection only reaches the beginning of does not count.
CodeView::Lines CodeView::selectedLines() const
{
    const QTextCursor cursor = textCursor();
    const QTextBlock first = document()->findBlock(cursor.selectionStart());
    QTextBlock last = document()->findBlock(cursor.selectionEnd());
    if (last != first && cursor.selectionEnd() == last.position()) {
        last = last.previous();
    }
    QStringList texts;
    for (QTextBlock line = first; line.isValid() && line.blockNumber() <= last.blockNumber(); line = line.next()) {
        texts += line.text();
    }
    return {first.blockNumber(), texts};
}

// Keeps the cursor where it is in its line, and what is selected.
void CodeView::replaceLines(const Lines &lines, const QStringList &texts, int shift)
{
    QTextCursor cursor = textCursor();
    const auto placeOf = [this](int position) {
        const QTextBlock line = document()->findBlock(position);
        return std::pair(line.blockNumber(), int(line.length()) - (position - line.position()));
    };
    const auto positionOf = [this, shift](const std::pair<int, int> &place) {
        const QTextBlock line = document()->findBlockByNumber(place.first + shift);
        return line.position() + std::clamp(line.length() - place.second, 0, line.length() - 1);
    };
    const auto anchor = placeOf(cursor.anchor());
    const auto position = placeOf(cursor.position());
    const QTextBlock last = document()->findBlockByNumber(lines.first + int(lines.texts.size()) - 1);
    cursor.setPosition(document()->findBlockByNumber(lines.first).position());
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    cursor.insertText(texts.join(u'\n'));
    cursor.setPosition(positionOf(anchor));
    cursor.setPosition(positionOf(position), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void CodeView::toggleComment()
{
    auto [open, close] = std::pair(m_highlighter->lineComment(), QString());
    if (open.isEmpty()) {
        std::tie(open, close) = m_highlighter->blockComment();
    }
    const Lines lines = selectedLines();
    if (isReadOnly() || open.isEmpty() || std::ranges::all_of(lines.texts, isBlank)) {
        return;
    }
    const bool isCommented = std::ranges::all_of(lines.texts, [&](const QString &line) {
        return isBlank(line) || (QStringView(line).sliced(leadOf(line)).startsWith(open) && line.contains(close));
    });
    replaceLines(lines, isCommented ? uncommented(lines.texts, open, close) : commented(lines.texts, open, close), 0);
}

void CodeView::duplicateLines(int direction)
{
    if (!isReadOnly()) {
        const Lines lines = selectedLines();
        replaceLines(lines, lines.texts + lines.texts, direction > 0 ? int(lines.texts.size()) : 0);
    }
}

void CodeView::moveLines(int direction)
{
    Lines lines = selectedLines();
    const QTextBlock other =
        document()->findBlockByNumber(direction < 0 ? lines.first - 1 : lines.first + int(lines.texts.size()));
    if (isReadOnly() || !other.isValid()) {
        return;
    }
    QStringList moved = lines.texts;
    direction < 0 ? moved.append(other.text()) : moved.prepend(other.text());
    if (direction < 0) {
        lines = {lines.first - 1, QStringList(other.text()) + lines.texts};
    } else {
        lines.texts.append(other.text());
    }
    replaceLines(lines, moved, direction);
}

} // namespace enigma
