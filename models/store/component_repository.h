// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Components as lists see them, and the rows derived from their working state: packages, links, search text.

#pragma once

#include "models/domain/component_query.h"
#include "models/domain/registry.h"

namespace enigma {

class Database;

class ComponentRepository
{
public:
    explicit ComponentRepository(Database &database) : m_database(database) {}

    Result<QList<ComponentSummary>> list(const ComponentQuery &query);
    Result<ComponentFacets> facets(const RegistryId &registry);
    Result<ComponentSummary> load(const ComponentId &id);
    Result<ComponentSummary> find(const RegistryId &registry, const QString &slug);
    Result<ComponentRelations> relations(const ComponentSummary &component);
    Result<QStringList> names(const RegistryId &registry);

    // Conflict when the registry has a component of this name.
    Result<ComponentId> create(const RegistryId &registry, const Item &item);
    // Brings what lists, links and search say about a component up to date with its working state.
    Result<> describe(const ComponentId &id, const Item &item, const QString &ownCliName);
    // The two halves of describe(), for who writes many: lists and links, and the search.
    Result<> describeFacts(const ComponentId &id, const Item &item, const QString &ownCliName);
    Result<> describeSearch(const ComponentId &id, const Item &item);
    Result<> setTrashed(const ComponentId &id, bool trashed);

private:
    Result<> describePackages(const ComponentId &id, const ItemHead &head);
    Result<> describeLinks(const ComponentId &id, const ItemHead &head, const QString &ownCliName);

    Database &m_database;
};

} // namespace enigma
