// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/token_repository.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/store/database.h"

#include <QRandomGenerator>

namespace enigma {

using namespace Qt::StringLiterals;

static QString randomToken()
{
    std::array<quint32, 8> bits{};
    QRandomGenerator::system()->fillRange(bits.data(), qsizetype(bits.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(bits.data()), sizeof(bits));
    return u"enigma_"_s +
           QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

static AccessToken readToken(const Statement &row)
{
    return {.uid = row.text(0),
            .registry = {row.text(1)},
            .name = row.text(2),
            .scope = parseTokenScope(row.text(3)).value_or(TokenScope::Read),
            .expiresAt = row.time(4),
            .createdAt = row.time(5)};
}

Result<QString> TokenRepository::create(const AccessToken &token)
{
    const QString secret = randomToken();
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT INTO access_tokens (uid, registry_uid, name, sha256, scope, expires_at) "
                                  "VALUES (:uid, :registry, :name, :sha256, :scope, :expires)"_L1));
    ENIGMA_CHECK(insert.bind(":uid"_L1, createUuidV7())
                     .bind(":registry"_L1, token.registry.value)
                     .bind(":name"_L1, token.name)
                     .bind(":sha256"_L1, sha256Hex(secret.toUtf8()))
                     .bind(":scope"_L1, tokenScopeName(token.scope))
                     .bind(":expires"_L1, token.expiresAt)
                     .run());
    return secret;
}

Result<AccessToken> TokenRepository::find(const QString &token, const QDateTime &now)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare("SELECT uid, registry_uid, name, scope, expires_at, created_at FROM access_tokens "
                                  "WHERE sha256 = :sha256 AND revoked_at IS NULL "
                                  "AND (expires_at IS NULL OR expires_at > :now)"_L1));
    ENIGMA_CHECK(select.bind(":sha256"_L1, sha256Hex(token.toUtf8())).bind(":now"_L1, now).run());
    if (!select.next()) {
        return failure(ErrorCode::NotFound, tr("This token is unknown, was revoked or has ended. Ask for a new one."));
    }
    return readToken(select);
}

Result<QList<AccessToken>> TokenRepository::list(const RegistryId &registry)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT uid, registry_uid, name, scope, expires_at, created_at FROM access_tokens "
                                  "WHERE registry_uid = :registry AND revoked_at IS NULL ORDER BY uid"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).run());
    QList<AccessToken> tokens;
    while (rows.next()) {
        tokens.append(readToken(rows));
    }
    return tokens;
}

Result<> TokenRepository::revoke(const QString &uid)
{
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE access_tokens SET revoked_at = :time WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, uid).bind(":time"_L1, QDateTime::currentDateTimeUtc()).run();
}

} // namespace enigma
