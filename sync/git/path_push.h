// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Publishing into a bare repository on a disk of this computer. libgit2's own push to a path overwrites a branch
// without comparing it first, so here the new objects are written into the repository, and the branch is moved under
// its lock.

#pragma once

#include "sync/git/git_handles.h"
#include "sync/remote/remote_target.h"

namespace enigma::git {

// Makes an empty folder a bare repository; refuses everything else that is none.
Result<Repository> openPathRemote(const Remote &remote, const QString &path);

// Whether openPathRemote() would succeed, without changing anything.
Result<> testPathRemote(const Remote &remote, const Registry &registry, const QString &path);

Result<QList<PublishAnswer>> publishToPath(const Remote &remote, const QString &path, const PublishBatch &batch,
                                           JobContext &job);

} // namespace enigma::git
