// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A registry as a git tree, format 1: what a commit holds, and the tree that holds more. The tree depends only on the
// set of versions in it, so two machines with the same versions make the same tree.

#pragma once

#include "sync/git/git_handles.h"
#include "sync/remote/published_form.h"

#include <QMap>
#include <QSet>

namespace enigma::git {

class RegistryTree
{
public:
    // The tree of `commit`, or an empty one for null. New objects go where `repository` writes.
    static Result<RegistryTree> open(git_repository *repository, const git_oid *commit);

    // Conflict when the branch holds something else than this registry in this format, TooNew for a later format.
    Result<> check(const Remote &remote, const Registry &registry) const;

    // NotFound when the version is not in the tree.
    Result<std::optional<QString>> digest(const PinnedName &version) const;

    Result<> add(const PublishVersion &version);

    // The tree with everything that was added, and with all that follows from its versions written afresh.
    Result<git_oid> write(const Registry &registry);

private:
    explicit RegistryTree(git_repository *repository) : m_repository(repository) {}
    Result<> list(const QString &folder);
    Result<> listPublished();
    Result<std::optional<QByteArray>> read(const QString &path) const;
    Result<git_oid> put(const QString &path, const QByteArray &bytes);
    Result<> ensurePublished(const PinnedName &version);
    Result<Item> readVersion(const PinnedName &version) const;
    Result<ItemDocument> readPublished(const PinnedName &version) const;
    Result<> writeLatest(QList<ItemDocument> &latest);

    git_repository *m_repository;
    Tree m_base;                                     // Null: nothing yet.
    QMap<QString, QMap<SemVer, QString>> m_versions; // Name and version; the folder of its manifest.
    QMap<QString, git_oid> m_changes;                // Paths and their new contents.
    QSet<QString> m_published;                       // File names in r/ with a version.
};

// The identity of a registry in this format: the same for everyone who publishes under this namespace.
QString registryIdentity(const QString &cliName);

} // namespace enigma::git
