// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One conversation with a git server: credentials, cancelling, and the checks that libgit2 leaves to its caller.

#pragma once

#include "models/domain/registry.h"
#include "models/jobs/job.h"
#include "sync/git/git_handles.h"

#include <QHash>

#include <optional>

namespace enigma::git {

struct RefUpdate
{
    QByteArray source;             // A reference here.
    QByteArray target;             // The reference there.
    std::optional<git_oid> expect; // What it is there now; nullopt: not there.
};

class NetworkSession
{
public:
    NetworkSession(git_repository *mirror, const Remote &remote, QString token, JobContext &job);

    // Brings the branch to refs/there/main and the tags to refs/there/tags/, exactly as they are there.
    Result<> fetch();

    // What the server has now, by reference name.
    Result<QHash<QByteArray, git_oid>> list();

    // The targets that the server refused, with its words; an error when a target is not what was expected or there was
    // no answer. Only what this returns without an error, and without a refusal, is there.
    Result<QHash<QByteArray, QString>> push(const QList<RefUpdate> &updates);

private:
    struct Callbacks;

    git_remote_callbacks callbacks();
    Result<GitRemoteHandle> open();
    std::unexpected<Error> failed(int code);

    git_repository *m_mirror;
    const Remote &m_remote;
    QString m_token;
    JobContext &m_job;

    int m_askedForCredentials = 0;
    QString m_certificateProblem;
    const QList<RefUpdate> *m_updates = nullptr; // During push().
    QHash<QByteArray, QString> m_refused;
    bool m_moved = false; // A target was not what was expected.
};

} // namespace enigma::git
