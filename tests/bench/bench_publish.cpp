// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long publishing 100 versions takes: to a folder, to a bare git repository, to a registry server on loopback.

#include "app/http/http_server.h"
#include "models/base/clock.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/token_repository.h"
#include "sync/engine/sync_engine.h"
#include "sync/serve/registry_api.h"
#include "tests/bench/synthetic_registry.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QThread>

#include <benchmark/benchmark.h>

#include <git2.h>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kVersions = 100;

// A registry server on a thread of its own, as another process would be.
class ServerThread : public QThread
{
public:
    explicit ServerThread(const QString &folder) : m_folder(folder)
    {
        start();
        moveToThread(this);
        while (!m_ready.load()) {
            yieldCurrentThread();
        }
    }
    ~ServerThread() override
    {
        quit();
        wait();
    }

    QString url;
    QString token;

protected:
    void run() override
    {
        const std::unique_ptr<Library> library = Library::open(m_folder).value();
        const RegistryId registry = library->createRegistry({.slug = u"synthetic"_s}).value();
        token = library->tokens().create({.registry = registry, .scope = TokenScope::Publish}).value();
        const SystemClock clock;
        RegistryApi api(*library, clock);
        const std::unique_ptr<HttpServer> server = HttpServer::listen(api, {QHostAddress::LocalHost, 0}).value();
        url = server->url().toString(QUrl::StripTrailingSlash);
        m_ready.store(true);
        exec();
    }

private:
    QString m_folder;
    std::atomic<bool> m_ready = false;
};

static void publish(benchmark::State &state, RemoteKind kind)
{
    const ImportedRegistry source = syntheticRegistry(kVersions);
    for (auto step : state) {
        state.PauseTiming();
        QTemporaryDir folder;
        const std::unique_ptr<Library> library = Library::open(folder.filePath(u"library"_s)).value();
        JobContext job;
        const RegistryId registry = library->importRegistry(source, {}, job)->registry;
        Remote remote{.registryId = registry, .name = u"target"_s, .kind = kind, .url = folder.filePath(u"target"_s)};
        std::unique_ptr<ServerThread> server;
        if (kind == RemoteKind::Server) {
            server = std::make_unique<ServerThread>(folder.filePath(u"server"_s));
            remote.url = server->url;
            remote.tokenVariable = u"ENIGMA_BENCH_TOKEN"_s;
            qputenv("ENIGMA_BENCH_TOKEN", server->token.toUtf8());
        } else if (kind == RemoteKind::Git) {
            git_libgit2_init();
            git_repository *repository = nullptr;
            git_repository_init(&repository, remote.url.toUtf8().constData(), 1);
            git_repository_free(repository);
        }
        const RemoteId id = library->addRemote(remote).value();
        const SystemClock clock;
        SyncEngine engine(remoteOpener(nullptr), clock);
        state.ResumeTiming();
        const PublishReport report = engine.publish(*library, id, job).value();
        state.PauseTiming();
        if (report.count(OutboxVerdict::Kind::Confirmed) != kVersions) {
            state.SkipWithError(qPrintable(report.trouble));
        }
        state.ResumeTiming();
    }
}
BENCHMARK_CAPTURE(publish, folder, RemoteKind::Folder)
    ->Name("publish 100 versions to a folder")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(publish, git, RemoteKind::Git)
    ->Name("publish 100 versions to a git repository")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(publish, server, RemoteKind::Server)
    ->Name("publish 100 versions to a registry server")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace enigma

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
