// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What enigma-registryd does, one function for each verb. Results go to standard output, everything else to standard
// error.

#pragma once

#include "models/base/result.h"

#include <QString>

namespace enigma::registryd {

struct Common
{
    QString data; // The server's folder.
    bool json = false;
};

struct ServeRequest
{
    QString listen;
    QString publicUrl;
};

// Serves until it is told to stop.
Result<> serve(const Common &common, const ServeRequest &request);

struct TokenRequest
{
    QString registry; // Its namespace.
    QString scope;
    QString name;
    int expiresDays = 0; // 0: never.
};

// Prints the token and nothing else. Creates the registry when the server does not know it yet.
Result<> createToken(const Common &common, const TokenRequest &request);
Result<> listTokens(const Common &common, const QString &registry); // Empty: of all registries.
Result<> revokeToken(const Common &common, const QString &uid);

Result<> listRegistries(const Common &common);
Result<> setVisibility(const Common &common, const QString &registry, bool isPublic);

// Reads everything that is stored, and says what is damaged.
Result<> check(const Common &common);

} // namespace enigma::registryd
