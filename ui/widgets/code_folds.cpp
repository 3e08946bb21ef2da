// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_folds.h"

#include <QSet>
#include <QTextBlock>
#include <QTextDocument>

#include <algorithm>

namespace enigma {

static constexpr int kTabColumns = 4;

// In columns; -1 for a line without anything on it.
static int depthOf(const QTextBlock &line)
{
    int depth = 0;
    const QString text = line.text();
    for (const QChar c : text) {
        if (!c.isSpace()) {
            return depth;
        }
        depth += c == u'\t' ? kTabColumns : 1;
    }
    return -1;
}

CodeFolds::CodeFolds(QTextDocument *document) : QObject(document), m_document(document) {}

// The last line that is indented deeper than this one; invalid when there is none.
QTextBlock CodeFolds::lastOf(const QTextBlock &line) const
{
    const int depth = depthOf(line);
    QTextBlock last;
    for (QTextBlock next = line.next(); depth >= 0 && next.isValid(); next = next.next()) {
        const int below = depthOf(next);
        if (below > depth) {
            last = next;
        } else if (below >= 0) {
            break;
        }
    }
    return last;
}

bool CodeFolds::canFold(const QTextBlock &line) const
{
    const int depth = depthOf(line);
    QTextBlock next = line.next();
    while (next.isValid() && depthOf(next) < 0) {
        next = next.next();
    }
    return depth >= 0 && next.isValid() && depthOf(next) > depth;
}

bool CodeFolds::isFolded(const QTextBlock &line) const
{
    return line.isVisible() && line.next().isValid() && !line.next().isVisible();
}

int CodeFolds::hiddenLines(const QTextBlock &folded) const
{
    return lastOf(folded).blockNumber() - folded.blockNumber();
}

QTextBlock CodeFolds::foldableAround(const QTextBlock &line) const
{
    for (QTextBlock above = line; above.isValid(); above = above.previous()) {
        if (canFold(above) && !isFolded(above) && lastOf(above).blockNumber() >= line.blockNumber()) {
            return above;
        }
    }
    return {};
}

void CodeFolds::fold(const QTextBlock &line)
{
    if (canFold(line) && !isFolded(line)) {
        m_folded.append(QTextCursor(line));
        arrange();
    }
}

void CodeFolds::unfold(const QTextBlock &line)
{
    if (m_folded.removeIf([&line](const QTextCursor &folded) { return folded.block() == line; }) > 0) {
        arrange();
    }
}

void CodeFolds::foldAll()
{
    m_folded.clear();
    for (QTextBlock line = m_document->begin(); line.isValid(); line = line.next()) {
        if (canFold(line)) {
            m_folded.append(QTextCursor(line));
        }
    }
    arrange();
}

void CodeFolds::unfoldAll()
{
    m_folded.clear();
    arrange();
}

void CodeFolds::reveal(const QTextBlock &line)
{
    if (line.isVisible()) {
        return;
    }
    m_folded.removeIf([this, &line](const QTextCursor &folded) {
        return folded.blockNumber() < line.blockNumber() && lastOf(folded.block()).blockNumber() >= line.blockNumber();
    });
    arrange();
}

void CodeFolds::follow(int position, int added)
{
    if (m_folded.isEmpty()) {
        return;
    }
    const QTextBlock last = m_document->findBlock(position + added);
    for (QTextBlock line = m_document->findBlock(position); line.isValid() && line.blockNumber() <= last.blockNumber();
         line = line.next()) {
        reveal(line);
    }
    arrange(); // A line may be indented otherwise than before.
}

void CodeFolds::arrange()
{
    m_folded.removeIf([this](const QTextCursor &folded) { return !canFold(folded.block()); });
    QSet<int> folded;
    for (const QTextCursor &line : std::as_const(m_folded)) {
        folded.insert(line.blockNumber());
    }
    bool isChanged = false;
    int hiddenTo = -1;
    for (QTextBlock line = m_document->begin(); line.isValid(); line = line.next()) {
        const bool isVisible = line.blockNumber() > hiddenTo;
        if (isVisible && folded.contains(line.blockNumber())) {
            hiddenTo = lastOf(line).blockNumber();
        }
        if (line.isVisible() != isVisible) {
            line.setVisible(isVisible);
            line.setLineCount(isVisible ? std::max(1, line.layout()->lineCount()) : 0);
            isChanged = true;
        }
    }
    if (isChanged) {
        Q_EMIT changed();
    }
}

} // namespace enigma
