// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Components as lists see them, and the rows derived from their working state: packages, links, search text.

#pragma once

#include "models/domain/component_query.h"
#include "models/domain/registry.h"
#include "models/store/search_repository.h"

namespace enigma {

class Database;

class ComponentRepository
{
public:
    explicit ComponentRepository(Database &database) : m_database(database), m_search(database) {}

    Result<QList<ComponentSummary>> list(const ComponentQuery &query);
    Result<QList<ComponentId>> ids(const ComponentQuery &query); // The offset does not count.
    Result<ComponentListing> listing(const ComponentQuery &query, int first);
    Result<ComponentFacets> facets(const RegistryId &registry); // Null: of the whole library.
    Result<ComponentSummary> load(const ComponentId &id);
    Result<QList<ComponentSummary>> load(const QList<ComponentId> &ids); // Those that are there, in this order.
    Result<ComponentSummary> find(const RegistryId &registry, const QString &slug);
    Result<ComponentRelations> relations(const ComponentSummary &component);
    Result<QStringList> names(const RegistryId &registry);
    Result<QList<ComponentId>> all(); // Of the whole library but the trash, also in registries that are in it.
    Result<QString> name(const ComponentId &id);
    // The components of the registry that need this item: "@acme/button".
    Result<QList<ComponentId>> dependents(const RegistryId &registry, const QString &target);

    // Only the rows beside the component: packages, links, categories, search. The component does not count as changed.
    Result<> derive(const ComponentId &id, const Item &item, const QString &ownCliName);
    // Conflict when the registry has a component of this name.
    Result<ComponentId> create(const RegistryId &registry, const Item &item);
    // Brings what lists, links and search say about a component up to date with its working state.
    Result<> describe(const ComponentId &id, const Item &item, const QString &ownCliName);
    // The parts of describe(), for who writes many: lists and links, of a component that was created just now the links
    // only, and the search by words that were made ahead.
    Result<> describeFacts(const ComponentId &id, const Item &item, const QString &ownCliName);
    Result<> deriveFacts(const ComponentId &id, const ItemHead &head, const QString &ownCliName);
    Result<> describeSearch(const ComponentId &id, const Item &item, const QString &words);
    Result<> setTrashed(const ComponentId &id, bool trashed);
    Result<> rename(const ComponentId &id, const QString &slug);
    Result<> move(const ComponentId &id, const RegistryId &registry);

private:
    Result<> describePackages(const ComponentId &id, const ItemHead &head);
    Result<> describeLinks(const ComponentId &id, const ItemHead &head, const QString &ownCliName);
    Result<> describeCategories(const ComponentId &id, const ItemHead &head);

    Result<QList<ComponentSummary>> listFound(const ComponentQuery &query, const SearchText &text);
    Result<QList<ComponentSummary>> listAll(const ComponentQuery &query, const SearchText &text, const QString &match);
    Result<QList<ComponentSummary>> listDocuments(const ComponentQuery &query, const SearchText &text,
                                                  const QList<qint64> &documents);

    Database &m_database;
    SearchRepository m_search;
};

} // namespace enigma
