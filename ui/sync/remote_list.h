// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All remotes of the library, the one that is shown, what waits for it and what happened: read again whenever the
// library or the sending changes. The pane and its sidebar show the same one.

#pragma once

#include "models/api/library_service.h"
#include "sync/api/sync_service.h"

namespace enigma {

class RemoteList : public QObject
{
    Q_OBJECT

public:
    RemoteList(LibraryService &library, SyncService &sync, QObject *parent = nullptr);

    const QList<Remote> &remotes() const { return m_remotes; }
    const QList<Registry> &registries() const { return m_registries; }
    QString registryName(const RegistryId &id) const;
    const Remote *current() const; // Null: there is none.
    void setCurrent(const RemoteId &id);
    const QList<OutboxEntry> &outbox() const { return m_outbox; }
    const QList<Activity> &activity() const { return m_activity; }
    bool isKnown() const { return m_known; } // Else nothing was read yet.

    LibraryService &library() const { return m_library; }
    SyncService &sync() const { return m_sync; }

    void refresh();

Q_SIGNALS:
    void changed();
    void currentChanged();

private:
    void readDetails();

    LibraryService &m_library;
    SyncService &m_sync;
    QList<Remote> m_remotes;
    QList<Registry> m_registries;
    RemoteId m_current;
    QList<OutboxEntry> m_outbox;
    QList<Activity> m_activity;
    bool m_known = false;
    QTimer m_refresh; // Once for the many changes that one round of sending makes.
};

} // namespace enigma
