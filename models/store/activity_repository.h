// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log of what happened in a registry, in sentences; only ever appended to.

#pragma once

#include "models/domain/activity.h"

namespace enigma {

class Database;

class ActivityRepository
{
public:
    explicit ActivityRepository(Database &database) : m_database(database) {}

    Result<> append(const NewActivity &activity);
    Result<QList<Activity>> recent(const RegistryId &registry, int limit); // Null: all. Newest first.
    Result<QList<Activity>> ofComponent(const ComponentId &id, int limit); // Also of its versions. Newest first.

private:
    Database &m_database;
};

} // namespace enigma
