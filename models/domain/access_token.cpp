// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/access_token.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString tokenScopeName(TokenScope scope)
{
    switch (scope) {
    case TokenScope::Publish:
        return u"publish"_s;
    case TokenScope::Admin:
        return u"admin"_s;
    case TokenScope::Read:
        break;
    }
    return u"read"_s;
}

std::optional<TokenScope> parseTokenScope(QStringView name)
{
    for (const TokenScope scope : {TokenScope::Read, TokenScope::Publish, TokenScope::Admin}) {
        if (name == tokenScopeName(scope)) {
            return scope;
        }
    }
    return std::nullopt;
}

} // namespace enigma
