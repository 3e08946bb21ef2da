// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/access.h"

#include "models/base/text.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/token_repository.h"

namespace enigma::serve {

using namespace Qt::StringLiterals;

static ApiResponse tooMany(int seconds)
{
    ApiResponse answer =
        problem(429, u"too-many-requests"_s, tr("Too many requests. Try again in %1 seconds.").arg(seconds));
    answer.addHeader("Retry-After", QByteArray::number(seconds));
    return answer;
}

static ApiResponse noToken(const QString &sentence)
{
    ApiResponse answer = problem(401, u"token-missing"_s, sentence);
    answer.addHeader("WWW-Authenticate", "Bearer");
    return answer;
}

static QString bearerOf(const ApiRequest &request)
{
    const QByteArray header = request.header("authorization");
    return header.startsWith("Bearer ") ? QString::fromUtf8(header.sliced(7)).trimmed() : QString();
}

ApiResponse Access::wrongToken(const ApiRequest &request)
{
    if (const int seconds = m_wrongTokens.take(request.peer, m_clock.now()); seconds > 0) {
        return tooMany(seconds);
    }
    return problem(
        403, u"token-refused"_s,
        tr("This token is not valid here: it is unknown, was revoked, has expired, or belongs to another registry."));
}

OrAnswer<Registry> Access::findRegistry(const QString &cliName)
{
    if (const auto known = m_registries.constFind(cliName); known != m_registries.cend()) {
        return *known;
    }
    const Result<Registry> found = m_library.registries().findByCliName(cliName);
    if (!found && found.error().code == ErrorCode::NotFound) {
        return std::unexpected(notFound(tr("There is no registry “%1” here. Check the name.").arg(cliName.left(80))));
    }
    if (!found) {
        return std::unexpected(problem(found.error()));
    }
    m_registries.insert(cliName, *found);
    return *found;
}

OrAnswer<AccessToken> Access::token(const ApiRequest &request)
{
    const QString text = bearerOf(request);
    if (text.isEmpty()) {
        return std::unexpected(noToken(tr("This needs a token: send it as “Authorization: Bearer …”.")));
    }
    // Found by its hash: how long it takes says nothing about any token.
    const Result<AccessToken> found = m_library.tokens().find(text, m_clock.now());
    if (!found && found.error().code == ErrorCode::NotFound) {
        return std::unexpected(wrongToken(request));
    }
    if (!found) {
        return std::unexpected(problem(found.error()));
    }
    return *found;
}

OrAnswer<Registry> Access::reader(const ApiRequest &request, const QString &cliName)
{
    OrAnswer<Registry> registry = findRegistry(cliName);
    if (!registry || registry->isPublic) {
        return registry;
    }
    if (bearerOf(request).isEmpty()) {
        return std::unexpected(noToken(
            tr("The registry “%1” is private. Put a token of it into the headers of components.json.").arg(cliName)));
    }
    const OrAnswer<AccessToken> found = token(request);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (found->registry != registry->id) {
        return std::unexpected(wrongToken(request));
    }
    return registry;
}

OrAnswer<Publisher> Access::publisher(const ApiRequest &request, TokenScope least)
{
    const OrAnswer<AccessToken> found = token(request);
    if (!found) {
        return std::unexpected(found.error());
    }
    if (const int seconds = m_publishes.take(found->uid, m_clock.now()); seconds > 0) {
        return std::unexpected(tooMany(seconds));
    }
    if (found->scope < least) {
        return std::unexpected(problem(
            403, u"scope-too-small"_s,
            tr("This token may only “%1”; this needs “%2”.").arg(tokenScopeName(found->scope), tokenScopeName(least))));
    }
    const Result<Registry> registry = m_library.registries().load(found->registry);
    if (!registry) {
        return std::unexpected(registry.error().code == ErrorCode::NotFound ? wrongToken(request)
                                                                            : problem(registry.error()));
    }
    return Publisher{*registry, *found};
}

OrAnswer<Publisher> Access::publisher(const ApiRequest &request, const QString &cliName, TokenScope least)
{
    OrAnswer<Publisher> found = publisher(request, least);
    if (found && found->registry.cliName != cliName) {
        return std::unexpected(wrongToken(request));
    }
    return found;
}

} // namespace enigma::serve
