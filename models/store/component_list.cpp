// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"
#include "models/store/component_row.h"
#include "models/store/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace enigma {

using namespace Qt::StringLiterals;

QString stateName(ComponentState state)
{
    switch (state) {
    case ComponentState::Changed:
        return u"changed"_s;
    case ComponentState::Published:
        return u"published"_s;
    case ComponentState::Yanked:
        return u"yanked"_s;
    case ComponentState::NeverPublished:
        break;
    }
    return u"never"_s;
}

static ComponentState stateFrom(const QString &name)
{
    for (const ComponentState state : {ComponentState::Changed, ComponentState::Published, ComponentState::Yanked}) {
        if (name == stateName(state)) {
            return state;
        }
    }
    return ComponentState::NeverPublished;
}

ComponentSummary readComponent(const Statement &row)
{
    ComponentSummary summary{.id = {row.text(0)},
                             .registryId = {row.text(1)},
                             .registrySlug = row.text(2),
                             .registryCliName = row.text(3),
                             .name = row.text(4),
                             .title = row.text(5),
                             .description = row.text(6),
                             .type = row.text(7),
                             .latest = std::nullopt,
                             .hasDraft = row.flag(11),
                             .state = stateFrom(row.text(13)),
                             .updatedAt = row.time(12),
                             .versionCount = int(row.integer(14)),
                             .dependencyCount = int(row.integer(15))};
    if (!row.isNull(8)) {
        summary.latest = SemVer{int(row.integer(8)), int(row.integer(9)), int(row.integer(10))};
    }
    return summary;
}

QString jsonArray(const QStringList &values)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

static QStringList stateNames(const QList<ComponentState> &states)
{
    QStringList names;
    for (const ComponentState state : states) {
        names.append(stateName(state));
    }
    return names;
}

static Result<QList<ComponentSummary>> readComponents(Statement &rows)
{
    ENIGMA_CHECK(rows.run());
    QList<ComponentSummary> components;
    while (rows.next()) {
        components.append(readComponent(rows));
    }
    return components;
}

// One statement per order and reach. The page is found in an index, without the joins, and keeps its order: it is the
// outermost loop. "+" keeps the registries from leading, which would sort everything.
#define ENIGMA_LIST(index, source, order)                                                                              \
    "WITH page AS MATERIALIZED (SELECT c.rowid AS place FROM components c " index                                      \
    "WHERE c.deleted_at IS NULL AND " source                                                                           \
    " AND (:types = '[]' OR c.item_type IN (SELECT value FROM json_each(:types))) "                                    \
    "AND (:states = '[]' OR c.state IN (SELECT value FROM json_each(:states))) "                                       \
    "AND (:typed = '[]' OR c.state IN (SELECT value FROM json_each(:typed)) "                                          \
    "OR ('draft' IN (SELECT value FROM json_each(:typed)) AND c.uid IN (SELECT component_uid FROM drafts))) "          \
    "AND (:categories = '[]' OR c.uid IN (SELECT component_uid FROM component_categories "                             \
    "WHERE name IN (SELECT value FROM json_each(:categories)))) "                                                      \
    "AND (:packages = '[]' OR c.uid IN (SELECT component_uid FROM component_packages "                                 \
    "WHERE name IN (SELECT value FROM json_each(:packages)))) "                                                        \
    "AND (:match = '' OR (SELECT id FROM search_documents WHERE component_uid = c.uid) IN "                            \
    "(SELECT rowid FROM search_words WHERE search_words MATCH :match)) "                                               \
    "ORDER BY " order " LIMIT :limit OFFSET :offset) " ENIGMA_COMPONENT_COLUMNS                                        \
    "FROM page CROSS JOIN components c ON c.rowid = page.place " ENIGMA_COMPONENT_JOINS
#define ENIGMA_LISTS(index, order)                                                                                     \
    {QLatin1StringView(                                                                                                \
         ENIGMA_LIST(index, "+c.registry_uid IN (SELECT uid FROM registries WHERE deleted_at IS NULL)", order)),       \
     QLatin1StringView(ENIGMA_LIST("",                                                                                 \
                                   "c.registry_uid = :registry AND EXISTS (SELECT 1 FROM registries WHERE uid = "      \
                                   ":registry AND deleted_at IS NULL)",                                                \
                                   order))}

static QLatin1StringView listStatement(ComponentQuery::Order order, bool ofOneRegistry)
{
    using Statements = std::array<QLatin1StringView, 2>;
    static constexpr Statements byName = ENIGMA_LISTS("INDEXED BY components_name ", "c.slug, c.registry_uid");
    static constexpr Statements byChange =
        ENIGMA_LISTS("INDEXED BY components_changed ", "c.updated_at DESC, c.uid DESC");
    static constexpr Statements byBirth = ENIGMA_LISTS("", "c.uid DESC"); // Identities grow with time.
    static constexpr Statements byType =
        ENIGMA_LISTS("INDEXED BY components_name ", "c.item_type, c.slug, c.registry_uid");
    static constexpr Statements byVersions =
        ENIGMA_LISTS("INDEXED BY components_name ", "c.version_count DESC, c.slug, c.registry_uid");
    const auto place = size_t(ofOneRegistry);
    switch (order) {
    case ComponentQuery::Order::Recent:
        return byChange.at(place);
    case ComponentQuery::Order::Created:
        return byBirth.at(place);
    case ComponentQuery::Order::Type:
        return byType.at(place);
    case ComponentQuery::Order::Versions:
        return byVersions.at(place);
    case ComponentQuery::Order::Relevance:
    case ComponentQuery::Order::Name:
        break;
    }
    return byName.at(place);
}

// "unpublished" as typed is "never" in the table; "draft" is no state of the table but says that there is one.
static QStringList typedStates(const SearchText &text)
{
    QStringList states = text.states;
    states.replaceInStrings(QRegularExpression(u"^unpublished$"_s), u"never"_s);
    return states;
}

static QString orderName(ComponentQuery::Order order, const SearchText &text)
{
    switch (order) {
    case ComponentQuery::Order::Recent:
        return u"recent"_s;
    case ComponentQuery::Order::Created:
        return u"created"_s;
    case ComponentQuery::Order::Type:
        return u"type"_s;
    case ComponentQuery::Order::Versions:
        return u"versions"_s;
    case ComponentQuery::Order::Relevance:
        return text.hasWords() ? u"relevance"_s : u"name"_s; // Operators alone find everything equally well.
    case ComponentQuery::Order::Name:
        break;
    }
    return u"name"_s;
}

Result<QList<ComponentSummary>> ComponentRepository::list(const ComponentQuery &query)
{
    const SearchText text = parseSearchText(query.text);
    if (text.hasWords()) {
        return listFound(query, text);
    }
    if (text.isEmpty() && !query.text.trimmed().isEmpty()) {
        return QList<ComponentSummary>(); // Punctuation alone means nothing.
    }
    if (!text.hasOperators() && query.categories.isEmpty() && query.packages.isEmpty()) {
        return listAll(query, text, {});
    }
    ENIGMA_TRY(const QString filter, m_search.filterOf(text, query));
    ENIGMA_TRY(const bool isRare, filter.isEmpty() ? Result<bool>(false) : m_search.isRare(filter));
    return isRare ? listFound(query, text) : listAll(query, text, filter);
}

// Walks the components in their order and leaves out what is not asked for.
Result<QList<ComponentSummary>> ComponentRepository::listAll(const ComponentQuery &query, const SearchText &text,
                                                             const QString &match)
{
    ENIGMA_TRY(Statement rows, m_database.prepare(listStatement(query.order, !query.registry.isNull())));
    if (!query.registry.isNull()) {
        rows.bind(":registry"_L1, query.registry.value);
    }
    rows.bind(":types"_L1, jsonArray(query.types))
        .bind(":states"_L1, jsonArray(stateNames(query.states)))
        .bind(":typed"_L1, jsonArray(typedStates(text)))
        .bind(":categories"_L1, jsonArray(query.categories))
        .bind(":packages"_L1, jsonArray(query.packages))
        .bind(":match"_L1, match)
        .bind(":limit"_L1, query.limit)
        .bind(":offset"_L1, query.offset);
    return readComponents(rows);
}

// Asks the index first. Some of what it names may not be listed: then it is asked for all.
Result<QList<ComponentSummary>> ComponentRepository::listFound(const ComponentQuery &query, const SearchText &text)
{
    // Most of what the index names is listed, unless states are asked for, of which it knows nothing.
    const qint64 spare = query.states.isEmpty() && text.states.isEmpty() ? 20 : 3000;
    const bool isBest = query.order == ComponentQuery::Order::Relevance && text.hasWords();
    const qint64 wanted = qint64(query.offset) + query.limit + spare;
    ENIGMA_TRY(QList<qint64> documents, m_search.find(text, query, isBest ? wanted : -1));
    ENIGMA_TRY(QList<ComponentSummary> components, listDocuments(query, text, documents));
    if (isBest && documents.size() == wanted && components.size() < query.limit) {
        ENIGMA_TRY(documents, m_search.find(text, query, -1));
        ENIGMA_TRY(components, listDocuments(query, text, documents));
    }
    return components;
}

Result<QList<ComponentSummary>> ComponentRepository::listDocuments(const ComponentQuery &query, const SearchText &text,
                                                                   const QList<qint64> &documents)
{
    QStringList ids;
    for (const qint64 document : documents) {
        ids.append(QString::number(document));
    }
    ENIGMA_TRY(Statement rows,
               m_database.prepare(
                   ENIGMA_COMPONENT_COLUMNS
                   "FROM json_each(:ids) j CROSS JOIN search_documents sd ON sd.id = j.value "
                   "CROSS JOIN components c ON c.uid = sd.component_uid " ENIGMA_COMPONENT_JOINS
                   "WHERE c.deleted_at IS NULL AND r.deleted_at IS NULL "
                   "AND (:states = '[]' OR c.state IN (SELECT value FROM json_each(:states))) "
                   "AND (:typed = '[]' OR c.state IN (SELECT value FROM json_each(:typed)) "
                   "OR (d.uid IS NOT NULL AND 'draft' IN (SELECT value FROM json_each(:typed)))) "
                   "ORDER BY CASE :order WHEN 'recent' THEN c.updated_at WHEN 'created' THEN c.uid END DESC, "
                   "CASE :order WHEN 'versions' THEN c.version_count END DESC, "
                   "CASE :order WHEN 'type' THEN c.item_type END, "
                   "CASE :order WHEN 'relevance' THEN j.key END, c.slug, r.slug LIMIT :limit OFFSET :offset"_L1));
    rows.bind(":ids"_L1, u'[' + ids.join(u',') + u']')
        .bind(":states"_L1, jsonArray(stateNames(query.states)))
        .bind(":typed"_L1, jsonArray(typedStates(text)))
        .bind(":order"_L1, orderName(query.order, text))
        .bind(":limit"_L1, query.limit)
        .bind(":offset"_L1, query.offset);
    return readComponents(rows);
}

// The most frequent first, then by name.
static QList<std::pair<QString, int>> sorted(const QMap<QString, int> &counts)
{
    QList<std::pair<QString, int>> list;
    for (const auto &[name, count] : counts.asKeyValueRange()) {
        list.append({name, count});
    }
    std::ranges::stable_sort(list, std::greater(), &std::pair<QString, int>::second);
    return list;
}

static void count(ComponentFacets &facets, ComponentState state, int count)
{
    switch (state) {
    case ComponentState::Changed:
        facets.changed += count;
        break;
    case ComponentState::Published:
        facets.published += count;
        break;
    case ComponentState::NeverPublished:
        facets.neverPublished += count;
        break;
    case ComponentState::Yanked:
        facets.yanked += count;
        break;
    }
}

static Result<QList<std::pair<QString, int>>> readCounts(Statement &rows)
{
    ENIGMA_CHECK(rows.run());
    QList<std::pair<QString, int>> counts;
    while (rows.next()) {
        counts.append({rows.text(0), int(rows.integer(1))});
    }
    return counts;
}

// Of one registry through its components; of all through the names, without what is in the trash.
#define ENIGMA_COUNT_OF_ONE(table)                                                                                     \
    "SELECT t.name, count(*) FROM components c CROSS JOIN " table " t ON t.component_uid = c.uid "                     \
    "WHERE c.registry_uid = :registry AND c.deleted_at IS NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50"
#define ENIGMA_COUNT_OF_ALL(table)                                                                                     \
    "SELECT name, count(*) FROM " table " WHERE component_uid NOT IN ("                                                \
    "SELECT uid FROM components WHERE deleted_at IS NOT NULL UNION ALL SELECT uid FROM components "                    \
    "WHERE registry_uid IN (SELECT uid FROM registries WHERE deleted_at IS NOT NULL)) "                                \
    "GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 50"

Result<ComponentFacets> ComponentRepository::facets(const RegistryId &registry)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare("SELECT g.uid, r.slug, g.item_type, g.state, g.n FROM (SELECT registry_uid AS uid, "
                           "item_type, state, count(*) AS n FROM components WHERE deleted_at IS NULL "
                           "GROUP BY 1, 2, 3) g JOIN registries r ON r.uid = g.uid AND r.deleted_at IS NULL"_L1));
    ENIGMA_CHECK(rows.run());
    ComponentFacets facets;
    QMap<QString, int> types;
    QMap<QString, int> registries;
    while (rows.next()) {
        const int number = int(rows.integer(4));
        registries[rows.text(1)] += number;
        if (registry.isNull() || rows.text(0) == registry.value) {
            types[rows.text(2)] += number;
            count(facets, stateFrom(rows.text(3)), number);
        }
    }
    facets.types = sorted(types);
    facets.registries = sorted(registries);
    ENIGMA_TRY(Statement categories,
               m_database.prepare(registry.isNull() ? QLatin1StringView(ENIGMA_COUNT_OF_ALL("component_categories"))
                                                    : QLatin1StringView(ENIGMA_COUNT_OF_ONE("component_categories"))));
    ENIGMA_TRY(Statement packages,
               m_database.prepare(registry.isNull() ? QLatin1StringView(ENIGMA_COUNT_OF_ALL("component_packages"))
                                                    : QLatin1StringView(ENIGMA_COUNT_OF_ONE("component_packages"))));
    if (!registry.isNull()) {
        categories.bind(":registry"_L1, registry.value);
        packages.bind(":registry"_L1, registry.value);
    }
    ENIGMA_TRY(facets.categories, readCounts(categories));
    ENIGMA_TRY(facets.packages, readCounts(packages));
    ENIGMA_TRY(Statement drafts,
               m_database.prepare("SELECT count(*) FROM drafts d CROSS JOIN components c ON c.uid = d.component_uid "
                                  "CROSS JOIN registries r ON r.uid = c.registry_uid WHERE c.deleted_at IS NULL "
                                  "AND r.deleted_at IS NULL AND (:registry = '' OR c.registry_uid = :registry)"_L1));
    ENIGMA_CHECK(drafts.bind(":registry"_L1, registry.value).run());
    drafts.next();
    facets.drafts = int(drafts.integer(0));
    return facets;
}

} // namespace enigma
