// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/remote_repository.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

#define ENIGMA_REMOTE_SELECT                                                                                           \
    "SELECT m.uid, m.registry_uid, m.name, m.kind, m.url, m.token_variable, m.paused, m.last_sync_at, m.last_error, "  \
    "(SELECT count(*) FROM outbox o WHERE o.remote_uid = m.uid), "                                                     \
    "(SELECT count(*) FROM outbox o WHERE o.remote_uid = m.uid AND o.state = 'refused') FROM remotes m "

static QString stateName(OutboxState state)
{
    switch (state) {
    case OutboxState::Sending:
        return u"sending"_s;
    case OutboxState::Refused:
        return u"refused"_s;
    case OutboxState::Waiting:
        break;
    }
    return u"waiting"_s;
}

static OutboxState stateFrom(const QString &name)
{
    return name == u"sending"_s   ? OutboxState::Sending
           : name == u"refused"_s ? OutboxState::Refused
                                  : OutboxState::Waiting;
}

Result<QList<Remote>> RemoteRepository::rows(Statement &select)
{
    ENIGMA_CHECK(select.run());
    QList<Remote> remotes;
    while (select.next()) {
        remotes.append({.id = {select.text(0)},
                        .registryId = {select.text(1)},
                        .name = select.text(2),
                        .kind = parseRemoteKind(select.text(3)).value_or(RemoteKind::Folder),
                        .url = select.text(4),
                        .tokenVariable = select.text(5),
                        .paused = select.flag(6),
                        .waiting = int(select.integer(9)),
                        .failed = int(select.integer(10)),
                        .lastSyncAt = select.time(7),
                        .lastError = select.text(8)});
    }
    return remotes;
}

Result<QList<Remote>> RemoteRepository::list(const RegistryId &registry)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(ENIGMA_REMOTE_SELECT
                                  "JOIN registries r ON r.uid = m.registry_uid WHERE r.deleted_at IS NULL "
                                  "AND (:registry = '' OR m.registry_uid = :registry) ORDER BY r.name, m.name"_L1));
    return rows(select.bind(":registry"_L1, registry.value));
}

Result<Remote> RemoteRepository::load(const RemoteId &id)
{
    ENIGMA_TRY(Statement select, m_database.prepare(ENIGMA_REMOTE_SELECT "WHERE m.uid = :uid"_L1));
    ENIGMA_TRY(const QList<Remote> found, rows(select.bind(":uid"_L1, id.value)));
    if (found.isEmpty()) {
        return failure(ErrorCode::NotFound, tr("This remote was removed."), id.value);
    }
    return found.first();
}

Result<Remote> RemoteRepository::find(const RegistryId &registry, const QString &name)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(ENIGMA_REMOTE_SELECT "WHERE m.registry_uid = :registry AND m.name = :name"_L1));
    ENIGMA_TRY(const QList<Remote> found, rows(select.bind(":registry"_L1, registry.value).bind(":name"_L1, name)));
    if (found.isEmpty()) {
        return failure(ErrorCode::NotFound, tr("This registry has no remote “%1”.").arg(name));
    }
    return found.first();
}

Result<RemoteId> RemoteRepository::create(const Remote &remote)
{
    ENIGMA_CHECK(checkSlug(remote.name));
    if (remote.url.trimmed().isEmpty()) {
        return failure(ErrorCode::Invalid, tr("The remote “%1” needs an address or a folder.").arg(remote.name));
    }
    if (find(remote.registryId, remote.name)) {
        return failure(ErrorCode::Conflict,
                       tr("This registry already has a remote “%1”. Choose another name.").arg(remote.name));
    }
    const RemoteId id = RemoteId::create();
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT INTO remotes (uid, registry_uid, name, kind, url, token_variable) "
                                  "VALUES (:uid, :registry, :name, :kind, :url, :token)"_L1));
    ENIGMA_CHECK(insert.bind(":uid"_L1, id.value)
                     .bind(":registry"_L1, remote.registryId.value)
                     .bind(":name"_L1, remote.name)
                     .bind(":kind"_L1, remoteKindName(remote.kind))
                     .bind(":url"_L1, remote.url.trimmed())
                     .bind(":token"_L1, remote.tokenVariable)
                     .run());
    return id;
}

Result<> RemoteRepository::update(const Remote &remote)
{
    ENIGMA_TRY(Statement update,
               m_database.prepare("UPDATE remotes SET url = :url, token_variable = :token, paused = :paused "
                                  "WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, remote.id.value)
        .bind(":url"_L1, remote.url)
        .bind(":token"_L1, remote.tokenVariable)
        .bind(":paused"_L1, int(remote.paused))
        .run();
}

Result<> RemoteRepository::remove(const RemoteId &id)
{
    ENIGMA_TRY(Statement remove, m_database.prepare("DELETE FROM remotes WHERE uid = :uid"_L1));
    return remove.bind(":uid"_L1, id.value).run();
}

Result<> RemoteRepository::noteSync(const RemoteId &id, const QDateTime &time, const QString &error)
{
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE remotes SET last_sync_at = coalesce(:time, last_sync_at), "
                                                    "last_error = :error WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, id.value)
        .bind(":time"_L1, error.isEmpty() ? time : QDateTime())
        .bind(":error"_L1, error)
        .run();
}

// An outbox row joined with its version, whatever the outbox part is.
#define ENIGMA_ENTRY_COLUMNS                                                                                           \
    "v.uid, c.uid, c.slug, v.major, v.minor, v.patch, v.manifest_sha256, "                                             \
    "(SELECT count(*) FROM version_files f WHERE f.version_uid = v.uid), v.bytes"

static OutboxEntry readEntry(const Statement &row, const RemoteId &remote)
{
    return {.id = {},
            .remoteId = remote,
            .versionId = {row.text(0)},
            .componentId = {row.text(1)},
            .componentName = row.text(2),
            .number = {int(row.integer(3)), int(row.integer(4)), int(row.integer(5))},
            .digest = row.text(6),
            .fileCount = int(row.integer(7)),
            .bytes = row.integer(8)};
}

Result<QList<OutboxEntry>> RemoteRepository::missing(const RemoteId &remote, const RegistryId &registry)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare(
                   "SELECT " ENIGMA_ENTRY_COLUMNS
                   " FROM component_versions v JOIN components c ON c.uid = v.component_uid "
                   "WHERE c.registry_uid = :registry AND c.deleted_at IS NULL AND v.yanked_at IS NULL "
                   "AND NOT EXISTS (SELECT 1 FROM outbox WHERE remote_uid = :remote AND version_uid = v.uid) "
                   "AND NOT EXISTS (SELECT 1 FROM remote_state WHERE remote_uid = :remote AND version_uid = v.uid) "
                   "AND v.manifest ->> 'name' = c.slug " // Not what was saved before the component was renamed.
                   "ORDER BY v.uid"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).bind(":remote"_L1, remote.value).run());
    QList<OutboxEntry> entries;
    while (rows.next()) {
        entries.append(readEntry(rows, remote));
    }
    return entries;
}

Result<int> RemoteRepository::enqueueMissing(const RemoteId &remote, const RegistryId &registry)
{
    ENIGMA_TRY(const QList<OutboxEntry> entries, missing(remote, registry));
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT INTO outbox (uid, remote_uid, version_uid, idempotency_key, payload_sha256) "
                                  "VALUES (:uid, :remote, :version, :key, :digest)"_L1));
    for (const OutboxEntry &entry : entries) {
        ENIGMA_CHECK(insert.bind(":uid"_L1, createUuidV7())
                         .bind(":remote"_L1, remote.value)
                         .bind(":version"_L1, entry.versionId.value)
                         .bind(":key"_L1, createUuidV7())
                         .bind(":digest"_L1, entry.digest)
                         .run());
    }
    return int(entries.size());
}

Result<QList<OutboxEntry>> RemoteRepository::outbox(const RemoteId &remote)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare(
                   "SELECT " ENIGMA_ENTRY_COLUMNS ", o.uid, o.idempotency_key, o.state, o.attempts, "
                   "o.next_attempt_at, o.last_error, o.created_at "
                   "FROM outbox o JOIN component_versions v ON v.uid = o.version_uid "
                   "JOIN components c ON c.uid = v.component_uid WHERE o.remote_uid = :remote ORDER BY o.uid"_L1));
    ENIGMA_CHECK(rows.bind(":remote"_L1, remote.value).run());
    QList<OutboxEntry> entries;
    while (rows.next()) {
        OutboxEntry entry = readEntry(rows, remote);
        entry.id = {rows.text(9)};
        entry.idempotencyKey = rows.text(10);
        entry.state = stateFrom(rows.text(11));
        entry.attempts = int(rows.integer(12));
        entry.nextAttemptAt = rows.time(13);
        entry.lastError = rows.text(14);
        entry.createdAt = rows.time(15);
        entries.append(entry);
    }
    return entries;
}

Result<> RemoteRepository::setState(const OutboxId &entry, OutboxState state, const QString &error,
                                    const QDateTime &nextAttempt)
{
    ENIGMA_TRY(Statement update,
               m_database.prepare("UPDATE outbox SET state = :state, attempts = attempts + (:state = 'sending'), "
                                  "last_error = :error, next_attempt_at = :next WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, entry.value)
        .bind(":state"_L1, stateName(state))
        .bind(":error"_L1, error)
        .bind(":next"_L1, nextAttempt)
        .run();
}

Result<> RemoteRepository::confirm(const OutboxEntry &entry, const QString &remoteRevision)
{
    ENIGMA_TRY(Statement insert,
               m_database.prepare(
                   "INSERT OR IGNORE INTO remote_state (remote_uid, version_uid, component_uid, remote_revision) "
                   "VALUES (:remote, :version, :component, :revision)"_L1));
    ENIGMA_CHECK(insert.bind(":remote"_L1, entry.remoteId.value)
                     .bind(":version"_L1, entry.versionId.value)
                     .bind(":component"_L1, entry.componentId.value)
                     .bind(":revision"_L1, remoteRevision)
                     .run());
    return withdraw(entry.id);
}

Result<> RemoteRepository::withdraw(const OutboxId &entry)
{
    ENIGMA_TRY(Statement remove, m_database.prepare("DELETE FROM outbox WHERE uid = :uid"_L1));
    return remove.bind(":uid"_L1, entry.value).run();
}

Result<> RemoteRepository::withdrawAll(const ComponentId &component)
{
    ENIGMA_TRY(Statement remove,
               m_database.prepare("DELETE FROM outbox WHERE version_uid IN "
                                  "(SELECT uid FROM component_versions WHERE component_uid = :component)"_L1));
    return remove.bind(":component"_L1, component.value).run();
}

Result<QStringList> RemoteRepository::namesThatConfirmed(const ComponentId &component)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT DISTINCT m.name FROM remote_state s JOIN remotes m ON m.uid = s.remote_uid "
                                  "WHERE s.component_uid = :component ORDER BY 1"_L1));
    ENIGMA_CHECK(rows.bind(":component"_L1, component.value).run());
    QStringList names;
    while (rows.next()) {
        names.append(rows.text(0));
    }
    return names;
}

Result<> RemoteRepository::recover()
{
    return m_database.execute(u"UPDATE outbox SET state = 'waiting' WHERE state = 'sending'"_s);
}

} // namespace enigma
