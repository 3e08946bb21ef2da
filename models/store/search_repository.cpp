// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/search_repository.h"

#include "models/base/slips.h"
#include "models/store/database.h"
#include "models/store/search_words.h"

namespace enigma {

using namespace Qt::StringLiterals;

// Above this, words are so common that weighing every document takes long and says little.
static constexpr qint64 kMaxRanked = 4000;
static constexpr qint64 kMaxRare = 2000;
static constexpr qsizetype kMinPart = 3; // The index of parts of names knows three letters.

Result<> SearchRepository::add(const ComponentId &id, const Item &item)
{
    ENIGMA_TRY(Statement select, m_database.prepare("SELECT registry_uid FROM components WHERE uid = :uid"_L1));
    ENIGMA_CHECK(select.bind(":uid"_L1, id.value).run());
    select.next();
    return add(id, item, searchWords({select.text(0)}, item));
}

Result<> SearchRepository::add(const ComponentId &id, const Item &item, const QString &searchedAs)
{
    ENIGMA_TRY(Statement make, m_database.prepare("INSERT INTO search_documents (component_uid) VALUES (:uid) "
                                                  "ON CONFLICT (component_uid) DO NOTHING"_L1));
    ENIGMA_CHECK(make.bind(":uid"_L1, id.value).run());
    ENIGMA_TRY(Statement select, m_database.prepare("SELECT id FROM search_documents WHERE component_uid = :uid"_L1));
    ENIGMA_CHECK(select.bind(":uid"_L1, id.value).run());
    select.next();
    const qint64 document = select.integer(0);
    QStringList paths;
    for (const ItemFile &file : item.files) {
        paths.append(file.path);
    }
    ENIGMA_TRY(
        Statement texts,
        m_database.prepare("INSERT OR REPLACE INTO search (rowid, name, title, description, docs, packages, paths) "
                           "VALUES (:id, :name, :title, :description, :docs, :packages, :paths)"_L1));
    ENIGMA_CHECK(texts.bind(":id"_L1, document)
                     .bind(":name"_L1, item.head.name)
                     .bind(":title"_L1, withParts(item.head.title))
                     .bind(":description"_L1, withParts(item.head.description))
                     .bind(":docs"_L1, item.head.docs + u' ' + item.head.categories.join(u' '))
                     .bind(":packages"_L1, packageNames(item).join(u' '))
                     .bind(":paths"_L1, paths.join(u' '))
                     .run());
    ENIGMA_TRY(Statement words,
               m_database.prepare("INSERT OR REPLACE INTO search_words (rowid, words) VALUES (:id, :words)"_L1));
    ENIGMA_CHECK(words.bind(":id"_L1, document).bind(":words"_L1, searchedAs).run());
    ENIGMA_TRY(Statement names,
               m_database.prepare("INSERT OR REPLACE INTO search_names (rowid, name) VALUES (:id, :name)"_L1));
    return names.bind(":id"_L1, document).bind(":name"_L1, item.head.name).run();
}

Result<> SearchRepository::remove(const ComponentId &id)
{
    ENIGMA_TRY(Statement remove, m_database.prepare("DELETE FROM search_documents WHERE component_uid = :uid"_L1));
    return remove.bind(":uid"_L1, id.value).run();
}

Result<> SearchRepository::clear()
{
    for (const QLatin1StringView table : {"search"_L1, "search_words"_L1, "search_names"_L1}) {
        ENIGMA_CHECK(m_database.execute(u"INSERT INTO %1 (%1) VALUES ('delete-all')"_s.arg(table)));
    }
    return m_database.execute(u"DELETE FROM search_documents"_s);
}

Result<bool> SearchRepository::isCurrent()
{
    ENIGMA_TRY(const qint64 generation, m_database.integer("SELECT generation FROM search_state"_L1));
    return generation == kSearchGeneration;
}

Result<> SearchRepository::setCurrent()
{
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE search_state SET generation = :generation"_L1));
    return update.bind(":generation"_L1, kSearchGeneration).run();
}

// The marks that every result must have; empty: any component will do.
Result<QString> SearchRepository::filterOf(const SearchText &text, const ComponentQuery &query)
{
    QStringList parts{anyMark(MarkKind::Type, query.types), anyMark(MarkKind::Type, text.types),
                      anyMark(MarkKind::Category, query.categories), anyMark(MarkKind::Package, query.packages)};
    if (!query.registry.isNull()) {
        parts.append(anyMark(MarkKind::Registry, {query.registry.value}));
    }
    for (const QString &package : text.packages) {
        parts.append(anyMark(MarkKind::Package, {package}));
    }
    for (const QString &token : text.tokens) {
        parts.append(anyMark(MarkKind::Token, {token}));
    }
    if (!text.registries.isEmpty()) {
        ENIGMA_TRY(Statement select, m_database.prepare("SELECT uid FROM registries WHERE slug = :slug"_L1));
        QStringList known;
        for (const QString &slug : text.registries) {
            ENIGMA_CHECK(select.bind(":slug"_L1, slug).run());
            known.append(select.next() ? select.text(0) : slug); // A slug is no identity: it finds nothing.
        }
        parts.append(anyMark(MarkKind::Registry, known));
    }
    parts.removeAll(QString());
    return parts.join(u" AND "_s);
}

Result<bool> SearchRepository::isRare(const QString &filter)
{
    ENIGMA_TRY(
        Statement count,
        m_database.prepare(
            "SELECT count(*) FROM (SELECT 1 FROM search_words WHERE search_words MATCH :match LIMIT :limit)"_L1));
    ENIGMA_CHECK(count.bind(":match"_L1, filter).bind(":limit"_L1, kMaxRare + 1).run());
    count.next();
    return count.integer(0) <= kMaxRare;
}

Result<> SearchRepository::collect(QLatin1StringView sql, const QString &match, const QString &filter, Found &found)
{
    if (found.isEnough()) {
        return {};
    }
    ENIGMA_TRY(Statement rows, m_database.prepare(sql));
    rows.bind(":match"_L1, match);
    rows.bind(":limit"_L1, found.wanted < 0 ? -1 : found.wanted + found.documents.size());
    if (!filter.isEmpty()) {
        rows.bind(":filter"_L1, filter);
    }
    ENIGMA_CHECK(rows.run());
    while (!found.isEnough() && rows.next()) {
        const qint64 document = rows.integer(0);
        if (!found.seen.contains(document)) {
            found.seen.insert(document);
            found.documents.append(document);
        }
    }
    return {};
}

// "+" keeps the filter from being asked once for every document.
#define ENIGMA_SEARCH_FILTER "AND +rowid IN (SELECT rowid FROM search_words WHERE search_words MATCH :filter) "

// The name itself first, then names that begin with it.
Result<> SearchRepository::findNames(const SearchText &text, const QString &filter, Found &found)
{
    static constexpr QLatin1StringView any =
        "SELECT d.id FROM components c CROSS JOIN search_documents d ON d.component_uid = c.uid "
        "WHERE c.slug >= :match AND c.slug < :match || '~' AND c.deleted_at IS NULL ORDER BY c.slug LIMIT :limit"_L1;
    static constexpr QLatin1StringView filtered =
        "SELECT d.id FROM components c CROSS JOIN search_documents d ON d.component_uid = c.uid "
        "WHERE c.slug >= :match AND c.slug < :match || '~' AND c.deleted_at IS NULL "
        "AND +d.id IN (SELECT rowid FROM search_words WHERE search_words MATCH :filter) "
        "ORDER BY c.slug LIMIT :limit"_L1;
    QStringList parts;
    for (const QString &word : text.words) {
        parts += searchedWords(word);
    }
    return collect(filter.isEmpty() ? any : filtered, parts.join(u'-'), filter, found);
}

Result<> SearchRepository::findTexts(const QString &expression, const QString &filter, ComponentQuery::Reach reach,
                                     Found &found)
{
    static constexpr QLatin1StringView ranked =
        "SELECT rowid FROM search WHERE search MATCH :match "
        "ORDER BY bm25(search, 12.0, 6.0, 3.0, 1.0, 1.0, 1.0), rowid LIMIT :limit"_L1;
    static constexpr QLatin1StringView rankedFiltered =
        "SELECT rowid FROM search WHERE search MATCH :match " ENIGMA_SEARCH_FILTER
        "ORDER BY bm25(search, 12.0, 6.0, 3.0, 1.0, 1.0, 1.0), rowid LIMIT :limit"_L1;
    static constexpr QLatin1StringView plain = "SELECT rowid FROM search WHERE search MATCH :match LIMIT :limit"_L1;
    static constexpr QLatin1StringView plainFiltered =
        "SELECT rowid FROM search WHERE search MATCH :match " ENIGMA_SEARCH_FILTER "LIMIT :limit"_L1;

    QStringList columns{u"{name title} : "_s, u"{name title description docs packages paths} : "_s};
    if (reach == ComponentQuery::Reach::Names) {
        columns.removeLast();
    }
    for (const QString &column : columns) {
        const QString match = u"%1(%2)"_s.arg(column, expression);
        ENIGMA_TRY(Statement count, m_database.prepare("SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH "
                                                       ":match LIMIT :limit)"_L1));
        ENIGMA_CHECK(count.bind(":match"_L1, match).bind(":limit"_L1, kMaxRanked + 1).run());
        count.next();
        if (count.integer(0) <= kMaxRanked) {
            ENIGMA_CHECK(collect(filter.isEmpty() ? ranked : rankedFiltered, match, filter, found));
        } else {
            ENIGMA_CHECK(collect(filter.isEmpty() ? plain : plainFiltered, match, filter, found));
        }
    }
    return {};
}

Result<> SearchRepository::findPartsOfNames(const QString &part, const QString &filter, Found &found)
{
    static constexpr QLatin1StringView any =
        "SELECT rowid FROM search_names WHERE search_names MATCH :match LIMIT :limit"_L1;
    static constexpr QLatin1StringView filtered =
        "SELECT rowid FROM search_names WHERE search_names MATCH :match " ENIGMA_SEARCH_FILTER "LIMIT :limit"_L1;
    return collect(filter.isEmpty() ? any : filtered, u"\"%1\""_s.arg(part), filter, found);
}

Result<QList<qint64>> SearchRepository::find(const SearchText &text, const ComponentQuery &query, qint64 wanted)
{
    static constexpr QLatin1StringView byWords =
        "SELECT rowid FROM search_words WHERE search_words MATCH :match LIMIT :limit"_L1;

    Found found{.documents = {}, .seen = {}, .wanted = wanted};
    ENIGMA_TRY(const QString filter, filterOf(text, query));
    if (!text.hasWords()) {
        ENIGMA_CHECK(collect(byWords, filter, {}, found));
        return found.documents;
    }
    if (text.phrases.isEmpty()) {
        ENIGMA_CHECK(findNames(text, filter, found));
    }
    ENIGMA_CHECK(findTexts(textExpression(text), filter, query.reach, found));
    if (text.phrases.isEmpty() && text.words.size() == 1 && text.words.first().size() >= kMinPart) {
        ENIGMA_CHECK(findPartsOfNames(text.words.first(), filter, found));
    }
    const bool hasOrder =
        std::ranges::any_of(text.phrases, [](const QString &phrase) { return searchedWords(phrase).size() > 1; });
    if (query.reach == ComponentQuery::Reach::Everything && hasOrder) {
        ENIGMA_CHECK(findPhrasesInCode(text, filter, found));
    } else if (query.reach == ComponentQuery::Reach::Everything) {
        const QString words = wordsExpression(text);
        ENIGMA_CHECK(collect(byWords, filter.isEmpty() ? words : words + u" AND "_s + filter, {}, found));
    }
    return found.documents;
}

Result<QString> SearchRepository::nearestName(const QString &word, const RegistryId &registry)
{
    ENIGMA_TRY(Statement rows, m_database.prepare("SELECT DISTINCT slug FROM components WHERE deleted_at IS NULL "
                                                  "AND length(slug) BETWEEN :length - 2 AND :length + 2 "
                                                  "AND (:registry = '' OR registry_uid = :registry)"_L1));
    ENIGMA_CHECK(rows.bind(":length"_L1, word.size()).bind(":registry"_L1, registry.value).run());
    QString nearest;
    int fewest = word.size() < 4 ? 2 : 3; // One slip in a short word, two in a longer one.
    while (fewest > 1 && rows.next()) {
        const QString name = rows.text(0);
        if (const int slips = slipsBetween(word, name); slips < fewest) {
            fewest = slips;
            nearest = name;
        }
    }
    return nearest;
}

} // namespace enigma
