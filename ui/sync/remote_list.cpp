// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/remote_list.h"

namespace enigma {

static constexpr int kLogLines = 60;
static constexpr int kRefreshDelayMs = 60;

RemoteList::RemoteList(LibraryService &library, SyncService &sync, QObject *parent) :
    QObject(parent), m_library(library), m_sync(sync)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshDelayMs);
    connect(&m_refresh, &QTimer::timeout, this, &RemoteList::refresh);
    connect(&library, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Remotes | LibraryChange::Registries) && !m_refresh.isActive()) {
            m_refresh.start();
        }
    });
    connect(&sync, &SyncService::statusChanged, this, &RemoteList::changed);
    refresh();
}

QString RemoteList::registryName(const RegistryId &id) const
{
    const auto found = std::ranges::find(m_registries, id, &Registry::id);
    return found == m_registries.end() ? QString() : found->name;
}

const Remote *RemoteList::current() const
{
    const auto found = std::ranges::find(m_remotes, m_current, &Remote::id);
    return found == m_remotes.end() ? nullptr : &*found;
}

void RemoteList::setCurrent(const RemoteId &id)
{
    if (id != m_current) {
        m_current = id;
        m_outbox.clear();
        m_activity.clear();
        readDetails();
        Q_EMIT currentChanged();
    }
}

void RemoteList::refresh()
{
    m_library.registries().then(
        this, [this](const Result<QList<Registry>> &registries) { m_registries = registries.value_or(m_registries); });
    m_library.remotes({}).then(this, [this](const Result<QList<Remote>> &remotes) {
        m_remotes = remotes.value_or(m_remotes);
        m_known = true;
        if (!current() && !m_remotes.isEmpty()) {
            m_current = m_remotes.first().id;
            Q_EMIT currentChanged();
        }
        readDetails();
        Q_EMIT changed();
    });
}

void RemoteList::readDetails()
{
    const Remote *remote = current();
    if (!remote) {
        return;
    }
    const RemoteId id = remote->id;
    m_library.outbox(id).then(this, [this, id](const Result<QList<OutboxEntry>> &entries) {
        if (id == m_current) {
            m_outbox = entries.value_or(m_outbox);
            Q_EMIT changed();
        }
    });
    m_library.activity(remote->registryId, kLogLines).then(this, [this, id](const Result<QList<Activity>> &lines) {
        if (id == m_current) {
            m_activity = lines.value_or(m_activity);
            Q_EMIT changed();
        }
    });
}

} // namespace enigma
