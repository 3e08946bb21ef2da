// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the right kind of target for a remote, with its token.

#pragma once

#include "sync/remote/remote_target.h"

#include <functional>
#include <stop_token>

namespace enigma {

class SecretStore;

// Makes the connection to a remote; `token` replaces the stored one when it is not empty.
using OpenRemote = std::function<Result<std::unique_ptr<RemoteTarget>>(const Remote &remote, const QString &token,
                                                                       const std::stop_token &stop)>;

// Folder, git and server. Tokens come from the environment variable that the remote names, else from `secrets`, which
// may be null and must outlive the result. Must not be called on the thread that `secrets` lives on.
OpenRemote remoteOpener(SecretStore *secrets);

} // namespace enigma
