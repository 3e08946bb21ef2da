// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the token of a remote comes from.

#pragma once

#include "models/domain/registry.h"

#include <stop_token>

namespace enigma {

class SecretStore;

// From the environment variable that the remote names, else from `secrets` (which may be null); empty when the remote
// has none. NotFound names a variable that is not set. Not on the thread that `secrets` lives on.
Result<QString> remoteToken(const Remote &remote, SecretStore *secrets, const std::stop_token &stop);

} // namespace enigma
