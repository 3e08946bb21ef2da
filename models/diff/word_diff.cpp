// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/word_diff.h"

#include <algorithm>
#include <vector>

namespace enigma {

namespace {

constexpr size_t kMaxWords = 4000;    // Of a line; minified code has more and no reader.
constexpr int kMaxDistance = 400;     // Words inserted and deleted; bounds time and memory.
constexpr int kLeastCommonShare = 25; // Per cent of the visible characters that must be kept for marks to help.

struct Word
{
    TextSpan span;
    bool isKept = false;
};

using Words = std::vector<Word>;

bool isWordCharacter(QChar character)
{
    return character.isLetterOrNumber() || character == u'_' || character == u'$' || character.isSurrogate() ||
           character.isMark();
}

bool isQuote(QChar character)
{
    return character == u'"' || character == u'\'' || character == u'`';
}

// The index of the quote that ends the literal at `start`, or -1: then the quote is an apostrophe in some text.
qsizetype closingQuote(QStringView line, qsizetype start)
{
    for (qsizetype i = start + 1; i < line.size(); ++i) {
        if (line[i] == u'\\') {
            ++i;
        } else if (line[i] == line[start]) {
            return i;
        }
    }
    return -1;
}

template<typename Predicate>
qsizetype endOfRun(QStringView line, qsizetype start, qsizetype limit, Predicate belongs)
{
    qsizetype end = start + 1;
    while (end < limit && belongs(line[end])) {
        ++end;
    }
    return end;
}

qsizetype endOfWord(QStringView line, qsizetype start, qsizetype literalEnd)
{
    const auto isSpace = [](QChar character) { return character.isSpace(); };
    if (isSpace(line[start])) {
        return endOfRun(line, start, line.size(), isSpace);
    }
    if (start < literalEnd) {
        return endOfRun(line, start, literalEnd, [](QChar character) { return !character.isSpace(); });
    }
    return isWordCharacter(line[start]) ? endOfRun(line, start, line.size(), isWordCharacter) : start + 1;
}

Words wordsOf(QStringView line)
{
    Words words;
    qsizetype literalEnd = 0; // The closing quote of the literal that `i` is in.
    for (qsizetype i = 0; i < line.size();) {
        qsizetype end = i + 1;
        if (i >= literalEnd && isQuote(line[i]) && (i != literalEnd || literalEnd == 0)) {
            literalEnd = std::max(closingQuote(line, i), i);
        } else {
            end = endOfWord(line, i, literalEnd);
        }
        words.push_back({.span = {i, end - i}});
        i = end;
    }
    return words;
}

QStringView textOf(QStringView line, const Word &word)
{
    return line.sliced(word.span.start, word.span.length);
}

// Myers' greedy algorithm with its trace kept, on the words between the common ends.
class WordMatcher
{
public:
    WordMatcher(QStringView before, Words &olds, QStringView after, Words &news) :
        m_before(before), m_after(after), m_olds(olds), m_news(news)
    {
    }

    // Sets isKept; false when the lines differ too much to be worth it.
    bool run()
    {
        keepCommonEnds();
        if (m_oldEnd == m_start || m_newEnd == m_start) {
            return true;
        }
        for (int distance = 0; distance <= kMaxDistance; ++distance) {
            m_trace.push_back(m_furthest);
            if (advance(distance)) {
                walkBack(distance);
                return true;
            }
        }
        return false;
    }

private:
    bool isEqual(int oldIndex, int newIndex) const
    {
        return textOf(m_before, m_olds[static_cast<size_t>(oldIndex)]) ==
               textOf(m_after, m_news[static_cast<size_t>(newIndex)]);
    }

    void keep(int oldIndex, int newIndex)
    {
        m_olds[static_cast<size_t>(oldIndex)].isKept = true;
        m_news[static_cast<size_t>(newIndex)].isKept = true;
    }

    void keepCommonEnds()
    {
        m_oldEnd = static_cast<int>(m_olds.size());
        m_newEnd = static_cast<int>(m_news.size());
        while (m_start < m_oldEnd && m_start < m_newEnd && isEqual(m_start, m_start)) {
            keep(m_start, m_start);
            ++m_start;
        }
        while (m_start < m_oldEnd && m_start < m_newEnd && isEqual(m_oldEnd - 1, m_newEnd - 1)) {
            keep(--m_oldEnd, --m_newEnd);
        }
        m_furthest.assign(2 * kMaxDistance + 3, 0);
    }

    static size_t slot(int diagonal)
    {
        const int index = diagonal + kMaxDistance + 1;
        return static_cast<size_t>(index);
    }

    static bool comesFromAbove(const std::vector<int> &furthest, int diagonal, int distance)
    {
        return diagonal == -distance ||
               (diagonal != distance && furthest[slot(diagonal - 1)] < furthest[slot(diagonal + 1)]);
    }

    // One more insertion or deletion on every diagonal; true when both ends are reached.
    bool advance(int distance)
    {
        for (int diagonal = -distance; diagonal <= distance; diagonal += 2) {
            int oldCount = comesFromAbove(m_furthest, diagonal, distance) ? m_furthest[slot(diagonal + 1)]
                                                                          : m_furthest[slot(diagonal - 1)] + 1;
            int newCount = oldCount - diagonal;
            while (oldCount < m_oldEnd - m_start && newCount < m_newEnd - m_start && newCount >= 0 &&
                   isEqual(m_start + oldCount, m_start + newCount)) {
                ++oldCount;
                ++newCount;
            }
            m_furthest[slot(diagonal)] = oldCount;
            if (oldCount >= m_oldEnd - m_start && newCount >= m_newEnd - m_start) {
                return true;
            }
        }
        return false;
    }

    void walkBack(int distance)
    {
        int oldCount = m_oldEnd - m_start;
        int newCount = m_newEnd - m_start;
        for (int step = distance; step >= 0; --step) {
            const std::vector<int> &furthest = m_trace[static_cast<size_t>(step)];
            const int diagonal = oldCount - newCount;
            const int previous = comesFromAbove(furthest, diagonal, step) ? diagonal + 1 : diagonal - 1;
            const int oldBefore = step == 0 ? 0 : furthest[slot(previous)];
            const int newBefore = step == 0 ? 0 : oldBefore - previous;
            while (oldCount > oldBefore && newCount > newBefore) {
                keep(m_start + --oldCount, m_start + --newCount);
            }
            oldCount = oldBefore;
            newCount = newBefore;
        }
    }

    QStringView m_before;
    QStringView m_after;
    Words &m_olds;
    Words &m_news;
    int m_start = 0;
    int m_oldEnd = 0;
    int m_newEnd = 0;
    std::vector<int> m_furthest;           // By diagonal: how many old words the best path has passed.
    std::vector<std::vector<int>> m_trace; // m_furthest before each step.
};

qsizetype visibleLength(QStringView line, const Words &words, bool keptOnly)
{
    qsizetype length = 0;
    for (const Word &word : words) {
        if ((!keptOnly || word.isKept) && !line[word.span.start].isSpace()) {
            length += word.span.length;
        }
    }
    return length;
}

bool isBlank(QStringView line, TextSpan span)
{
    return line.sliced(span.start, span.length).trimmed().isEmpty();
}

// Runs of words that are not kept. White space joins two of them; beside them it is marked only when nothing else is.
QList<TextSpan> marks(QStringView line, const Words &words)
{
    QList<TextSpan> spans;
    bool isOpen = false;
    for (const Word &word : words) {
        const bool isSpace = line[word.span.start].isSpace();
        if (word.isKept) {
            isOpen = isOpen && isSpace;
        } else if (!isOpen) {
            spans.append(word.span);
            isOpen = true;
        } else if (isBlank(line, spans.last())) {
            spans.last() = word.span;
        } else if (!isSpace) {
            spans.last().length = word.span.start + word.span.length - spans.last().start;
        }
    }
    return spans;
}

} // namespace

WordDiff diffWords(QStringView before, QStringView after)
{
    Words olds = wordsOf(before);
    Words news = wordsOf(after);
    if (olds.size() > kMaxWords || news.size() > kMaxWords) {
        return {};
    }
    if (!WordMatcher(before, olds, after, news).run()) {
        return {};
    }
    const qsizetype kept = visibleLength(before, olds, true);
    const qsizetype longer = std::max(visibleLength(before, olds, false), visibleLength(after, news, false));
    if (kept * 100 < longer * kLeastCommonShare) {
        return {};
    }
    return {marks(before, olds), marks(after, news)};
}

} // namespace enigma
