// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be asked of a library to change, and what comes of it.

#pragma once

#include "models/domain/registry.h"

namespace enigma {

struct SaveVersion
{
    ComponentId component;
    SemVer number;
    QString changelog;
};

struct VersionSuggestion
{
    SemVer number;
    Bump bump = Bump::Patch;
    QString reason;    // "The first version." or "size gained icon."
    QString changelog; // Made from the differences; may be empty.
    bool hasChanges = true;
    std::optional<SemVer> base;
};

struct RenamedComponent
{
    QStringList dependents;    // Components whose drafts say the new name.
    bool filesRenamed = false; // Its file bore the old name; imports of it were rewritten too.
};

struct ImportRequest
{
    QString slug;    // Empty: from the source.
    QString cliName; // Empty: the slug.
};

struct ImportEntry
{
    enum class Outcome {
        Taken,   // New here.
        Updated, // Changed since the last import: a new version.
        Unchanged,
        Renamed, // Taken under another name.
        Skipped,
        Noted, // Taken, with something worth knowing.
    };

    QString name;
    Outcome outcome = Outcome::Taken;
    QString reason; // A sentence with the remedy; empty for what was taken as it is.

    bool operator==(const ImportEntry &) const = default;
};

QString importOutcomeName(ImportEntry::Outcome outcome); // "taken", "updated" …

struct ImportOutcome
{
    RegistryId registry;
    QString slug;
    QList<ImportEntry> entries;

    int count(ImportEntry::Outcome outcome) const;
};

// What a remote answered about one outbox entry.
struct OutboxVerdict
{
    enum class Kind {
        Confirmed,
        Refused, // Needs a person.
        Failed,  // Try again later.
        Sending,
        Withdrawn,
    };

    Kind kind = Kind::Confirmed;
    QString sentence;
    QString remoteRevision;
    QDateTime nextAttempt;
};

} // namespace enigma
