// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A remote that is a git repository: a bare one on this computer's disk, or one behind http, ssh or git.

#pragma once

#include "sync/remote/remote_target.h"

namespace enigma {

class GitRemote final : public RemoteTarget
{
public:
    // `cacheFolder` is where copies of repositories of the network are kept; empty: the user's cache folder.
    GitRemote(Remote remote, QString token, QString cacheFolder = {});

    Result<QList<PublishAnswer>> publish(const PublishBatch &batch, JobContext &job) override;
    Result<QString> test(const Registry &registry, JobContext &job) override;

private:
    Remote m_remote;
    QString m_token;
    QString m_cacheFolder;
};

} // namespace enigma
