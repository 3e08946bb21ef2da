// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/shown_history.h"

#include "models/document/draft_changes.h"

namespace enigma {

static constexpr int kRefreshMs = 150;
static constexpr int kNewest = 500; // Of a whole registry.

ShownHistory::ShownHistory(LibraryService &library, QObject *parent) : QObject(parent), m_library(library)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &ShownHistory::refresh);
    connect(&library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Components | LibraryChange::Contents | LibraryChange::Registries)) {
            m_refresh.start();
        }
    });
}

void ShownHistory::showRegistry(const RegistryId &registry)
{
    change(registry, {});
}

void ShownHistory::showComponent(const ComponentId &component)
{
    if (const ComponentSummary *known = find(component)) {
        change(known->registryId, component);
        return;
    }
    m_library.component(component).then(this, [this](const Result<ComponentSummary> &found) {
        if (found) {
            change(found->registryId, found->id);
        } else {
            m_error = found.error();
            Q_EMIT changed(Versions);
        }
    });
}

void ShownHistory::change(const RegistryId &registry, const ComponentId &component)
{
    const bool isOther = registry != m_registry || component != m_component;
    if (registry != m_registry) {
        m_components.clear();
    }
    m_registry = registry;
    m_component = component;
    if (isOther) {
        m_versions.clear();
        m_draft.clear();
        m_hasVersions = false;
        m_hasDraft = false;
        m_error.reset();
        Q_EMIT changed(Scope);
    }
    refresh();
}

void ShownHistory::refresh()
{
    if (!m_registry.isNull()) {
        readComponents();
        readDraft();
        readVersions();
    }
}

void ShownHistory::readComponents()
{
    const ComponentQuery query{.registry = m_registry, .order = ComponentQuery::Order::Name};
    m_library.components(query).then(this, [this, registry = m_registry](const Result<QList<ComponentSummary>> &found) {
        if (found && registry == m_registry) {
            m_components = *found;
            Q_EMIT changed(Components);
        }
    });
}

void ShownHistory::readVersions()
{
    const auto take = [this, registry = m_registry, component = m_component](const Result<QList<Version>> &versions) {
        if (registry != m_registry || component != m_component) {
            return;
        }
        m_hasVersions = true;
        m_error = versions ? std::nullopt : std::optional(versions.error());
        m_versions = versions.value_or(QList<Version>{});
        tellWhenKnown();
    };
    if (isWhole()) {
        m_library.registryVersions(m_registry, kNewest).then(this, take);
    } else {
        m_library.versions(m_component).then(this, take);
    }
}

void ShownHistory::readDraft()
{
    if (isWhole()) {
        setDraft({}, {});
        return;
    }
    m_library.working(m_component).then(this, [this, component = m_component](const Result<WorkingState> &state) {
        if (component != m_component || !state || !state->isDraft) {
            setDraft({}, {});
        } else if (state->base.isNull()) {
            setDraft(changesSummary({}, {}), state->savedAt);
        } else {
            m_library.versionItem(state->base).then(this, [this, state = *state](const Result<Item> &base) {
                if (base && state.componentId == m_component) {
                    setDraft(changesSummary(changesSince(*base, state.item), state.baseNumber), state.savedAt);
                }
            });
        }
    });
}

void ShownHistory::setDraft(const QString &text, const QDateTime &savedAt)
{
    const bool isNew = !m_hasDraft || text != m_draft || savedAt != m_draftSavedAt;
    m_hasDraft = true;
    m_draft = text;
    m_draftSavedAt = savedAt;
    if (isNew) {
        tellWhenKnown();
    }
}

void ShownHistory::tellWhenKnown()
{
    if (isKnown()) {
        Q_EMIT changed(Versions);
    }
}

const ComponentSummary *ShownHistory::find(const ComponentId &id) const
{
    const auto found = std::ranges::find(m_components, id, &ComponentSummary::id);
    return found == m_components.end() ? nullptr : &*found;
}

const ComponentSummary *ShownHistory::component() const
{
    return isWhole() ? nullptr : find(m_component);
}

const Version *ShownHistory::version(const VersionId &id) const
{
    const auto found = std::ranges::find(m_versions, id, &Version::id);
    return found == m_versions.end() ? nullptr : &*found;
}

} // namespace enigma
