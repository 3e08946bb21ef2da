// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/remote_token.h"

#include "models/base/text.h"
#include "models/jobs/job.h"
#include "sync/api/secret_store.h"
#include "sync/api/sync_service.h"

#include <chrono>
#include <thread>

namespace enigma {

using namespace std::chrono_literals;

// The answer comes from another thread, which at the end of the program may itself wait for this one.
static Result<QString> waitFor(QFuture<Result<QString>> secret, const std::stop_token &stop)
{
    while (!secret.isFinished()) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        std::this_thread::sleep_for(10ms);
    }
    return secret.result();
}

Result<QString> remoteToken(const Remote &remote, SecretStore *secrets, const std::stop_token &stop)
{
    if (!remote.tokenVariable.isEmpty()) {
        const QString token = qEnvironmentVariable(remote.tokenVariable.toLatin1().constData()).trimmed();
        if (token.isEmpty()) {
            return failure(
                ErrorCode::NotFound,
                tr("The remote “%1” takes its token from the environment variable %2, which is not set. Set it "
                   "and publish again.")
                    .arg(remote.name, remote.tokenVariable));
        }
        return token;
    }
    if (!secrets) {
        return QString();
    }
    const Result<QString> stored = waitFor(secrets->read(remoteSecretName(remote.id)), stop);
    if (!stored && stored.error().code == ErrorCode::NotFound) {
        return QString();
    }
    return stored;
}

} // namespace enigma
