// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The seam between sending and the kinds of place that are sent to: a folder, a git remote, a registry server.

#pragma once

#include "models/domain/registry.h"
#include "models/jobs/job.h"

#include <chrono>

namespace enigma {

struct PublishVersion
{
    Version version;
    Item item;
    QByteArray manifest; // Canonical; Version::digest is its SHA-256.
    QString idempotencyKey;
};

// Versions of one registry, in the order in which they were saved.
struct PublishBatch
{
    Registry registry;
    QList<PublishVersion> versions;
};

struct PublishAnswer
{
    enum class Kind {
        Confirmed, // It is there now, or was there already with the same digest.
        Refused,   // Needs a person: nothing was changed there for it.
        Failed,    // Later may work.
    };

    Kind kind = Kind::Confirmed;
    QString sentence;                   // Of what was refused or failed: remote, component, version, and the remedy.
    QString revision;                   // What the remote calls the state that holds it: a commit, an ETag.
    std::chrono::seconds retryAfter{0}; // The remote asked not to be asked before this.
};

class RemoteTarget
{
public:
    virtual ~RemoteTarget() = default;

    // One answer for each version, in the order of the batch. An error means that the remote as a whole did not take
    // part: not reachable, no access, full. Repeating a batch, also after a part of it arrived, is harmless.
    virtual Result<QList<PublishAnswer>> publish(const PublishBatch &batch, JobContext &job) = 0;

    // Whether publish() would have a chance; changes nothing there. Succeeds with a sentence that says what was found.
    virtual Result<QString> test(const Registry &registry, JobContext &job) = 0;
};

} // namespace enigma
