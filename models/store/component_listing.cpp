// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"
#include "models/store/component_row.h"
#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

// Identities in one value: a row each would cost more than finding them. The tables and columns that the conditions
// name are in the indexes by name and by change, so that these orders read nothing else.
#define ENIGMA_IDS(order)                                                                                              \
    "SELECT group_concat(uid, ',') FROM (SELECT c.uid FROM components c WHERE c.deleted_at IS NULL "                   \
    "AND (:registry = '' OR c.registry_uid = :registry) "                                                              \
    "AND c.registry_uid NOT IN (SELECT uid FROM registries WHERE deleted_at IS NOT NULL) "                             \
    "AND (:types = '[]' OR c.item_type IN (SELECT value FROM json_each(:types))) "                                     \
    "AND (:states = '[]' OR c.state IN (SELECT value FROM json_each(:states))) "                                       \
    "AND (:categories = '[]' OR c.uid IN (SELECT component_uid FROM component_categories "                             \
    "WHERE name IN (SELECT value FROM json_each(:categories)))) "                                                      \
    "AND (:packages = '[]' OR c.uid IN (SELECT component_uid FROM component_packages "                                 \
    "WHERE name IN (SELECT value FROM json_each(:packages)))) "                                                        \
    "ORDER BY " order " LIMIT :limit)"_L1

static QLatin1StringView idsStatement(ComponentQuery::Order order)
{
    switch (order) {
    case ComponentQuery::Order::Recent:
        return ENIGMA_IDS("c.updated_at DESC, c.uid DESC");
    case ComponentQuery::Order::Created:
        return ENIGMA_IDS("c.uid DESC");
    case ComponentQuery::Order::Type:
        return ENIGMA_IDS("c.item_type, c.slug, c.registry_uid");
    case ComponentQuery::Order::Versions:
        return ENIGMA_IDS("c.version_count DESC, c.slug, c.registry_uid");
    case ComponentQuery::Order::Relevance:
    case ComponentQuery::Order::Name:
        break;
    }
    return ENIGMA_IDS("c.slug, c.registry_uid");
}

static QList<ComponentId> parted(const QString &ids)
{
    QList<ComponentId> list;
    for (const QStringView id : QStringView(ids).split(u',', Qt::SkipEmptyParts)) {
        list.append({id.toString()});
    }
    return list;
}

Result<QList<ComponentId>> ComponentRepository::ids(const ComponentQuery &query)
{
    QList<ComponentId> ids;
    if (!query.text.trimmed().isEmpty()) {
        ENIGMA_TRY(const QList<ComponentSummary> found, list(query));
        for (const ComponentSummary &component : found) {
            ids.append(component.id);
        }
        return ids;
    }
    ENIGMA_TRY(Statement rows, m_database.prepare(idsStatement(query.order)));
    QStringList states;
    for (const ComponentState state : query.states) {
        states.append(stateName(state));
    }
    ENIGMA_CHECK(rows.bind(":registry"_L1, query.registry.value)
                     .bind(":types"_L1, jsonArray(query.types))
                     .bind(":states"_L1, jsonArray(states))
                     .bind(":categories"_L1, jsonArray(query.categories))
                     .bind(":packages"_L1, jsonArray(query.packages))
                     .bind(":limit"_L1, query.limit)
                     .run());
    return rows.next() ? parted(rows.text(0)) : ids;
}

Result<QList<ComponentSummary>> ComponentRepository::load(const QList<ComponentId> &ids)
{
    QStringList values;
    for (const ComponentId &id : ids) {
        values.append(id.value);
    }
    ENIGMA_TRY(Statement rows,
               m_database.prepare(ENIGMA_COMPONENT_COLUMNS
                                  "FROM json_each(:ids) j CROSS JOIN components c ON c.uid = j.value " //
                                  ENIGMA_COMPONENT_JOINS "ORDER BY j.key"_L1));
    ENIGMA_CHECK(rows.bind(":ids"_L1, jsonArray(values)).run());
    QList<ComponentSummary> components;
    while (rows.next()) {
        components.append(readComponent(rows));
    }
    return components;
}

Result<ComponentListing> ComponentRepository::listing(const ComponentQuery &query, int first)
{
    ComponentListing listing;
    ENIGMA_TRY(listing.ids, ids(query));
    ENIGMA_TRY(listing.first, load(listing.ids.first(std::min<qsizetype>(first, listing.ids.size()))));
    return listing;
}

} // namespace enigma
