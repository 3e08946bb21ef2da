// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/store/search_repository.h"
#include "models/store/search_words.h"

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qsizetype kExcerpt = 160;
static constexpr qsizetype kBeforeMark = 40;

// The words and phrases that are in none of the hit's own texts.
static SearchText unexplained(const ComponentSummary &component, const SearchText &text)
{
    const auto isFound = [&component](const SearchText &one) {
        return !matchedRanges(component.name, one).isEmpty() || !matchedRanges(component.title, one).isEmpty() ||
               !matchedRanges(component.description, one).isEmpty();
    };
    SearchText rest;
    for (const QString &word : text.words) {
        if (!isFound({.words = {word}}) && !component.name.contains(word)) {
            rest.words.append(word);
        }
    }
    for (const QString &phrase : text.phrases) {
        if (!isFound({.phrases = {phrase}})) {
            rest.phrases.append(phrase);
        }
    }
    return rest;
}

static bool holdsPhrase(const QString &line, const SearchText &wanted)
{
    return std::ranges::any_of(wanted.phrases,
                               [&line](const QString &phrase) { return line.contains(phrase, Qt::CaseInsensitive); });
}

enum class Closeness {
    Phrase, // As it was typed.
    Words,
};

// The first line of the text that was meant, shortened around its first mark.
static bool takeLine(SearchHit &hit, SearchHit::Field field, QStringView text, const SearchText &wanted,
                     Closeness closeness = Closeness::Words)
{
    int number = 0;
    for (const QStringView line : text.tokenize(u'\n')) {
        ++number;
        const QString trimmed = line.trimmed().toString();
        const QList<TextRange> marks = matchedRanges(trimmed, wanted);
        if (marks.isEmpty() || (closeness == Closeness::Phrase && !holdsPhrase(trimmed, wanted))) {
            continue;
        }
        const qsizetype start = trimmed.size() <= kExcerpt ? 0 : std::max<qsizetype>(0, marks[0].start - kBeforeMark);
        hit.field = field;
        hit.line = number;
        hit.excerpt = trimmed.mid(start, kExcerpt);
        hit.excerptMarks = matchedRanges(hit.excerpt, wanted);
        return true;
    }
    return false;
}

static void takeExcerpt(SearchHit &hit, const Item &item, const SearchText &wanted)
{
    if (takeLine(hit, SearchHit::Field::Docs, item.head.docs, wanted) ||
        takeLine(hit, SearchHit::Field::Docs, item.head.categories.join(u", "_s), wanted) ||
        takeLine(hit, SearchHit::Field::Package, packageNames(item).join(u'\n'), wanted)) {
        return;
    }
    for (const ItemFile &file : item.files) {
        if (takeLine(hit, SearchHit::Field::Path, file.path, wanted)) {
            hit.path = file.path;
            return;
        }
    }
    for (const Closeness closeness : {Closeness::Phrase, Closeness::Words}) {
        for (const ItemFile &file : item.files) {
            if (takeLine(hit, SearchHit::Field::Code, QString::fromUtf8(file.content), wanted, closeness)) {
                hit.path = file.path;
                return;
            }
        }
    }
}

static SearchHit markedHit(const ComponentSummary &component, const SearchText &text)
{
    SearchHit hit{.component = component,
                  .nameMarks = matchedRanges(component.name, text),
                  .titleMarks = matchedRanges(component.title, text),
                  .descriptionMarks = matchedRanges(component.description, text)};
    if (hit.nameMarks.isEmpty() && text.words.size() == 1) { // Any part of a name matches.
        if (const qsizetype at = component.name.indexOf(text.words.first()); at >= 0) {
            hit.nameMarks.append({at, text.words.first().size()});
        }
    }
    hit.field = !hit.nameMarks.isEmpty()          ? SearchHit::Field::Name
                : !hit.titleMarks.isEmpty()       ? SearchHit::Field::Title
                : !hit.descriptionMarks.isEmpty() ? SearchHit::Field::Description
                                                  : SearchHit::Field::Operator;
    return hit;
}

Result<SearchAnswer> Library::search(const ComponentQuery &query)
{
    const SearchText text = parseSearchText(query.text);
    ENIGMA_TRY(const QList<ComponentSummary> components, m_components->list(query));
    SearchAnswer answer;
    for (const ComponentSummary &component : components) {
        SearchHit hit = markedHit(component, text);
        const SearchText rest = unexplained(component, text);
        if (rest.hasWords() && query.reach == ComponentQuery::Reach::Everything) {
            ENIGMA_TRY(const WorkingState state, working(component.id));
            takeExcerpt(hit, state.item, rest);
        }
        answer.hits.append(hit);
    }
    if (answer.hits.isEmpty() && text.words.size() == 1 && text.phrases.isEmpty()) {
        ENIGMA_TRY(answer.suggestion, SearchRepository(*m_database).nearestName(text.words.first(), query.registry));
    }
    return answer;
}

Result<> Library::rebuildSearch()
{
    SearchRepository index(*m_database);
    ENIGMA_CHECK(index.clear());
    ENIGMA_TRY(const QList<ComponentId> components, m_components->all());
    for (const ComponentId &id : components) {
        if (const Result<WorkingState> state = working(id); state) { // What cannot be read is for the check to report.
            ENIGMA_CHECK(index.add(id, state->item));
        }
    }
    return index.setCurrent();
}

Result<> Library::ensureSearchIndex()
{
    SearchRepository index(*m_database);
    ENIGMA_TRY(const bool known, index.isCurrent());
    if (known) {
        return {};
    }
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const bool current, index.isCurrent());
    if (!current) { // Else another process came first.
        ENIGMA_CHECK(rebuildSearch());
    }
    return transaction.commit();
}

} // namespace enigma
