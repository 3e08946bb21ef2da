// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/search_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

bool SearchText::hasOperators() const
{
    return !types.isEmpty() || !packages.isEmpty() || !tokens.isEmpty() || !registries.isEmpty() || !states.isEmpty();
}

QStringList searchedWords(const QString &text)
{
    static const QRegularExpression separators(u"[^\\p{L}\\p{N}\\p{M}]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

// Returns whether the operator is known.
static bool takeOperator(SearchText &search, const QString &name, const QString &value)
{
    if (name == u"type"_s) {
        search.types.append(value.startsWith(u"registry:"_s) ? value : u"registry:"_s + value);
    } else if (name == u"uses"_s) {
        search.packages.append(value);
    } else if (name == u"token"_s) {
        search.tokens.append(value.startsWith(u"--"_s) ? value.mid(2) : value);
    } else if (name == u"registry"_s) {
        search.registries.append(value);
    } else if (name == u"state"_s) {
        search.states.append(value);
    } else {
        return false;
    }
    return true;
}

static void takeWord(SearchText &search, const QString &word)
{
    if (!searchedWords(word).isEmpty()) { // Punctuation alone asks for nothing.
        search.words.append(word);
    }
}

static void takePhrase(SearchText &search, const QString &phrase)
{
    if (!searchedWords(phrase).isEmpty()) {
        search.phrases.append(phrase.simplified());
    }
}

SearchText parseSearchText(const QString &text)
{
    // NAME:"VALUE", NAME:VALUE, "PHRASE" (its end may still be to come) or a word.
    static const QRegularExpression part(u"([a-z]+):\"([^\"]*)\"?|([a-z]+):([^\\s\"]+)|\"([^\"]*)\"?|([^\\s\"]+)"_s);
    SearchText search;
    for (const QRegularExpressionMatch &match : part.globalMatch(text.toLower())) {
        const QString name = match.captured(1) + match.captured(3);
        const QString value = (match.captured(2) + match.captured(4)).trimmed();
        if (!name.isEmpty()) {
            if (value.isEmpty() || !takeOperator(search, name, value)) {
                takeWord(search, name);
                takeWord(search, value);
            }
        } else if (!match.captured(5).isEmpty()) {
            takePhrase(search, match.captured(5));
        } else {
            takeWord(search, match.captured(6));
        }
    }
    return search;
}

static bool beginsWord(QStringView text, qsizetype place)
{
    if (place == 0 || !text[place - 1].isLetterOrNumber()) {
        return true;
    }
    const bool nextIsLower = place + 1 < text.size() && text[place + 1].isLower();
    return text[place].isUpper() && (text[place - 1].isLower() || nextIsLower);
}

static void addMatches(QList<TextRange> &ranges, const QString &text, const QString &wanted)
{
    for (qsizetype at = text.indexOf(wanted, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(wanted, at + wanted.size(), Qt::CaseInsensitive)) {
        if (beginsWord(text, at)) {
            ranges.append({at, wanted.size()});
        }
    }
}

QList<TextRange> matchedRanges(const QString &text, const SearchText &search)
{
    QList<TextRange> found;
    for (const QString &wanted : search.words + search.phrases) {
        const qsizetype before = found.size();
        addMatches(found, text, wanted);
        if (found.size() == before && searchedWords(wanted) != QStringList{wanted}) {
            for (const QString &word : searchedWords(wanted)) { // "data table" is found in "data-table".
                addMatches(found, text, word);
            }
        }
    }
    std::ranges::sort(found, {}, [](const TextRange &range) { return std::pair(range.start, -range.length); });
    QList<TextRange> ranges;
    for (const TextRange &range : found) {
        if (ranges.isEmpty() || range.start >= ranges.last().start + ranges.last().length) {
            ranges.append(range);
        }
    }
    return ranges;
}

} // namespace enigma
