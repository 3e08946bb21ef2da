// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a registry server keeps of the publishing that goes on: which blobs were sent for which registry, and which
// requests succeeded under which key.

#pragma once

#include "models/base/id.h"
#include "models/base/result.h"

#include <QDateTime>
#include <QStringList>

namespace enigma {

class Database;

class UploadRepository
{
public:
    explicit UploadRepository(Database &database) : m_database(database) {}

    // The blob must be stored. Noting it again changes nothing.
    Result<> note(const RegistryId &registry, const QString &sha256);

    // Those that were neither sent for this registry nor belong to one of its versions. What other registries have does
    // not count, so that nobody learns of it, or gets at it, by naming its hash.
    Result<QStringList> missing(const RegistryId &registry, const QStringList &hashes);

    // The SHA-256 of the body that succeeded under this key; empty when there was none in the last 30 days.
    Result<QString> bodyOfKey(const RegistryId &registry, const QString &key);
    Result<> noteKey(const RegistryId &registry, const QString &key, const QString &bodySha256, const QDateTime &now);

private:
    Database &m_database;
};

} // namespace enigma
