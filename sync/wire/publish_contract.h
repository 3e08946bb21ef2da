// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the HTTP contract that publishing needs: addresses and bodies, read and written by client and server.

#pragma once

#include "models/domain/registry.h"

#include <QStringList>

#include <optional>

namespace enigma::wire {

inline constexpr char kApiRoot[] = "/api/sync/v1";
inline constexpr int kMaxHashesPerQuestion = 1000;

QString registryPath(const QString &cliName);
QString missingBlobsPath(const QString &cliName);
QString blobPath(const QString &sha256);
QString versionPath(const QString &component, const SemVer &version);

// What a publisher tells of its registry.
struct RegistryFacts
{
    QString cliName;
    QString name;
    QString description;
    QString homepage;
    bool isPublic = true;

    bool operator==(const RegistryFacts &) const = default;
};

QByteArray write(const RegistryFacts &facts);
Result<RegistryFacts> readRegistryFacts(const QByteArray &json);

QByteArray writeHashes(const char *key,
                       const QStringList &hashes); // "sha256" in the question, "missing" in the answer.
Result<QStringList> readHashes(const char *key, const QByteArray &json);

struct VersionUpload
{
    QString registry;    // Its namespace.
    QByteArray manifest; // Canonical.
    QString changelog;

    bool operator==(const VersionUpload &) const = default;
};

QByteArray write(const VersionUpload &upload);
Result<VersionUpload> readVersionUpload(const QByteArray &json);

// An answer that says no, as application/problem+json. `detail` and `message` say the same: the shadcn CLI reads
// either.
struct Problem
{
    int status = 0;
    QString code; // Stable, for programs: "version-exists".
    QString sentence;
};

QByteArray write(const Problem &problem);
// Never fails: whatever stands in the way, such as a proxy, answers in its own words, and then the sentence is empty.
Problem readProblem(int status, const QByteArray &body);

// RFC 9530: "sha-256=:<base64>:".
QByteArray contentDigest(const QByteArray &bytes);

} // namespace enigma::wire
