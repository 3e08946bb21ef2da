// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A registry server's logic over a library in a temporary folder, with a registry and tokens.

#pragma once

#include "models/store/registry_repository.h"
#include "models/store/token_repository.h"
#include "sync/remote/registry_client.h"
#include "tests/support/loopback_transport.h"
#include "tests/support/publish_batch.h"

namespace enigma {

class TestClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime::fromMSecsSinceEpoch(1'790'000'000'000, QTimeZone::UTC);
};

struct TempServer
{
    TempServer() : api(*library, clock), transport(api)
    {
        registry =
            library->createRegistry({.slug = QStringLiteral("acme"), .name = QStringLiteral("Acme Design")}).value();
        token = makeToken(registry, TokenScope::Publish);
    }

    QString makeToken(const RegistryId &of, TokenScope scope)
    {
        return library->tokens().create({.registry = of, .scope = scope}).value();
    }

    Result<QList<PublishAnswer>> publish(const QList<PublishVersion> &versions, const QString &with = {})
    {
        const Remote remote{
            .name = QStringLiteral("team"), .kind = RemoteKind::Server, .url = QStringLiteral("http://127.0.0.1:1")};
        RegistryClient client(remote, with.isEmpty() ? token : with, std::make_unique<BorrowedTransport>(transport));
        JobContext job;
        return client.publish({facts, versions}, job);
    }

    ApiResponse get(const QString &address, const QString &with = {}, const QByteArray &method = "GET")
    {
        const QUrl url(QStringLiteral("http://loopback") + address);
        ApiRequest request{.method = method,
                           .path = url.path(QUrl::FullyDecoded),
                           .query = QUrlQuery(url),
                           .peer = QStringLiteral("127.0.0.1")};
        request.headers.insert("host", "loopback");
        if (!with.isEmpty()) {
            request.headers.insert("authorization", "Bearer " + with.toUtf8());
        }
        return api.handle(request);
    }

    // As the command line does it while the server runs.
    void setPublic(bool isPublic)
    {
        const std::unique_ptr<Library> other = Library::open(library.folder()).value();
        Registry changed = other->registries().load(registry).value();
        changed.isPublic = isPublic;
        other->updateRegistry(changed).value();
        facts.isPublic = isPublic;
    }

    TempLibrary library;
    TestClock clock;
    RegistryApi api;
    LoopbackTransport transport;
    RegistryId registry;
    QString token;
    Registry facts = sampleRegistry();
};

} // namespace enigma
