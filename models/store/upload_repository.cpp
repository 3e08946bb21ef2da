// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/upload_repository.h"

#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kKeyDays = 30;

Result<> UploadRepository::note(const RegistryId &registry, const QString &sha256)
{
    ENIGMA_TRY(Statement insert, m_database.prepare("INSERT OR IGNORE INTO blob_uploads (registry_uid, sha256) "
                                                    "VALUES (:registry, :sha256)"_L1));
    return insert.bind(":registry"_L1, registry.value).bind(":sha256"_L1, sha256).run();
}

Result<QStringList> UploadRepository::missing(const RegistryId &registry, const QStringList &hashes)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(
                   "SELECT EXISTS (SELECT 1 FROM blob_uploads WHERE registry_uid = :registry AND sha256 = :sha256) "
                   "OR EXISTS (SELECT 1 FROM version_files f JOIN component_versions v ON v.uid = f.version_uid "
                   "JOIN components c ON c.uid = v.component_uid "
                   "WHERE f.blob_sha256 = :sha256 AND c.registry_uid = :registry)"_L1));
    QStringList missing;
    for (const QString &sha256 : hashes) {
        ENIGMA_CHECK(select.bind(":registry"_L1, registry.value).bind(":sha256"_L1, sha256).run());
        if (!select.next() || !select.flag(0)) {
            missing.append(sha256);
        }
    }
    return missing;
}

Result<QString> UploadRepository::bodyOfKey(const RegistryId &registry, const QString &key)
{
    ENIGMA_TRY(
        Statement select,
        m_database.prepare("SELECT body_sha256 FROM request_keys WHERE registry_uid = :registry AND key = :key"_L1));
    ENIGMA_CHECK(select.bind(":registry"_L1, registry.value).bind(":key"_L1, key).run());
    return select.next() ? select.text(0) : QString();
}

Result<> UploadRepository::noteKey(const RegistryId &registry, const QString &key, const QString &bodySha256,
                                   const QDateTime &now)
{
    ENIGMA_TRY(Statement old, m_database.prepare("DELETE FROM request_keys WHERE created_at < :limit"_L1));
    ENIGMA_CHECK(old.bind(":limit"_L1, now.addDays(-kKeyDays)).run());
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT OR IGNORE INTO request_keys (registry_uid, key, body_sha256, created_at) "
                                  "VALUES (:registry, :key, :body, :now)"_L1));
    return insert.bind(":registry"_L1, registry.value)
        .bind(":key"_L1, key)
        .bind(":body"_L1, bodySha256)
        .bind(":now"_L1, now)
        .run();
}

} // namespace enigma
