// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Remotes, the outbox of what they have not confirmed, and what they have.

#pragma once

#include "models/domain/registry.h"

namespace enigma {

class Database;
class Statement;

class RemoteRepository
{
public:
    explicit RemoteRepository(Database &database) : m_database(database) {}

    Result<QList<Remote>> list(const RegistryId &registry); // Null: of all registries. By name.
    Result<Remote> load(const RemoteId &id);
    Result<Remote> find(const RegistryId &registry, const QString &name);
    // Conflict when the registry has a remote of this name.
    Result<RemoteId> create(const Remote &remote);
    Result<> update(const Remote &remote); // Address, token variable, paused.
    Result<> remove(const RemoteId &id);
    Result<> noteSync(const RemoteId &id, const QDateTime &time, const QString &error);

    // Every version of the registry that the remote has neither confirmed nor is being sent, oldest first, as entries
    // without identity. Yanked versions stay at home.
    Result<QList<OutboxEntry>> missing(const RemoteId &remote, const RegistryId &registry);
    // Puts what is missing into the outbox; returns how many.
    Result<int> enqueueMissing(const RemoteId &remote, const RegistryId &registry);
    Result<QList<OutboxEntry>> outbox(const RemoteId &remote); // In sending order.
    Result<> setState(const OutboxId &entry, OutboxState state, const QString &error, const QDateTime &nextAttempt);
    // The remote has it: the row leaves the outbox.
    Result<> confirm(const OutboxEntry &entry, const QString &remoteRevision);
    Result<> withdraw(const OutboxId &entry);
    Result<> withdrawAll(const ComponentId &component);
    // Remotes that have confirmed any version of it.
    Result<QStringList> namesThatConfirmed(const ComponentId &component);
    // Rows that a crash left in "sending" wait again.
    Result<> recover();

private:
    Result<QList<Remote>> rows(Statement &select);

    Database &m_database;
};

} // namespace enigma
