// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_browser.h"

namespace enigma {

static constexpr int kPauseMs = 30;
static constexpr int kFirst = 200;      // Components that come with the list: more than a screen shows.
static constexpr int kMostFound = 2000; // Who needs more types more.
static constexpr int kMarked = 60;

LibraryBrowser::LibraryBrowser(LibraryService &library, QObject *parent) : QObject(parent), m_library(library)
{
    m_query.order = ComponentQuery::Order::Recent;
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LibraryBrowser::catchUp);
    connect(&m_library, &LibraryService::changed, this, &LibraryBrowser::follow);
    connect(&m_components, &ComponentListModel::missing, this, [this](const QList<ComponentId> &ids) {
        m_library.componentsOf(ids).then(this, [this](const Result<QList<ComponentSummary>> &components) {
            if (components) {
                m_components.setLoaded(*components);
                refreshSelection();
            }
        });
    });
    readRegistries();
}

const Registry *LibraryBrowser::registry() const
{
    const auto found = std::ranges::find(m_registries, m_query.registry, &Registry::id);
    return found == m_registries.end() ? nullptr : &*found;
}

bool LibraryBrowser::isFiltered() const
{
    return !m_query.text.trimmed().isEmpty() || !m_query.types.isEmpty() || !m_query.states.isEmpty() ||
           !m_query.categories.isEmpty() || !m_query.packages.isEmpty();
}

void LibraryBrowser::setRegistry(const RegistryId &id)
{
    if (m_all || id != m_query.registry) {
        setScope(id, false);
    }
}

void LibraryBrowser::setAll()
{
    if (!m_all) {
        setScope({}, true);
    }
}

void LibraryBrowser::setScope(const RegistryId &registry, bool all)
{
    m_query.registry = registry;
    m_all = all;
    clearFacets();
    m_facets = {};
    m_selection.clear();
    m_selecting = {};
    m_components.setListing({});
    Q_EMIT changed(CurrentRegistry | Question | Selection);
    readFacets();
    ask();
}

void LibraryBrowser::setText(const QString &text)
{
    if (text != m_query.text) {
        m_query.text = text;
        Q_EMIT changed(Question);
        ask();
    }
}

void LibraryBrowser::setTypes(const QStringList &types)
{
    if (types != m_query.types) {
        m_query.types = types;
        Q_EMIT changed(Question);
        ask();
    }
}

void LibraryBrowser::setStates(const QList<ComponentState> &states)
{
    if (states != m_query.states) {
        m_query.states = states;
        Q_EMIT changed(Question);
        ask();
    }
}

void LibraryBrowser::setCategories(const QStringList &categories)
{
    if (categories != m_query.categories) {
        m_query.categories = categories;
        Q_EMIT changed(Question);
        ask();
    }
}

void LibraryBrowser::setPackages(const QStringList &packages)
{
    if (packages != m_query.packages) {
        m_query.packages = packages;
        Q_EMIT changed(Question);
        ask();
    }
}

void LibraryBrowser::clearFacets()
{
    m_query.types.clear();
    m_query.states.clear();
    m_query.categories.clear();
    m_query.packages.clear();
}

void LibraryBrowser::setOrder(ComponentQuery::Order order)
{
    if (order != m_query.order) {
        m_query.order = order;
        Q_EMIT changed(Question);
        ask();
    }
}

void LibraryBrowser::clearFilters()
{
    m_query.text.clear();
    clearFacets();
    Q_EMIT changed(Question);
    ask();
}

void LibraryBrowser::select(const QList<ComponentSummary> &components)
{
    const bool isComplete = std::ranges::none_of(components, &QString::isEmpty, &ComponentSummary::name);
    m_selection = isComplete ? components : QList<ComponentSummary>();
    Q_EMIT changed(Selection);
    m_selecting.cancel();
    m_selecting = {};
    if (!isComplete) {
        readSelection(components);
    }
}

// Rows that nobody has looked at are chosen by "select all". Until they are read nothing is selected, so that no act
// takes a part for the whole.
void LibraryBrowser::readSelection(const QList<ComponentSummary> &components)
{
    QList<ComponentId> ids;
    for (const ComponentSummary &component : components) {
        ids.append(component.id);
    }
    m_selecting = m_library.componentsOf(ids);
    m_selecting.then(this, [this, state = m_selecting.state()](const Result<QList<ComponentSummary>> &read) {
        if (read && state == m_selecting.state()) {
            m_selecting = {};
            m_selection = *read;
            Q_EMIT changed(Selection);
        }
    });
}

void LibraryBrowser::reload()
{
    readRegistries();
    readFacets();
    ask();
}

void LibraryBrowser::readRegistries()
{
    m_library.registries().then(this, [this](const Result<QList<Registry>> &registries) {
        if (registries) {
            takeRegistries(*registries);
        } else {
            m_error = registries.error();
            Q_EMIT changed(Answer);
        }
    });
}

void LibraryBrowser::takeRegistries(const QList<Registry> &registries)
{
    m_registries = registries;
    m_known = true;
    Q_EMIT changed(Registries);
    if (m_registries.isEmpty()) {
        m_all = false;
    }
    if (!m_all && !registry()) {
        const RegistryId first = m_registries.isEmpty() ? RegistryId() : m_registries.constFirst().id;
        m_query.registry = {};
        setRegistry(first);
        if (first.isNull()) {
            m_selection.clear();
            m_components.setListing({});
            Q_EMIT changed(CurrentRegistry | Answer | Selection);
        }
    }
}

void LibraryBrowser::readFacets()
{
    if (!m_all && m_query.registry.isNull()) {
        return;
    }
    m_library.facets(m_query.registry)
        .then(this, [this, asked = m_query.registry](const Result<ComponentFacets> &facets) {
            if (facets && asked == m_query.registry) {
                m_facets = *facets;
                Q_EMIT changed(Facets);
            }
        });
}

void LibraryBrowser::ask()
{
    m_listing.cancel();
    if (!m_all && m_query.registry.isNull()) {
        m_listing = {};
        return;
    }
    ComponentQuery query = m_query;
    if (!query.text.trimmed().isEmpty()) {
        query.limit = kMostFound;
        query.order = query.order == ComponentQuery::Order::Recent ? ComponentQuery::Order::Relevance : query.order;
    }
    m_listing = m_library.listing(query, kFirst);
    m_listing.then(this, [this, query, state = m_listing.state()](const Result<ComponentListing> &answer) {
        if (state != m_listing.state()) {
            return; // A newer question was asked.
        }
        m_listing = {};
        m_error = answer ? std::optional<Error>() : answer.error();
        if (answer) {
            receive(query, *answer);
        }
        Q_EMIT changed(Answer);
    });
    Q_EMIT changed(Answer);
}

void LibraryBrowser::receive(const ComponentQuery &query, const ComponentListing &listing)
{
    m_suggestion.clear();
    m_components.setListing(listing);
    refreshSelection();
    if (!query.text.trimmed().isEmpty()) {
        readHits(query);
    }
}

// Where the words were found, after what was found: reading the code takes longer than the index.
void LibraryBrowser::readHits(ComponentQuery query)
{
    query.limit = kMarked;
    m_library.search(query).then(this, [this, text = m_query.text](const Result<SearchAnswer> &answer) {
        if (answer && text == m_query.text) {
            m_components.setHits(answer->hits);
            m_suggestion = answer->suggestion;
            Q_EMIT changed(Answer);
        }
    });
}

void LibraryBrowser::refreshSelection()
{
    QList<ComponentSummary> selection;
    for (const ComponentSummary &selected : std::as_const(m_selection)) {
        if (const int row = m_components.rowOf(selected.id); row >= 0) {
            const ComponentSummary known = m_components.known(row);
            selection.append(known.name.isEmpty() ? selected : known);
        }
    }
    if (selection != m_selection) {
        m_selection = selection;
        Q_EMIT changed(Selection);
    }
}

void LibraryBrowser::follow(const LibraryChange &change)
{
    m_scopes |= change.scopes;
    if (!m_pause.isActive()) {
        m_pause.start();
    }
}

void LibraryBrowser::catchUp()
{
    const LibraryChange change{.scopes = std::exchange(m_scopes, 0)};
    if (change.touches(LibraryChange::Registries)) {
        readRegistries();
    }
    if (change.touches(LibraryChange::Registries | LibraryChange::Components)) {
        readFacets();
        ask();
    }
}

} // namespace enigma
