// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may do what: every route asks here before it does anything.

#pragma once

#include "models/base/clock.h"
#include "models/domain/access_token.h"
#include "models/domain/registry.h"
#include "sync/serve/answers.h"
#include "sync/serve/rate_limit.h"

namespace enigma {
class Library;
}

namespace enigma::serve {

struct Publisher
{
    Registry registry;
    AccessToken token;
};

class Access
{
public:
    Access(Library &library, const Clock &clock) : m_library(library), m_clock(clock) {}

    // Everyone for a public registry; for a private one whoever has a token of it. 404, 401, 403.
    OrAnswer<Registry> reader(const ApiRequest &request, const QString &cliName);

    // Whoever has a token of this registry with at least this scope. A token of another registry learns nothing, not
    // even whether this one exists. 401, 403, 429.
    OrAnswer<Publisher> publisher(const ApiRequest &request, const QString &cliName, TokenScope least);

    // The same, for the registry that the token belongs to.
    OrAnswer<Publisher> publisher(const ApiRequest &request, TokenScope least);

    // Registries are read again after this.
    void forget() { m_registries.clear(); }

private:
    OrAnswer<Registry> findRegistry(const QString &cliName);
    OrAnswer<AccessToken> token(const ApiRequest &request);
    ApiResponse wrongToken(const ApiRequest &request);

    Library &m_library;
    const Clock &m_clock;
    RateLimit m_publishes{500, 10'000};
    RateLimit m_wrongTokens{1, 30};
    QHash<QString, Registry> m_registries; // By namespace.
};

} // namespace enigma::serve
