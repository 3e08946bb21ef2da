// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The trash, and the only place where anything is deleted for good.

#pragma once

#include "models/base/result.h"
#include "models/domain/trash.h"

#include <QList>

namespace enigma {

class Database;

class TrashRepository
{
public:
    explicit TrashRepository(Database &database) : m_database(database) {}

    Result<QList<TrashEntry>> list(); // Last trashed first. A trashed registry stands for all that is in it.
    // Inside a transaction.
    Result<EmptiedTrash> empty();
    Result<qint64> countUnusedBlobs();
    // Deletes the contents that no version and no upload needs; returns how many, and their bytes.
    Result<std::pair<int, qint64>> removeUnusedBlobs();

private:
    Database &m_database;
};

} // namespace enigma
