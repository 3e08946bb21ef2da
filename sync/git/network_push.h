// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Publishing to a git repository behind http, ssh or git, through a private copy of it.

#pragma once

#include "sync/remote/remote_target.h"

namespace enigma::git {

struct NetworkPlace
{
    Remote remote;
    QString token;
    QString mirror; // The folder of the private copy; made when it is missing.
};

Result<QList<PublishAnswer>> publishToNetwork(const NetworkPlace &place, const PublishBatch &batch, JobContext &job);

// Reads the repository; nothing is written there.
Result<> testNetworkRemote(const NetworkPlace &place, const Registry &registry, JobContext &job);

} // namespace enigma::git
