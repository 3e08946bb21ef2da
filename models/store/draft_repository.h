// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Drafts: the working state of a component since its last version, saved as it is typed.

#pragma once

#include "models/domain/registry.h"

#include <optional>

#include <QHash>

namespace enigma {

class Database;

struct Draft
{
    QString uid;
    VersionId base;
    Item item;
    qint64 revision = 0;
    QDateTime savedAt;
};

class DraftRepository
{
public:
    explicit DraftRepository(Database &database) : m_database(database) {}

    Result<std::optional<Draft>> find(const ComponentId &component);
    // All of a registry.
    Result<QHash<ComponentId, Item>> items(const RegistryId &registry);
    // Writes the whole draft, creating it when there is none; returns its new revision.
    Result<qint64> write(const ComponentId &component, const VersionId &base, const Item &item);
    // Returns whether there was one.
    Result<bool> discard(const ComponentId &component);

private:
    Result<QList<ItemFile>> files(const QString &draft);
    Result<> writeFiles(const QString &draft, const QList<ItemFile> &files);

    Database &m_database;
};

} // namespace enigma
