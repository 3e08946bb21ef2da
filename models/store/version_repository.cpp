// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/version_repository.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/format/manifest_json.h"
#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

#define ENIGMA_VERSION_SELECT                                                                                          \
    "SELECT v.uid, v.component_uid, v.major, v.minor, v.patch, v.changelog, v.manifest_sha256, v.parent_version_uid, " \
    "u.display_name, v.created_at, v.is_latest, v.yanked_at IS NOT NULL, v.yank_reason, "                              \
    "(SELECT count(*) FROM remote_state s WHERE s.version_uid = v.uid), v.bytes "                                      \
    "FROM component_versions v LEFT JOIN users u ON u.uid = v.author_uid "

static Version readVersion(const Statement &row)
{
    return Version{.id = {row.text(0)},
                   .componentId = {row.text(1)},
                   .number = {int(row.integer(2)), int(row.integer(3)), int(row.integer(4))},
                   .changelog = row.text(5),
                   .digest = row.text(6),
                   .parent = {row.text(7)},
                   .author = row.text(8),
                   .createdAt = row.time(9),
                   .isLatest = row.flag(10),
                   .isYanked = row.flag(11),
                   .yankReason = row.text(12),
                   .publishedTo = int(row.integer(13)),
                   .bytes = row.integer(14)};
}

Result<QList<Version>> VersionRepository::rows(Statement &select)
{
    ENIGMA_CHECK(select.run());
    QList<Version> versions;
    while (select.next()) {
        versions.append(readVersion(select));
    }
    return versions;
}

Result<QList<Version>> VersionRepository::list(const ComponentId &component)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(ENIGMA_VERSION_SELECT "WHERE v.component_uid = :component "
                                                        "ORDER BY v.major DESC, v.minor DESC, v.patch DESC"_L1));
    return rows(select.bind(":component"_L1, component.value));
}

Result<QList<Version>> VersionRepository::listRegistry(const RegistryId &registry, int limit)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(ENIGMA_VERSION_SELECT "JOIN components c ON c.uid = v.component_uid "
                                                        "WHERE c.registry_uid = :registry AND c.deleted_at IS NULL "
                                                        "ORDER BY v.uid DESC LIMIT :limit"_L1));
    return rows(select.bind(":registry"_L1, registry.value).bind(":limit"_L1, limit));
}

Result<Version> VersionRepository::load(const VersionId &id)
{
    ENIGMA_TRY(Statement select, m_database.prepare(ENIGMA_VERSION_SELECT "WHERE v.uid = :uid"_L1));
    ENIGMA_TRY(const QList<Version> found, rows(select.bind(":uid"_L1, id.value)));
    if (found.isEmpty()) {
        return failure(ErrorCode::NotFound, tr("This version does not exist."), id.value);
    }
    return found.first();
}

Result<std::optional<Version>> VersionRepository::latest(const ComponentId &component)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(ENIGMA_VERSION_SELECT "WHERE v.component_uid = :component AND v.is_latest = 1"_L1));
    ENIGMA_TRY(const QList<Version> found, rows(select.bind(":component"_L1, component.value)));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<std::optional<Version>> VersionRepository::find(const ComponentId &component, const SemVer &number)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(ENIGMA_VERSION_SELECT "WHERE v.component_uid = :component AND v.major = :major "
                                                        "AND v.minor = :minor AND v.patch = :patch"_L1));
    select.bind(":component"_L1, component.value)
        .bind(":major"_L1, number.major)
        .bind(":minor"_L1, number.minor)
        .bind(":patch"_L1, number.patch);
    ENIGMA_TRY(const QList<Version> found, rows(select));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<QByteArray> VersionRepository::canonical(const VersionId &id)
{
    ENIGMA_TRY(Statement select, m_database.prepare("SELECT manifest FROM component_versions WHERE uid = :uid"_L1));
    ENIGMA_CHECK(select.bind(":uid"_L1, id.value).run());
    if (!select.next()) {
        return failure(ErrorCode::NotFound, tr("This version does not exist."), id.value);
    }
    return select.text(0).toUtf8();
}

Result<Manifest> VersionRepository::manifest(const VersionId &id)
{
    ENIGMA_TRY(const QByteArray json, canonical(id));
    return readManifest(json);
}

Result<Item> VersionRepository::item(const VersionId &id)
{
    ENIGMA_TRY(const Manifest manifest, this->manifest(id));
    Item item{.head = manifest.head, .files = {}};
    for (const ManifestFile &file : manifest.files) {
        ENIGMA_TRY(const QByteArray content, m_blobs.load(file.sha256));
        item.files.append({file.path, file.type, file.target, content});
    }
    return item;
}

Result<QList<StoredVersion>> VersionRepository::stored(const RegistryId &registry)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT v.major, v.minor, v.patch, v.changelog, v.manifest_sha256, v.manifest "
                                  "FROM components c JOIN component_versions v ON v.component_uid = c.uid "
                                  "WHERE c.registry_uid = :registry AND c.deleted_at IS NULL AND v.yanked_at IS NULL "
                                  "ORDER BY c.slug, v.major, v.minor, v.patch"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).run());
    QList<StoredVersion> versions;
    while (rows.next()) {
        versions.append({.number = {int(rows.integer(0)), int(rows.integer(1)), int(rows.integer(2))},
                         .changelog = rows.text(3),
                         .digest = rows.text(4),
                         .canonical = rows.text(5).toUtf8()});
    }
    return versions;
}

Result<QHash<ComponentId, StoredVersion>> VersionRepository::latestStored(const RegistryId &registry)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT c.uid, v.major, v.minor, v.patch, v.changelog, v.manifest_sha256, v.manifest "
                                  "FROM components c JOIN component_versions v ON v.component_uid = c.uid "
                                  "WHERE c.registry_uid = :registry AND c.deleted_at IS NULL AND v.is_latest = 1"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).run());
    QHash<ComponentId, StoredVersion> versions;
    while (rows.next()) {
        versions.insert({rows.text(0)}, {.number = {int(rows.integer(1)), int(rows.integer(2)), int(rows.integer(3))},
                                         .changelog = rows.text(4),
                                         .digest = rows.text(5),
                                         .canonical = rows.text(6).toUtf8()});
    }
    return versions;
}

PackedItem PackedItem::pack(const Item &item)
{
    PackedItem packed{.manifest = manifestOf(item, {}), .blobs = {}};
    for (qsizetype i = 0; i < item.files.size(); ++i) {
        packed.blobs.append(PackedBlob::pack(item.files.at(i).content, packed.manifest.files.at(i).sha256));
    }
    return packed;
}

Manifest PackedItem::numbered(const SemVer &number) const
{
    Manifest numbered = manifest;
    numbered.version = number;
    return numbered;
}

Result<VersionId> VersionRepository::insert(const NewVersion &version)
{
    Q_ASSERT(m_database.isInTransaction());
    const Manifest manifest = version.item.numbered(version.number);
    const QByteArray canonical = canonicalManifest(manifest);
    qint64 bytes = 0;
    for (const PackedBlob &blob : version.item.blobs) {
        ENIGMA_CHECK(m_blobs.store(blob));
        bytes += blob.size;
    }
    const VersionId id = VersionId::create();
    ENIGMA_TRY(Statement insert,
               m_database.prepare(
                   "INSERT INTO component_versions (uid, component_uid, major, minor, patch, changelog, manifest, "
                   "manifest_sha256, parent_version_uid, author_uid, bytes) VALUES (:uid, :component, :major, :minor, "
                   ":patch, :changelog, :manifest, :digest, :parent, :author, :bytes)"_L1));
    ENIGMA_CHECK(insert.bind(":uid"_L1, id.value)
                     .bind(":component"_L1, version.component.value)
                     .bind(":major"_L1, version.number.major)
                     .bind(":minor"_L1, version.number.minor)
                     .bind(":patch"_L1, version.number.patch)
                     .bind(":changelog"_L1, version.changelog)
                     .bind(":manifest"_L1, QString::fromUtf8(canonical))
                     .bind(":digest"_L1, sha256Hex(canonical))
                     .bindReference(":parent"_L1, version.parent.value)
                     .bindReference(":author"_L1, version.author.value)
                     .bind(":bytes"_L1, bytes)
                     .run());
    ENIGMA_TRY(
        Statement file,
        m_database.prepare("INSERT INTO version_files (version_uid, position, path, file_type, target, blob_sha256) "
                           "VALUES (:version, :position, :path, :type, :target, :blob)"_L1));
    for (qsizetype i = 0; i < manifest.files.size(); ++i) {
        ENIGMA_CHECK(file.bind(":version"_L1, id.value)
                         .bind(":position"_L1, i)
                         .bind(":path"_L1, manifest.files.at(i).path)
                         .bind(":type"_L1, manifest.files.at(i).type)
                         .bind(":target"_L1, manifest.files.at(i).target)
                         .bind(":blob"_L1, manifest.files.at(i).sha256)
                         .run());
    }
    return id;
}

Result<> VersionRepository::yank(const VersionId &id, const QString &reason)
{
    ENIGMA_TRY(Statement update,
               m_database.prepare(
                   "UPDATE component_versions SET yanked_at = :time, yank_reason = :reason WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, id.value)
        .bind(":time"_L1, QDateTime::currentDateTimeUtc())
        .bind(":reason"_L1, reason)
        .run();
}

} // namespace enigma
