// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/remote_token.h"

#include "models/base/text.h"
#include "sync/api/secret_store.h"
#include "sync/api/sync_service.h"

namespace enigma {

Result<QString> remoteToken(const Remote &remote, SecretStore *secrets)
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
    const Result<QString> stored = secrets->read(remoteSecretName(remote.id)).result();
    if (!stored && stored.error().code == ErrorCode::NotFound) {
        return QString();
    }
    return stored;
}

} // namespace enigma
