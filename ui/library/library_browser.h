// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is being looked at in the library: the registry, the question put to it, the answer, and what is selected in it.
// Sidebar, pane and inspector show parts of it and change it; none of them knows the others.

#pragma once

#include "models/api/library_service.h"
#include "ui/library/component_list_model.h"

#include <QTimer>

namespace enigma {

class LibraryBrowser : public QObject
{
    Q_OBJECT

public:
    enum Part {
        Registries = 1,
        CurrentRegistry = 2,
        Facets = 4,
        Question = 8, // Text, facets, order.
        Answer = 16,  // The components, whether they are loading, what went wrong.
        Selection = 32,
    };

    explicit LibraryBrowser(LibraryService &library, QObject *parent = nullptr);

    LibraryService &library() const { return m_library; }
    ComponentListModel &components() { return m_components; }
    const ComponentQuery &query() const { return m_query; }
    const ComponentFacets &facets() const { return m_facets; }
    const QList<Registry> &registries() const { return m_registries; }
    const Registry *registry() const; // Null while there is none, and while all are shown.
    bool isAll() const { return m_all; }
    bool isLoading() const { return m_listing.isValid(); }
    bool isFiltered() const; // By text or a facet.
    // The registries have been read at least once.
    bool isKnown() const { return m_known; }
    const std::optional<Error> &error() const { return m_error; }
    // A name close to a text that nothing matched.
    const QString &suggestion() const { return m_suggestion; }

    const QList<ComponentSummary> &selection() const { return m_selection; }

    // Shows this registry, now or as soon as it is in the list.
    void setRegistry(const RegistryId &id);
    void setAll(); // The components of all registries.
    void setText(const QString &text);
    void setTypes(const QStringList &types);
    void setStates(const QList<ComponentState> &states);
    void setCategories(const QStringList &categories);
    void setPackages(const QStringList &packages);
    void setOrder(ComponentQuery::Order order);
    void clearFilters();
    void select(const QList<ComponentSummary> &components);
    void reload();

Q_SIGNALS:
    void changed(int parts);

private:
    void setScope(const RegistryId &registry, bool all);
    void clearFacets();
    void readRegistries();
    void takeRegistries(const QList<Registry> &registries);
    void readFacets();
    void ask(); // Replaces a question that is still running.
    void receive(const ComponentQuery &query, const ComponentListing &listing);
    void readHits(ComponentQuery query);
    void readSelection(const QList<ComponentSummary> &components);
    void refreshSelection();
    void follow(const LibraryChange &change);
    void catchUp();

    LibraryService &m_library;
    ComponentListModel m_components;
    ComponentQuery m_query;
    ComponentFacets m_facets;
    QList<Registry> m_registries;
    QList<ComponentSummary> m_selection;
    Job<ComponentListing> m_listing;
    Job<QList<ComponentSummary>> m_selecting;
    std::optional<Error> m_error;
    QString m_suggestion;
    QTimer m_pause; // Between the first of several changes and reading again.
    int m_scopes = 0;
    bool m_known = false;
    bool m_all = false;
};

} // namespace enigma
