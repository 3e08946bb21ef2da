// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/trash_repository.h"

#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<QList<TrashEntry>> TrashRepository::list()
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare(
                   "SELECT 0, uid, slug, deleted_at, component_count FROM registries WHERE deleted_at IS NOT NULL "
                   "UNION ALL SELECT 1, c.uid, r.slug || '/' || c.slug, c.deleted_at, c.version_count "
                   "FROM components c JOIN registries r ON r.uid = c.registry_uid "
                   "WHERE c.deleted_at IS NOT NULL AND r.deleted_at IS NULL "
                   "UNION ALL SELECT 2, uid, title, deleted_at, "
                   "(SELECT count(*) FROM ai_messages m WHERE m.chat_uid = a.uid) "
                   "FROM ai_chats a WHERE deleted_at IS NOT NULL ORDER BY 4 DESC, 3"_L1));
    ENIGMA_CHECK(rows.run());
    QList<TrashEntry> entries;
    while (rows.next()) {
        entries.append({.kind = TrashEntry::Kind(rows.integer(0)),
                        .uid = rows.text(1),
                        .name = rows.text(2),
                        .trashedAt = rows.time(3),
                        .contents = int(rows.integer(4))});
    }
    return entries;
}

Result<EmptiedTrash> TrashRepository::empty()
{
    Q_ASSERT(m_database.isInTransaction());
    EmptiedTrash emptied;
    ENIGMA_TRY(const qint64 before, m_database.integer("SELECT count(*) FROM components"_L1));
    const auto remove = [this](QLatin1StringView sql) -> Result<int> {
        ENIGMA_TRY(Statement statement, m_database.prepare(sql));
        ENIGMA_CHECK(statement.run());
        return statement.rowsChanged();
    };
    ENIGMA_TRY(emptied.chats, remove("DELETE FROM ai_chats WHERE deleted_at IS NOT NULL"_L1));
    ENIGMA_CHECK(remove("DELETE FROM components WHERE deleted_at IS NOT NULL"_L1));
    ENIGMA_TRY(emptied.registries, remove("DELETE FROM registries WHERE deleted_at IS NOT NULL"_L1));
    ENIGMA_TRY(const qint64 after, m_database.integer("SELECT count(*) FROM components"_L1));
    emptied.components = int(before - after);
    ENIGMA_TRY(const auto blobs, removeUnusedBlobs());
    emptied.blobs = blobs.first;
    emptied.bytes = blobs.second;
    return emptied;
}

#define ENIGMA_UNUSED_BLOBS                                                                                            \
    "FROM blobs AS b WHERE NOT EXISTS (SELECT 1 FROM version_files WHERE blob_sha256 = b.sha256) "                     \
    "AND NOT EXISTS (SELECT 1 FROM blob_uploads WHERE sha256 = b.sha256)"

Result<qint64> TrashRepository::countUnusedBlobs()
{
    return m_database.integer("SELECT count(*) " ENIGMA_UNUSED_BLOBS ""_L1);
}

Result<std::pair<int, qint64>> TrashRepository::removeUnusedBlobs()
{
    ENIGMA_TRY(const qint64 bytes, m_database.integer("SELECT coalesce(sum(size), 0) " ENIGMA_UNUSED_BLOBS ""_L1));
    ENIGMA_TRY(Statement remove, m_database.prepare("DELETE " ENIGMA_UNUSED_BLOBS ""_L1));
    ENIGMA_CHECK(remove.run());
    return std::pair(remove.rowsChanged(), bytes);
}

} // namespace enigma
