// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Versions: immutable once inserted, with their files by content.

#pragma once

#include "models/domain/registry.h"
#include "models/store/blob_repository.h"

namespace enigma {

class Database;
class Statement;

// The part of storing an item that needs no database, so that other threads can do it.
struct PackedItem
{
    Manifest manifest; // Without a number.
    QList<PackedBlob> blobs;

    static PackedItem pack(const Item &item);
    Manifest numbered(const SemVer &number) const;
};

struct NewVersion
{
    ComponentId component;
    PackedItem item;
    SemVer number;
    QString changelog;
    VersionId parent;
    UserId author;
};

// A version as its row holds it, with the manifest's bytes as they were hashed.
struct StoredVersion
{
    SemVer number;
    QString changelog;
    QString digest;
    QByteArray canonical;
};

class VersionRepository
{
public:
    explicit VersionRepository(Database &database) : m_database(database), m_blobs(database) {}

    Result<QList<Version>> list(const ComponentId &component);                  // Highest first.
    Result<QList<Version>> listRegistry(const RegistryId &registry, int limit); // Newest first.
    Result<Version> load(const VersionId &id);
    Result<std::optional<Version>> latest(const ComponentId &component);
    Result<std::optional<Version>> find(const ComponentId &component, const SemVer &number);
    Result<Manifest> manifest(const VersionId &id);
    Result<QByteArray> canonical(const VersionId &id); // The manifest's bytes as they were hashed.
    Result<Item> item(const VersionId &id);

    // All of a registry but those taken back, by component and number, lowest first; and what they hold.
    Result<QList<StoredVersion>> stored(const RegistryId &registry);
    Result<QHash<QString, PackedBlob>> contents(const RegistryId &registry) { return m_blobs.packed(registry); }

    // The same of the latest versions only.
    Result<QHash<ComponentId, StoredVersion>> latestStored(const RegistryId &registry);
    Result<QHash<QString, PackedBlob>> latestContents(const RegistryId &registry)
    {
        return m_blobs.packedLatest(registry);
    }

    // Conflict when the number is taken. Inside a transaction.
    Result<VersionId> insert(const NewVersion &version);
    Result<> yank(const VersionId &id, const QString &reason);

private:
    Result<QList<Version>> rows(Statement &select);

    Database &m_database;
    BlobRepository m_blobs;
};

} // namespace enigma
