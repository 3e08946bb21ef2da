// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// File contents by their SHA-256: one copy for all versions, written once, never changed.

#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QByteArray>
#include <QHash>

namespace enigma {

class Database;
class Statement;

// A blob as it is stored. To unpack it needs no database, so other threads can do it.
struct PackedBlob
{
    QString sha256;
    QByteArray bytes;
    qint64 size = 0; // Of the content.
    bool isCompressed = false;
    qint64 lines = 0;

    static PackedBlob pack(const QByteArray &content, const QString &sha256);
    Result<QByteArray> unpack() const;
};

class BlobRepository
{
public:
    explicit BlobRepository(Database &database) : m_database(database) {}

    // Returns the SHA-256. Storing what is there already changes nothing.
    Result<QString> store(const QByteArray &bytes);
    Result<> store(const PackedBlob &blob);
    Result<QByteArray> load(const QString &sha256);
    // Everything that the versions of a registry hold, but those taken back; each content once.
    Result<QHash<QString, PackedBlob>> packed(const RegistryId &registry);
    // The same of the latest versions only.
    Result<QHash<QString, PackedBlob>> packedLatest(const RegistryId &registry);
    // Of a row of sha256, bytes, encoding, size.
    static PackedBlob readPacked(const Statement &row);
    Result<bool> contains(const QString &sha256);

private:
    Database &m_database;
};

} // namespace enigma
