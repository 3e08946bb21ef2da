// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Empties outboxes: takes what waits, sends it, and writes down what the remote answered. Synchronous; used on the
// thread that opened the library it is given. For programs without a window, and for DesktopSync.

#pragma once

#include "models/base/clock.h"
#include "sync/api/publish_report.h"
#include "sync/engine/remote_opener.h"

namespace enigma {

class Library;

class SyncEngine
{
public:
    enum class Due {
        Now,    // Everything that waits.
        OnTime, // Not what waits for a later attempt.
    };

    // What may be heard while publish() or send() runs, on its thread.
    struct Listener
    {
        std::function<void(const OutboxEntry &)> sending;
        std::function<void(const PublishLine &)> settled;
    };

    // `clock` must outlive the engine.
    SyncEngine(OpenRemote open, const Clock &clock, Listener listener = {});

    // Puts every version that the remote lacks into its outbox, then sends what waits there. What the remote refused
    // before is not sent again until someone asks for it (retry). An error means that this library or remote cannot be
    // read; what the remote did, or why it could not be reached, is in the report.
    Result<PublishReport> publish(Library &library, const RemoteId &remote, JobContext &job);

    // Sends what waits already. A remote that is paused is sent nothing.
    Result<PublishReport> send(Library &library, const RemoteId &remote, Due due, JobContext &job);

    // Sends one entry again, also a refused one.
    Result<PublishReport> retry(Library &library, const OutboxEntry &entry, JobContext &job);

private:
    using Verdicts = QList<std::pair<OutboxEntry, OutboxVerdict>>;

    Result<PublishReport> sendEntries(Library &library, const Remote &remote, const QList<OutboxEntry> &entries,
                                      JobContext &job);
    Result<> sendBatches(Library &library, RemoteTarget &target, const QList<OutboxEntry> &entries,
                         PublishReport &report, JobContext &job);
    Result<> sendBatch(Library &library, RemoteTarget &target, const QList<OutboxEntry> &entries, PublishReport &report,
                       JobContext &job);
    OutboxVerdict verdictOf(const PublishAnswer &answer, const OutboxEntry &entry, PublishReport &report) const;
    Result<> postpone(Library &library, const QList<OutboxEntry> &entries, const Error &error, PublishReport &report);
    Result<> settle(Library &library, const Verdicts &verdicts, PublishReport &report);

    OpenRemote m_open;
    const Clock &m_clock;
    Listener m_listener;
};

} // namespace enigma
