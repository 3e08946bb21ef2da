// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"

#include "models/base/text.h"
#include "models/store/database.h"
#include "models/store/search_words.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace enigma {

using namespace Qt::StringLiterals;

// The state is decided here once, for every list: see ComponentState.
#define ENIGMA_COMPONENT_SELECT                                                                                        \
    "SELECT c.uid, c.registry_uid, r.slug, r.cli_name, c.slug, c.title, c.description, c.item_type, "                  \
    "v.major, v.minor, v.patch, d.uid IS NOT NULL, c.updated_at, "                                                     \
    "CASE WHEN v.uid IS NULL AND EXISTS (SELECT 1 FROM component_versions WHERE component_uid = c.uid) THEN 'yanked' " \
    "WHEN NOT EXISTS (SELECT 1 FROM remote_state WHERE component_uid = c.uid) THEN 'never' "                           \
    "WHEN d.uid IS NOT NULL OR NOT EXISTS (SELECT 1 FROM remote_state WHERE version_uid = v.uid) THEN 'changed' "      \
    "ELSE 'published' END AS state, "                                                                                  \
    "(SELECT count(*) FROM component_versions WHERE component_uid = c.uid) "                                           \
    "FROM components c JOIN registries r ON r.uid = c.registry_uid "                                                   \
    "LEFT JOIN component_versions v ON v.component_uid = c.uid AND v.is_latest = 1 "                                   \
    "LEFT JOIN drafts d ON d.component_uid = c.uid "

static QString stateName(ComponentState state)
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

static ComponentSummary readSummary(const Statement &row)
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
                             .versionCount = int(row.integer(14))};
    if (!row.isNull(8)) {
        summary.latest = SemVer{int(row.integer(8)), int(row.integer(9)), int(row.integer(10))};
    }
    return summary;
}

// A JSON array, so that a list can be bound as one value.
static QString jsonList(const QStringList &values)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact));
}

// "%" and "_" mean themselves.
static QString likePattern(const QString &text)
{
    QString pattern = text.trimmed().toLower();
    pattern.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + pattern + u'%';
}

Result<QList<ComponentSummary>> ComponentRepository::list(const ComponentQuery &query)
{
    // The full-text query runs once, and what it finds is looked up by identity.
    static constexpr QLatin1StringView select =
        "WITH found AS MATERIALIZED (SELECT sd.component_uid AS uid, bm25(search, 12.0, 6.0, 3.0, 1.0) AS rank "
        "FROM search JOIN search_documents sd ON sd.id = search.rowid WHERE search MATCH :match), "
        "candidates AS MATERIALIZED (SELECT uid, rank FROM found UNION ALL SELECT uid, 0 FROM components "
        "WHERE slug LIKE :pattern ESCAPE '\\' AND uid NOT IN (SELECT uid FROM found)) " ENIGMA_COMPONENT_SELECT
        "JOIN candidates k ON k.uid = c.uid "
        "WHERE c.deleted_at IS NULL AND r.deleted_at IS NULL AND (:registry = '' OR c.registry_uid = :registry) "
        "AND (:types = '[]' OR c.item_type IN (SELECT value FROM json_each(:types))) "
        "AND (:states = '[]' OR state IN (SELECT value FROM json_each(:states))) "
        "ORDER BY CASE WHEN :order = 'recent' THEN c.updated_at END DESC, "
        "CASE WHEN :order = 'relevance' AND :text <> '' THEN c.slug = :text END DESC, "
        "CASE WHEN :order = 'relevance' AND :text <> '' THEN c.slug LIKE :pattern ESCAPE '\\' END DESC, "
        "CASE WHEN :order = 'relevance' AND :text <> '' THEN k.rank END, "
        "c.slug, r.slug LIMIT :limit OFFSET :offset"_L1;
    static constexpr QLatin1StringView plain = ENIGMA_COMPONENT_SELECT
        "WHERE c.deleted_at IS NULL AND r.deleted_at IS NULL AND (:registry = '' OR c.registry_uid = :registry) "
        "AND (:types = '[]' OR c.item_type IN (SELECT value FROM json_each(:types))) "
        "AND (:states = '[]' OR state IN (SELECT value FROM json_each(:states))) "
        "ORDER BY CASE WHEN :order = 'recent' THEN c.updated_at END DESC, c.slug, r.slug LIMIT :limit OFFSET :offset"_L1;

    QStringList states;
    for (const ComponentState state : query.states) {
        states.append(stateName(state));
    }
    const QString text = query.text.trimmed().toLower();
    ENIGMA_TRY(Statement rows, m_database.prepare(text.isEmpty() ? plain : select));
    rows.bind(":registry"_L1, query.registry.value)
        .bind(":types"_L1, jsonList(query.types))
        .bind(":states"_L1, jsonList(states))
        .bind(":order"_L1, query.order == ComponentQuery::Order::Recent      ? u"recent"_s
                           : query.order == ComponentQuery::Order::Relevance ? u"relevance"_s
                                                                             : u"name"_s)
        .bind(":limit"_L1, query.limit)
        .bind(":offset"_L1, query.offset);
    if (!text.isEmpty()) {
        const QString match = matchExpression(text);
        rows.bind(":text"_L1, text)
            .bind(":pattern"_L1, likePattern(text))
            .bind(":match"_L1, match.isEmpty() ? u"\"\""_s : match);
    }
    ENIGMA_CHECK(rows.run());
    QList<ComponentSummary> summaries;
    while (rows.next()) {
        summaries.append(readSummary(rows));
    }
    return summaries;
}

Result<ComponentFacets> ComponentRepository::facets(const RegistryId &registry)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT item_type, state, count(*) FROM (" ENIGMA_COMPONENT_SELECT
                                  "WHERE c.deleted_at IS NULL AND r.deleted_at IS NULL "
                                  "AND (:registry = '' OR c.registry_uid = :registry)) GROUP BY 1, 2"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).run());
    ComponentFacets facets;
    QMap<QString, int> types;
    while (rows.next()) {
        const int count = int(rows.integer(2));
        types[rows.text(0)] += count;
        switch (stateFrom(rows.text(1))) {
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
    for (const auto &[type, count] : types.asKeyValueRange()) {
        facets.types.append({type, count});
    }
    std::ranges::stable_sort(facets.types, std::greater(), &std::pair<QString, int>::second);
    return facets;
}

static Result<ComponentSummary> oneSummary(Statement &select, const QString &wanted)
{
    ENIGMA_CHECK(select.run());
    if (!select.next()) {
        return failure(ErrorCode::NotFound, tr("There is no component “%1” in this registry.").arg(wanted));
    }
    return readSummary(select);
}

Result<ComponentSummary> ComponentRepository::load(const ComponentId &id)
{
    ENIGMA_TRY(Statement select, m_database.prepare(ENIGMA_COMPONENT_SELECT "WHERE c.uid = :uid"_L1));
    return oneSummary(select.bind(":uid"_L1, id.value), id.value);
}

Result<ComponentSummary> ComponentRepository::find(const RegistryId &registry, const QString &slug)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(ENIGMA_COMPONENT_SELECT
                                  "WHERE c.registry_uid = :registry AND c.slug = :slug AND c.deleted_at IS NULL"_L1));
    return oneSummary(select.bind(":registry"_L1, registry.value).bind(":slug"_L1, slug), slug);
}

Result<QStringList> ComponentRepository::names(const RegistryId &registry)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare(
            "SELECT slug FROM components WHERE registry_uid = :registry AND deleted_at IS NULL ORDER BY slug"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).run());
    QStringList names;
    while (rows.next()) {
        names.append(rows.text(0));
    }
    return names;
}

Result<ComponentRelations> ComponentRepository::relations(const ComponentSummary &component)
{
    ComponentRelations relations;
    ENIGMA_TRY(
        Statement packages,
        m_database.prepare("SELECT name, range FROM component_packages WHERE component_uid = :uid ORDER BY 1"_L1));
    ENIGMA_CHECK(packages.bind(":uid"_L1, component.id.value).run());
    while (packages.next()) {
        const QString range = packages.text(1);
        relations.packages.append(range.isEmpty() ? packages.text(0) : packages.text(0) + u'@' + range);
    }
    ENIGMA_TRY(Statement uses,
               m_database.prepare("SELECT target FROM component_links WHERE component_uid = :uid ORDER BY 1"_L1));
    ENIGMA_CHECK(uses.bind(":uid"_L1, component.id.value).run());
    while (uses.next()) {
        relations.uses.append(uses.text(0));
    }
    ENIGMA_TRY(Statement usedBy,
               m_database.prepare(
                   "SELECT c.slug FROM component_links l JOIN components c ON c.uid = l.component_uid "
                   "WHERE l.target = :target AND c.registry_uid = :registry AND c.deleted_at IS NULL ORDER BY 1"_L1));
    ENIGMA_CHECK(usedBy.bind(":target"_L1, u"@%1/%2"_s.arg(component.registryCliName, component.name))
                     .bind(":registry"_L1, component.registryId.value)
                     .run());
    while (usedBy.next()) {
        relations.usedBy.append(usedBy.text(0));
    }
    return relations;
}

Result<ComponentId> ComponentRepository::create(const RegistryId &registry, const Item &item)
{
    ENIGMA_CHECK(checkItem(item));
    ENIGMA_TRY(Statement taken,
               m_database.prepare("SELECT 1 FROM components WHERE registry_uid = :registry AND slug = :slug "
                                  "AND deleted_at IS NULL"_L1));
    ENIGMA_CHECK(taken.bind(":registry"_L1, registry.value).bind(":slug"_L1, item.head.name).run());
    if (taken.next()) {
        return failure(ErrorCode::Conflict,
                       tr("This registry already has a component “%1”. Choose another name.").arg(item.head.name));
    }
    const ComponentId id = ComponentId::create();
    ENIGMA_TRY(Statement insert, m_database.prepare("INSERT INTO components (uid, registry_uid, slug, item_type) "
                                                    "VALUES (:uid, :registry, :slug, :type)"_L1));
    ENIGMA_CHECK(insert.bind(":uid"_L1, id.value)
                     .bind(":registry"_L1, registry.value)
                     .bind(":slug"_L1, item.head.name)
                     .bind(":type"_L1, item.head.type)
                     .run());
    return id;
}

static QString primitiveType(const ItemHead &head)
{
    for (const QString &package : head.dependencies) {
        if (package.startsWith(u"radix-ui"_s) || package.startsWith(u"@radix-ui/"_s)) {
            return u"radix"_s;
        }
        if (package.startsWith(u"@base-ui"_s)) {
            return u"base-ui"_s;
        }
    }
    return u"none"_s;
}

Result<> ComponentRepository::describe(const ComponentId &id, const Item &item, const QString &ownCliName)
{
    ENIGMA_CHECK(describeFacts(id, item, ownCliName));
    return describeSearch(id, item);
}

Result<> ComponentRepository::describeFacts(const ComponentId &id, const Item &item, const QString &ownCliName)
{
    ENIGMA_TRY(Statement update,
               m_database.prepare(
                   "UPDATE components SET title = :title, description = :description, item_type = :type, "
                   "author = :author, categories = :categories, primitive_type = :primitive WHERE uid = :uid"_L1));
    ENIGMA_CHECK(update.bind(":uid"_L1, id.value)
                     .bind(":title"_L1, item.head.title)
                     .bind(":description"_L1, item.head.description)
                     .bind(":type"_L1, item.head.type)
                     .bind(":author"_L1, item.head.author)
                     .bind(":categories"_L1, jsonList(item.head.categories))
                     .bind(":primitive"_L1, primitiveType(item.head))
                     .run());
    ENIGMA_CHECK(describePackages(id, item.head));
    return describeLinks(id, item.head, ownCliName);
}

Result<> ComponentRepository::describePackages(const ComponentId &id, const ItemHead &head)
{
    ENIGMA_TRY(Statement clear, m_database.prepare("DELETE FROM component_packages WHERE component_uid = :uid"_L1));
    ENIGMA_CHECK(clear.bind(":uid"_L1, id.value).run());
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT OR REPLACE INTO component_packages (component_uid, name, range, kind) "
                                  "VALUES (:uid, :name, :range, :kind)"_L1));
    const auto add = [&](const QStringList &packages, const QString &kind) -> Result<> {
        for (const QString &package : packages) {
            const qsizetype at = package.indexOf(u'@', 1); // A leading "@" belongs to the scope.
            ENIGMA_CHECK(insert.bind(":uid"_L1, id.value)
                             .bind(":name"_L1, at < 0 ? package : package.left(at))
                             .bind(":range"_L1, at < 0 ? QString() : package.mid(at + 1))
                             .bind(":kind"_L1, kind)
                             .run());
        }
        return {};
    };
    ENIGMA_CHECK(add(head.dependencies, u"dependency"_s));
    return add(head.devDependencies, u"dev"_s);
}

Result<> ComponentRepository::describeLinks(const ComponentId &id, const ItemHead &head, const QString &ownCliName)
{
    ENIGMA_TRY(Statement clear, m_database.prepare("DELETE FROM component_links WHERE component_uid = :uid"_L1));
    ENIGMA_CHECK(clear.bind(":uid"_L1, id.value).run());
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT OR IGNORE INTO component_links (component_uid, target, kind) "
                                  "VALUES (:uid, :target, :kind)"_L1));
    for (const QString &target : head.registryDependencies) {
        const QString kind = target.startsWith(u"@%1/"_s.arg(ownCliName)) ? u"own"_s
                             : target.startsWith(u'@')                    ? u"registry"_s
                             : target.contains(u"://"_s)                  ? u"url"_s
                                                                          : u"builtin"_s;
        ENIGMA_CHECK(insert.bind(":uid"_L1, id.value).bind(":target"_L1, target).bind(":kind"_L1, kind).run());
    }
    return {};
}

Result<> ComponentRepository::describeSearch(const ComponentId &id, const Item &item)
{
    ENIGMA_TRY(Statement upsert,
               m_database.prepare(
                   "INSERT INTO search_documents (component_uid, name, title, description, words) "
                   "VALUES (:uid, :name, :title, :description, :words) ON CONFLICT (component_uid) DO UPDATE SET "
                   "name = excluded.name, title = excluded.title, description = excluded.description, "
                   "words = excluded.words"_L1));
    return upsert.bind(":uid"_L1, id.value)
        .bind(":name"_L1, item.head.name)
        .bind(":title"_L1, item.head.title)
        .bind(":description"_L1, item.head.description)
        .bind(":words"_L1, searchWords(item))
        .run();
}

Result<> ComponentRepository::setTrashed(const ComponentId &id, bool trashed)
{
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE components SET deleted_at = :time WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, id.value)
        .bind(":time"_L1, trashed ? QDateTime::currentDateTimeUtc() : QDateTime())
        .run();
}

} // namespace enigma
