// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Access tokens of a registry server, known only by their SHA-256.

#pragma once

#include "models/base/result.h"
#include "models/domain/access_token.h"

#include <QList>

namespace enigma {

class Database;

class TokenRepository
{
public:
    explicit TokenRepository(Database &database) : m_database(database) {}

    // Returns the token itself: 256 random bits, and never to be had again.
    Result<QString> create(const AccessToken &token);
    // NotFound unless it exists, is not revoked and has not expired at `now`. The lookup is by hash, so its time says
    // nothing about the token.
    Result<AccessToken> find(const QString &token, const QDateTime &now);
    Result<QList<AccessToken>> list(const RegistryId &registry);
    Result<> revoke(const QString &uid);

private:
    Database &m_database;
};

} // namespace enigma
