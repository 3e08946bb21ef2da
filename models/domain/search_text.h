// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a typed search asks for: words, "phrases" and operators such as type:ui.

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace enigma {

// A stretch of a text that a search found.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

// All lower-case. Every word and phrase must be found; of one operator's types, registries and states any, of packages
// and tokens all.
struct SearchText
{
    QStringList words;      // Beginnings of words.
    QStringList phrases;    // Whole words in this order.
    QStringList types;      // type:ui and type:registry:ui, as "registry:ui".
    QStringList packages;   // uses:zod: an npm package or another item.
    QStringList tokens;     // token:primary, without "--".
    QStringList registries; // registry:acme, by slug.
    QStringList states;     // state:draft|published|changed|unpublished|yanked.

    bool hasWords() const { return !words.isEmpty() || !phrases.isEmpty(); }
    bool hasOperators() const;
    bool isEmpty() const { return !hasWords() && !hasOperators(); }
};

// Never fails: an operator that is not known, or that has no value, counts as words. Values may be quoted.
SearchText parseSearchText(const QString &text);

// The words of a text as search sees them: letters and digits, split at everything else.
QStringList searchedWords(const QString &text);

// Where the words and phrases stand in a text: at beginnings of words, also inside camelCase. In order, not
// overlapping.
QList<TextRange> matchedRanges(const QString &text, const SearchText &search);

} // namespace enigma
