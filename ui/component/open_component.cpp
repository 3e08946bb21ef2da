// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/open_component.h"

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kRefreshMs = 150;
static constexpr int kActivities = 30;

OpenComponent::OpenComponent(LibraryService &library, const ComponentId &id, QObject *parent) :
    QObject(parent), m_library(library), m_document(library, id)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &OpenComponent::refresh);
    connect(&library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        const bool concernsThis = change.component.isNull() || change.component == this->id();
        if (change.touches(LibraryChange::Components | LibraryChange::Contents) &&
            (concernsThis || change.touches(LibraryChange::Components))) {
            m_refresh.start();
        }
    });
    connect(&m_document, &ComponentDocument::loadFailed, this, &OpenComponent::failed);
    refresh();
}

QString OpenComponent::reference() const
{
    return u"@%1/%2"_s.arg(m_summary.registryCliName, m_summary.name);
}

void OpenComponent::refresh()
{
    m_library.component(id()).then(this, [this](const Result<ComponentSummary> &summary) {
        if (!summary) {
            return; // The document says so, with a way to try again.
        }
        m_summary = *summary;
        Q_EMIT changed(Summary);
        readRelations();
    });
    m_library.versions(id()).then(this, [this](const Result<QList<Version>> &versions) {
        if (versions) {
            m_versions = *versions;
            Q_EMIT changed(Versions);
        }
    });
    m_library.componentActivity(id(), kActivities).then(this, [this](const Result<QList<Activity>> &activity) {
        if (activity) {
            m_activity = *activity;
            Q_EMIT changed(Log);
        }
    });
}

void OpenComponent::readRelations()
{
    m_library.relations(m_summary).then(this, [this](const Result<ComponentRelations> &relations) {
        if (relations) {
            m_relations = *relations;
            Q_EMIT changed(Relations);
        }
    });
}

} // namespace enigma
