// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine/remote_opener.h"

#include "sync/folder/folder_remote.h"
#include "sync/git/git_remote.h"
#include "sync/remote/http_transport.h"
#include "sync/remote/registry_client.h"
#include "sync/remote/remote_token.h"

namespace enigma {

OpenRemote remoteOpener(SecretStore *secrets)
{
    return [secrets](const Remote &remote, const QString &typed,
                     const std::stop_token &stop) -> Result<std::unique_ptr<RemoteTarget>> {
        if (remote.kind == RemoteKind::Folder) {
            return std::make_unique<FolderRemote>(remote);
        }
        QString token = typed;
        if (token.isEmpty()) {
            ENIGMA_TRY(token, remoteToken(remote, secrets, stop));
        }
        if (remote.kind == RemoteKind::Git) {
            return std::make_unique<GitRemote>(remote, token);
        }
        return std::make_unique<RegistryClient>(remote, token, std::make_unique<HttpTransport>());
    };
}

} // namespace enigma
