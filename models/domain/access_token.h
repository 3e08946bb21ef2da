// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may do what on a registry server.

#pragma once

#include "models/base/id.h"

#include <QDateTime>

#include <optional>

namespace enigma {

enum class TokenScope {
    Read,    // Installing from a private registry.
    Publish, // And publishing versions.
    Admin,   // And changing the registry itself.
};

QString tokenScopeName(TokenScope scope); // "read", "publish", "admin"
std::optional<TokenScope> parseTokenScope(QStringView name);

struct AccessToken
{
    QString uid;
    RegistryId registry;
    QString name;
    TokenScope scope = TokenScope::Read;
    QDateTime expiresAt; // Invalid: never.
    QDateTime createdAt;
};

} // namespace enigma
