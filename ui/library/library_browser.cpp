// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/library_browser.h"

#include "ui/library/library_words.h"

namespace enigma {

static constexpr int kPauseMs = 30;

LibraryBrowser::LibraryBrowser(LibraryService &library, QObject *parent) : QObject(parent), m_library(library)
{
    m_query.order = ComponentQuery::Order::Recent;
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &LibraryBrowser::catchUp);
    connect(&m_library, &LibraryService::changed, this, &LibraryBrowser::follow);
    readRegistries();
}

const Registry *LibraryBrowser::registry() const
{
    const auto found = std::ranges::find(m_registries, m_query.registry, &Registry::id);
    return found == m_registries.end() ? nullptr : &*found;
}

bool LibraryBrowser::isFiltered() const
{
    return !m_query.text.trimmed().isEmpty() || !m_query.types.isEmpty() || !m_query.states.isEmpty();
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
    m_query.types.clear();
    m_query.states.clear();
    m_facets = {};
    m_selection.clear();
    m_components.setComponents({});
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
    m_query.types.clear();
    m_query.states.clear();
    Q_EMIT changed(Question);
    ask();
}

void LibraryBrowser::select(const QList<ComponentSummary> &components)
{
    m_selection = components;
    Q_EMIT changed(Selection);
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
            m_components.setComponents({});
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
    if (!query.text.trimmed().isEmpty() && query.order == ComponentQuery::Order::Recent) {
        query.order = ComponentQuery::Order::Relevance;
    }
    m_listing = m_library.components(query);
    m_listing.then(this, [this, state = m_listing.state()](const Result<QList<ComponentSummary>> &answer) {
        if (state != m_listing.state()) {
            return; // A newer question was asked.
        }
        m_listing = {};
        m_error = answer ? std::optional<Error>() : answer.error();
        if (answer) {
            receive(*answer);
        }
        Q_EMIT changed(Answer);
    });
    Q_EMIT changed(Answer);
}

void LibraryBrowser::receive(const QList<ComponentSummary> &components)
{
    m_suggestion.clear();
    m_components.setComponents(components);
    refreshSelection();
    if (components.isEmpty() && !m_query.text.trimmed().isEmpty()) {
        suggest();
    }
}

void LibraryBrowser::suggest()
{
    m_library.components({.registry = m_query.registry})
        .then(this, [this, text = m_query.text](const Result<QList<ComponentSummary>> &all) {
            if (all && text == m_query.text) {
                m_suggestion = nearestName(text, *all);
                Q_EMIT changed(Answer);
            }
        });
}

void LibraryBrowser::refreshSelection()
{
    QList<ComponentSummary> selection;
    for (const ComponentSummary &selected : std::as_const(m_selection)) {
        if (const int row = m_components.rowOf(selected.id); row >= 0) {
            selection.append(m_components.at(row));
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
