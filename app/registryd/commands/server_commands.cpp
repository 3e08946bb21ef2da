// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/registryd/commands/server_commands.h"

#include "app/http/http_server.h"
#include "models/base/text.h"
#include "models/store/check.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/token_repository.h"
#include "sync/serve/registry_api.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace enigma::registryd {

using namespace Qt::StringLiterals;

static void print(const QString &line)
{
    std::fputs((line + u'\n').toUtf8().constData(), stdout);
    std::fflush(stdout);
}

static void printJson(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)));
}

static void log(const QByteArray &line)
{
    std::fputs((line + '\n').constData(), stderr);
}

static Result<std::unique_ptr<Library>> openData(const Common &common)
{
    if (common.data.isEmpty()) {
        return failure(ErrorCode::Invalid, tr("Say where the server keeps its data: --data DIR."));
    }
    return Library::open(QDir(common.data).absolutePath());
}

Result<> serve(const Common &common, const ServeRequest &request)
{
    ENIGMA_TRY(const ListenAddress address, ListenAddress::parse(request.listen));
    const QUrl publicUrl(request.publicUrl, QUrl::StrictMode);
    if (!request.publicUrl.isEmpty() && (!publicUrl.isValid() || publicUrl.host().isEmpty())) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” is no address for --public-url. Write it like https://registry.example.com.")
                           .arg(request.publicUrl));
    }
    ENIGMA_TRY(const std::unique_ptr<Library> library, openData(common));
    const SystemClock clock;
    RegistryApi api(*library, clock, {.only = {}, .publicUrl = publicUrl});
    ENIGMA_TRY(const std::unique_ptr<HttpServer> server, HttpServer::listen(api, address));
    QObject::connect(server.get(), &HttpServer::logged, server.get(), log);
    print(tr("Listening on %1").arg(server->url().toString()));
    runUntilStopped();
    return {};
}

static Result<RegistryId> findOrCreate(Library &library, const QString &cliName)
{
    const Result<Registry> known = library.registries().findByCliName(cliName);
    if (known) {
        return known->id;
    }
    if (known.error().code != ErrorCode::NotFound) {
        return std::unexpected(known.error());
    }
    return library.createRegistry({.slug = cliName});
}

Result<> createToken(const Common &common, const TokenRequest &request)
{
    const std::optional<TokenScope> scope = parseTokenScope(request.scope);
    if (!scope) {
        return failure(ErrorCode::Invalid, tr("“%1” is no scope. Use read, publish or admin.").arg(request.scope));
    }
    ENIGMA_TRY(const std::unique_ptr<Library> library, openData(common));
    ENIGMA_TRY(const RegistryId registry, findOrCreate(*library, request.registry));
    AccessToken token{.registry = registry, .name = request.name, .scope = *scope};
    if (request.expiresDays > 0) {
        token.expiresAt = QDateTime::currentDateTimeUtc().addDays(request.expiresDays);
    }
    ENIGMA_TRY(const QString text, library->tokens().create(token));
    if (common.json) {
        printJson({{u"token"_s, text}, {u"registry"_s, request.registry}, {u"scope"_s, request.scope}});
    } else {
        print(text);
    }
    return {};
}

static QJsonObject describe(const Registry &registry, const AccessToken &token)
{
    return {{u"id"_s, token.uid},
            {u"registry"_s, registry.cliName},
            {u"name"_s, token.name},
            {u"scope"_s, tokenScopeName(token.scope)},
            {u"created"_s, toIsoUtc(token.createdAt)},
            {u"expires"_s, token.expiresAt.isValid() ? QJsonValue(toIsoUtc(token.expiresAt)) : QJsonValue()}};
}

Result<> listTokens(const Common &common, const QString &registry)
{
    ENIGMA_TRY(const std::unique_ptr<Library> library, openData(common));
    QList<Registry> registries;
    if (registry.isEmpty()) {
        ENIGMA_TRY(registries, library->registries().all());
    } else {
        ENIGMA_TRY(const Registry one, library->registries().findByCliName(registry));
        registries.append(one);
    }
    QJsonArray rows;
    for (const Registry &each : std::as_const(registries)) {
        ENIGMA_TRY(const QList<AccessToken> tokens, library->tokens().list(each.id));
        for (const AccessToken &token : tokens) {
            rows.append(describe(each, token));
        }
    }
    if (common.json) {
        printJson({{u"tokens"_s, rows}});
        return {};
    }
    for (const QJsonValue row : std::as_const(rows)) {
        print(u"%1  %2  %3  %4"_s.arg(row["id"_L1].toString(), row["registry"_L1].toString(),
                                      row["scope"_L1].toString(), row["name"_L1].toString()));
    }
    return {};
}

Result<> revokeToken(const Common &common, const QString &uid)
{
    ENIGMA_TRY(const std::unique_ptr<Library> library, openData(common));
    return library->tokens().revoke(uid);
}

Result<> listRegistries(const Common &common)
{
    ENIGMA_TRY(const std::unique_ptr<Library> library, openData(common));
    ENIGMA_TRY(const QList<Registry> registries, library->registries().all());
    QJsonArray rows;
    for (const Registry &registry : registries) {
        const QString visibility = registry.isPublic ? u"public"_s : u"private"_s;
        rows.append(QJsonObject{{u"cliName"_s, registry.cliName},
                                {u"name"_s, registry.name},
                                {u"visibility"_s, visibility},
                                {u"components"_s, registry.componentCount}});
        if (!common.json) {
            print(u"@%1  %2  %3  %4"_s.arg(registry.cliName, registry.name, visibility).arg(registry.componentCount));
        }
    }
    if (common.json) {
        printJson({{u"registries"_s, rows}});
    }
    return {};
}

Result<> setVisibility(const Common &common, const QString &cliName, bool isPublic)
{
    ENIGMA_TRY(const std::unique_ptr<Library> library, openData(common));
    ENIGMA_TRY(Registry registry, library->registries().findByCliName(cliName));
    registry.isPublic = isPublic;
    return library->updateRegistry(registry);
}

Result<> check(const Common &common)
{
    ENIGMA_TRY(const std::unique_ptr<Library> library, openData(common));
    JobContext job;
    ENIGMA_TRY(const CheckReport report, checkLibrary(*library, job));
    if (common.json) {
        printJson({{u"versions"_s, report.versions},
                   {u"blobs"_s, report.blobs},
                   {u"bytes"_s, report.bytes},
                   {u"problems"_s, QJsonArray::fromStringList(report.problems)}});
    } else {
        print(tr("Read %1 versions and %2 contents (%3).")
                  .arg(report.versions)
                  .arg(report.blobs)
                  .arg(humanSize(report.bytes)));
    }
    if (report.problems.isEmpty()) {
        return {};
    }
    return failure(ErrorCode::Corrupt, report.problems.join(u'\n'));
}

} // namespace enigma::registryd
