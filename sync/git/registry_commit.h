// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commit that adds a batch of versions to a registry's branch, with its tags; and the verdict on each version.

#pragma once

#include "sync/git/git_handles.h"
#include "sync/remote/remote_target.h"

#include <optional>

namespace enigma::git {

inline constexpr char kBranch[] = "refs/heads/main";

struct NewTag
{
    QByteArray name; // "button@1.2.0"
    git_oid id;
};

struct RegistryCommit
{
    QList<PublishAnswer> answers;
    std::optional<git_oid>
        commit;         // What the branch should be; the tip itself when nothing is new, nullopt without a tip.
    QList<NewTag> tags; // That are missing.

    bool changesBranch(const git_oid *tip) const { return commit && (!tip || !git_oid_equal(&*commit, tip)); }
};

// `tip` is null for a branch that does not exist yet; the tags that exist are found under `tagPrefix`. Objects go where
// `repository` writes; no reference is touched.
Result<RegistryCommit> makeRegistryCommit(git_repository *repository, const Remote &remote, const PublishBatch &batch,
                                          const git_oid *tip, const QByteArray &tagPrefix);

} // namespace enigma::git
