// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of editing that can still be undone, for each component.

#pragma once

#include "models/base/result.h"
#include "models/domain/edit_journal.h"
#include "models/domain/registry.h"

namespace enigma {

class Database;

class EditJournalRepository
{
public:
    explicit EditJournalRepository(Database &database) : m_database(database) {}

    Result<QList<EditStream>> streams(const ComponentId &component);
    // In order; fewer when there are fewer.
    Result<QList<QByteArray>> steps(const ComponentId &component, const QString &path, qint64 from, qint64 count);
    // Inside the caller's transaction. Writing the same again is harmless.
    Result<> write(const ComponentId &component, const EditJournal &journal);

private:
    Result<> rename(const ComponentId &component, const QString &from, const QString &to);
    Result<> update(const ComponentId &component, const EditStreamUpdate &update);

    Database &m_database;
};

} // namespace enigma
