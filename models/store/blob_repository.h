// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// File contents by their SHA-256: one copy for all versions, written once, never changed.

#pragma once

#include "models/base/result.h"

#include <QByteArray>

namespace enigma {

class Database;

class BlobRepository
{
public:
    explicit BlobRepository(Database &database) : m_database(database) {}

    // Returns the SHA-256. Storing what is there already changes nothing.
    Result<QString> store(const QByteArray &bytes);
    Result<QByteArray> load(const QString &sha256);
    Result<bool> contains(const QString &sha256);

private:
    Database &m_database;
};

} // namespace enigma
