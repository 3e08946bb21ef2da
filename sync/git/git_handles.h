// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Owned libgit2 objects, and its errors as ours. For the sources of this folder.

#pragma once

#include "models/base/result.h"

#include <QByteArray>

#include <git2.h>
#include <git2/sys/odb_backend.h>

#include <memory>

namespace enigma::git {

template<auto Free>
struct Freed
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

template<typename T, auto Free>
using Handle = std::unique_ptr<T, Freed<Free>>;

using Repository = Handle<git_repository, git_repository_free>;
using Odb = Handle<git_odb, git_odb_free>;
using Object = Handle<git_object, git_object_free>;
using Commit = Handle<git_commit, git_commit_free>;
using Tree = Handle<git_tree, git_tree_free>;
using TreeEntry = Handle<git_tree_entry, git_tree_entry_free>;
using Blob = Handle<git_blob, git_blob_free>;
using Tag = Handle<git_tag, git_tag_free>;
using Signature = Handle<git_signature, git_signature_free>;
using Transaction = Handle<git_transaction, git_transaction_free>;
using PackBuilder = Handle<git_packbuilder, git_packbuilder_free>;
using GitRemoteHandle = Handle<git_remote, git_remote_free>;
using ReferenceIterator = Handle<git_reference_iterator, git_reference_iterator_free>;

struct WritePackFree
{
    void operator()(git_odb_writepack *pack) const { pack->free(pack); }
};
using WritePack = std::unique_ptr<git_odb_writepack, WritePackFree>;

// libgit2 counts its users; whoever calls it holds one of these.
class Session
{
public:
    Session();
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;
};

// What libgit2 said last on this thread.
QString lastError();

// The error for a failed call: full and read-only disks are told apart, everything else is `code` and `sentence`.
std::unexpected<Error> gitFailure(ErrorCode code, const QString &sentence);

// For calls that fail only when the repository is damaged or its disk is.
Result<> expectGit(int result, const QString &what);

QByteArray hexOf(const git_oid &id);

} // namespace enigma::git
