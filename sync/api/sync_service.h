// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window sees of publishing: it asks, and hears what became of it. Lives on the GUI thread; nothing here
// waits. What a remote has and lacks is read from the library (LibraryService::remotes, outbox, activity), which
// announces every change that sending makes.

#pragma once

#include "models/domain/library_changes.h"
#include "models/jobs/job.h"
#include "sync/api/publish_report.h"

#include <QObject>
#include <QUrl>

namespace enigma {

// The name under which a remote's token stands in the SecretStore.
QString remoteSecretName(const RemoteId &remote);

struct RemoteStatus
{
    enum class Phase {
        Idle,    // Nothing waits, or what waits needs a person.
        Sending, // `done` of `total` versions are settled.
        Waiting, // The last attempt failed; the next one is at `nextAttempt`.
        Paused,
    };

    RemoteId remote;
    Phase phase = Phase::Idle;
    int done = 0;
    int total = 0;
    QString sentence; // Why it waits.
    QDateTime nextAttempt;

    bool operator==(const RemoteStatus &) const = default;
};

class SyncService : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // Puts every version that the remotes lack into their outboxes and sends what waits there, also what waits for a
    // later attempt. Remotes of one call are sent to one after the other. What needs a person stays where it is.
    virtual void publish(const QList<RemoteId> &remotes) = 0;
    // The same for all remotes of a registry that are not paused; null: of every registry.
    virtual void syncNow(const RegistryId &registry) = 0;

    // Sends one refused or waiting version again, now.
    virtual void retry(const OutboxEntry &entry) = 0;
    // Takes one version out of the outbox; publishing the registry again puts it back.
    virtual void withdraw(const OutboxEntry &entry) = 0;

    // A paused remote keeps its outbox and is sent nothing.
    virtual void pause(const RemoteId &remote) = 0;
    virtual void resume(const RemoteId &remote) = 0;
    // Stops the sending that runs; what was not confirmed waits for the next publish or sync.
    virtual void cancel(const RemoteId &remote) = 0;

    virtual RemoteStatus status(const RemoteId &remote) const = 0;

    // Whether a remote can be reached and written to, without changing anything there. The remote need not be stored
    // yet; `token` is one just typed, empty: the stored one. Succeeds with a sentence that says what was found.
    virtual Job<QString> testRemote(const Remote &remote, const QString &token = {}) = 0;

    // A registry.json or an item on a web server.
    virtual Job<ImportOutcome> importFromUrl(const QUrl &url, const ImportRequest &request) = 0;

Q_SIGNALS:
    void statusChanged(const enigma::RemoteStatus &status);
    void sending(const enigma::OutboxEntry &entry);
    void settled(const enigma::OutboxEntry &entry, const enigma::OutboxVerdict &verdict);
    // A round of sending to one remote ended.
    void finished(const enigma::PublishReport &report);
};

} // namespace enigma
