// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Registries: rows to values and back.

#pragma once

#include "models/domain/registry.h"

namespace enigma {

class Database;
class Statement;

class RegistryRepository
{
public:
    explicit RegistryRepository(Database &database) : m_database(database) {}

    Result<QList<Registry>> all(); // By name, without the trash.
    Result<Registry> load(const RegistryId &id);
    Result<Registry> findBySlug(const QString &slug);
    Result<Registry> findByCliName(const QString &cliName);
    // Invalid for bad names, Conflict when the slug or the namespace is taken.
    Result<RegistryId> create(const NewRegistry &registry);
    Result<> update(const Registry &registry);
    Result<> setTrashed(const RegistryId &id, bool trashed);

private:
    Result<Registry> one(Statement &select, const QString &wanted);

    Database &m_database;
};

} // namespace enigma
