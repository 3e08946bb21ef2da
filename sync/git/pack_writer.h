// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// New objects of a repository are kept in memory and then written as one pack: few files, few waits for the disk.

#pragma once

#include "sync/git/git_handles.h"

#include <QSet>

namespace enigma::git {

class PackWriter
{
public:
    // From now on everything written through `repository` stays in memory until writePack().
    static Result<PackWriter> attach(git_repository *repository);

    // Whatever `commit` has and `parent` (null: nothing) has not, and the tags, durably into the repository's folder.
    Result<> writePack(const git_oid &commit, const git_oid *parent, const QList<git_oid> &tags);

private:
    explicit PackWriter(git_repository *repository) : m_repository(repository) {}
    Result<> insertTree(git_packbuilder *pack, const git_oid &tree, const git_oid *known);
    Result<> insert(git_packbuilder *pack, const git_oid &id);
    Result<> store(git_packbuilder *pack);
    Result<> expectStored(const git_oid &id);
    QByteArray objectsFolder() const;

    git_repository *m_repository;
    QSet<QByteArray> m_inserted;
};

} // namespace enigma::git
