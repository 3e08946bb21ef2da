// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The words under which a component is found, and the full-text expressions that a search stands for.

#pragma once

#include "models/base/id.h"
#include "models/domain/item.h"
#include "models/domain/search_text.h"

namespace enigma {

// Grows when words are made differently, so that older libraries are indexed again.
inline constexpr int kSearchGeneration = 1;

// What is indexed of a component's texts: with the parts of camelCase behind it, "DataTable Data Table".
QString withParts(const QString &text);

// Npm packages without their ranges.
QStringList packageNames(const Item &item);

// Everything a component is found by: its texts, packages, paths, the distinct identifiers of its code, these also
// split at camelCase, and a mark for each thing that operators and filters ask for.
QString searchWords(const RegistryId &registry, const Item &item);

// A word that no text contains and that stands for one thing exactly, however that is spelt.
enum class MarkKind {
    Registry = 'r',
    Type = 't',
    Category = 'c',
    Package = 'p',
    Token = 'k',
};
QString searchMark(MarkKind kind, const QString &value);

// An FTS5 expression over the texts: words as prefixes, phrases in order; empty when there is neither.
QString textExpression(const SearchText &text);
// The same over searchWords(), where phrases are words in any order.
QString wordsExpression(const SearchText &text);
// What has the words of the phrases as far as the code's are known; empty when none of them is.
QString phraseCandidates(const SearchText &text);
// One of these marks; empty for none.
QString anyMark(MarkKind kind, const QStringList &values);

} // namespace enigma
