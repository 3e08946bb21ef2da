// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// SyncService over a thread of its own with a connection of its own to the library. Sends by itself what waits, as long
// as it lives.

#pragma once

#include "sync/api/sync_service.h"
#include "sync/engine/outbox_need.h"
#include "sync/engine/sync_engine.h"

#include <QHash>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

namespace enigma {

class Library;
class LibraryService;
class SecretStore;

class DesktopSync final : public SyncService
{
    Q_OBJECT

public:
    // `library` is open already, and outlives this, as do `secrets` and `clock`.
    DesktopSync(LibraryService &library, SecretStore &secrets, const Clock &clock, QObject *parent = nullptr);
    // With another way to reach remotes; for tests.
    DesktopSync(LibraryService &library, OpenRemote open, const Clock &clock, QObject *parent = nullptr);
    // Stops what runs; what was not confirmed is sent at the next start.
    ~DesktopSync() override;

    void publish(const QList<RemoteId> &remotes) override;
    void syncNow(const RegistryId &registry) override;
    void retry(const OutboxEntry &entry) override;
    void withdraw(const OutboxEntry &entry) override;
    void pause(const RemoteId &remote) override;
    void resume(const RemoteId &remote) override;
    void cancel(const RemoteId &remote) override;
    RemoteStatus status(const RemoteId &remote) const override;
    Job<QString> testRemote(const Remote &remote, const QString &token) override;
    Job<ImportOutcome> importFromUrl(const QUrl &url, const ImportRequest &request) override;

private:
    using Work = std::function<Result<PublishReport>(SyncEngine &engine, Library &library, JobContext &job)>;

    template<typename T, typename Use>
    Job<T> useLibrary(const QString &title, Use use);
    void run(const RemoteId &remote, Work work);
    void ended(const RemoteId &remote, const Result<PublishReport> &report);
    void setPaused(const RemoteId &remote, bool paused);
    void keepAside(const std::shared_ptr<JobState> &job);

    void look();
    void act(const QList<OutboxNeed> &needs);
    void show(const RemoteStatus &status);
    void noteSending(const OutboxEntry &entry);
    void noteSettled(const PublishLine &line);

    LibraryService &m_service;
    OpenRemote m_open;
    const Clock &m_clock;
    std::shared_ptr<std::unique_ptr<Library>> m_library; // Touched by the thread of m_sender only.
    QThreadPool m_sender;                                // One thread, which never ends before the pool.
    QThreadPool m_asides;                                // Tests and imports, which need not wait for it.
    QTimer m_timer;
    QTimer m_soon; // Joins changes that come together.
    QHash<RemoteId, RemoteStatus> m_status;
    QHash<RemoteId, std::shared_ptr<JobState>> m_running;
    QHash<RemoteId, Work> m_next; // What to do when the running round of a remote has ended.
    QSet<RemoteId> m_stopped;     // Cancelled: not sent to until somebody asks.
    QList<std::shared_ptr<JobState>> m_asideJobs;
};

} // namespace enigma
