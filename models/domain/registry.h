// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the library knows of registries, components and versions, as plain values.

#pragma once

#include "models/base/id.h"
#include "models/domain/item.h"

#include <QDateTime>

#include <optional>

namespace enigma {

struct Registry
{
    RegistryId id;
    QString slug;
    QString name;
    QString cliName; // Its namespace for developers, without the "@".
    QString description;
    QString homepage;
    bool isPublic = true;
    int componentCount = 0;
    QDateTime updatedAt;
};

// What a new registry needs; empty cliName and name follow the slug.
struct NewRegistry
{
    QString slug;
    QString name;
    QString cliName;
    QString description;
    QString homepage;
    bool isPublic = true;
};

enum class ComponentState {
    NeverPublished, // No remote has confirmed any version of it.
    Changed,        // Its draft or its latest version differs from what is published.
    Published,
    Yanked, // Its highest version was taken back.
};

// One row of a list or one tile of the grid.
struct ComponentSummary
{
    ComponentId id;
    RegistryId registryId;
    QString registrySlug;
    QString registryCliName;
    QString name; // The slug.
    QString title;
    QString description;
    QString type; // "registry:ui"
    std::optional<SemVer> latest;
    bool hasDraft = false;
    ComponentState state = ComponentState::NeverPublished;
    QDateTime updatedAt;
    int versionCount = 0;
    int dependencyCount = 0; // Items and npm packages that are installed with it.

    bool operator==(const ComponentSummary &) const = default;
};

struct Version
{
    VersionId id;
    ComponentId componentId;
    SemVer number;
    QString changelog;
    QString digest; // SHA-256 of the canonical manifest.
    VersionId parent;
    QString author;
    QDateTime createdAt;
    bool isLatest = false;
    bool isYanked = false;
    QString yankReason;
    int publishedTo = 0; // How many remotes have confirmed it.
    qint64 bytes = 0;    // Of all its files.
};

// The working state of a component: its draft, or its latest version when nothing was changed since.
struct WorkingState
{
    ComponentId componentId;
    Item item;
    VersionId base; // The version it started from; null before the first.
    std::optional<SemVer> baseNumber;
    bool isDraft = false;
    qint64 revision = 0; // Grows with every write of the draft.
    QDateTime savedAt;
};

enum class RemoteKind {
    Folder,
    Git,
    Server,
};

QString remoteKindName(RemoteKind kind); // "folder", "git", "server"
std::optional<RemoteKind> parseRemoteKind(QStringView text);

struct Remote
{
    RemoteId id;
    RegistryId registryId;
    QString name;
    RemoteKind kind = RemoteKind::Folder;
    QString url;           // A folder's path, a git address, or the server's base address.
    QString tokenVariable; // The environment variable that holds the token; empty: the keychain, or none.
    bool paused = false;
    int waiting = 0; // Outbox rows not confirmed yet.
    int failed = 0;  // Of those, the ones that need a person.
    QDateTime lastSyncAt;
    QString lastError;
};

enum class OutboxState {
    Waiting,
    Sending,
    Refused, // The remote said no; needs a person.
};

// One version that one remote has not confirmed yet.
struct OutboxEntry
{
    OutboxId id;
    RemoteId remoteId;
    VersionId versionId;
    ComponentId componentId;
    QString componentName;
    SemVer number;
    QString digest;
    QString idempotencyKey;
    OutboxState state = OutboxState::Waiting;
    int attempts = 0;
    QDateTime nextAttemptAt;
    QString lastError;
    QDateTime createdAt;
    int fileCount = 0;
    qint64 bytes = 0;
};

} // namespace enigma
