// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"
#include "sync/engine/sync_engine.h"
#include "tests/support/check.h"
#include "tests/support/temp_server.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// A person's library with a registry, one remote that is the server, and the engine between them.
struct Desk
{
    explicit Desk(TempServer &toServer) : server(toServer)
    {
        registry = library->createRegistry({.slug = u"acme"_s, .name = u"Acme Design"_s}).value();
        remote = library
                     ->addRemote({.registryId = registry,
                                  .name = u"team"_s,
                                  .kind = RemoteKind::Server,
                                  .url = u"http://127.0.0.1:1"_s})
                     .value();
    }

    void save(const QString &name, const SemVer &number, const QByteArray &content)
    {
        const Result<ComponentSummary> known = library->components().find(registry, name);
        const ComponentId id =
            known ? known->id : library->createComponent(registry, sampleItem(name, content)).value();
        library->writeDraft(id, sampleItem(name, content)).value();
        library->saveVersion({id, number, u"Something"_s}).value();
    }

    SyncEngine engine()
    {
        return {[this](const Remote &to, const QString &,
                       const std::stop_token &) -> Result<std::unique_ptr<RemoteTarget>> {
                    return std::make_unique<RegistryClient>(to, server.token,
                                                            std::make_unique<BorrowedTransport>(server.transport));
                },
                server.clock};
    }

    Result<PublishReport> publish() { return engine().publish(*library, remote, job); }
    QList<OutboxEntry> outbox() { return library->remotes().outbox(remote).value(); }

    TempServer &server;
    TempLibrary library;
    RegistryId registry;
    RemoteId remote;
    JobContext job;
};

} // namespace

class TestSyncEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatWaitsArrivesInOrder()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        desk.save(u"button"_s, {1, 1, 0}, "b");
        desk.save(u"card"_s, {1, 0, 0}, "c");
        ENIGMA_VALUE(const PublishReport report, desk.publish());
        QVERIFY(report.isClean());
        QCOMPARE(report.lines.size(), 3);
        QCOMPARE(report.lines.at(1).entry.number, (SemVer{1, 1, 0}));
        QVERIFY(desk.outbox().isEmpty());
        QCOMPARE(server.get(u"/r/acme/card.json"_s).status, 200);
    }

    void publishingAgainSendsNothing()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        ENIGMA_VERIFY(desk.publish());
        server.transport.requests.clear();
        ENIGMA_VALUE(const PublishReport report, desk.publish());
        QVERIFY(report.isClean());
        QVERIFY(server.transport.requests.isEmpty());
    }

    void aServerThatIsDownLeavesEverythingWaitingAndLaterItArrives()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        server.transport.offline = true;
        ENIGMA_VALUE(const PublishReport down, desk.publish());
        QVERIFY(!down.trouble.isEmpty());
        QCOMPARE(down.count(OutboxVerdict::Kind::Failed), 1);
        const QList<OutboxEntry> waiting = desk.outbox();
        QCOMPARE(waiting.first().state, OutboxState::Waiting);
        QVERIFY(waiting.first().nextAttemptAt >= server.clock.time);
        QCOMPARE(desk.library->remotes().load(desk.remote)->lastError, down.trouble);

        server.transport.offline = false;
        server.clock.time = waiting.first().nextAttemptAt.addMSecs(1);
        ENIGMA_VALUE(const PublishReport back,
                     desk.engine().send(*desk.library, desk.remote, SyncEngine::Due::OnTime, desk.job));
        QVERIFY(back.isClean());
        QVERIFY(desk.outbox().isEmpty());
        QVERIFY(desk.library->remotes().load(desk.remote)->lastError.isEmpty());
    }

    void whatWaitsForALaterMomentIsNotSentEarly()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        server.transport.offline = true;
        ENIGMA_VERIFY(desk.publish());
        server.transport.offline = false;
        server.clock.time = desk.outbox().first().nextAttemptAt.addMSecs(-1);
        ENIGMA_VALUE(const PublishReport early,
                     desk.engine().send(*desk.library, desk.remote, SyncEngine::Due::OnTime, desk.job));
        QVERIFY(early.lines.isEmpty());
        ENIGMA_VALUE(const PublishReport asked, desk.publish());
        QCOMPARE(asked.lines.size(), 1);
    }

    void aRefusedVersionIsParkedAndTheOthersGoOn()
    {
        TempServer server;
        ENIGMA_VERIFY(server.publish({sampleVersion(u"button"_s, {1, 0, 0}, "theirs")}));
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "mine");
        desk.save(u"card"_s, {1, 0, 0}, "c");
        ENIGMA_VALUE(const PublishReport report, desk.publish());
        QCOMPARE(report.count(OutboxVerdict::Kind::Refused), 1);
        QCOMPARE(report.count(OutboxVerdict::Kind::Confirmed), 1);
        const QList<OutboxEntry> left = desk.outbox();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().state, OutboxState::Refused);
        QVERIFY(left.first().lastError.contains(u"button 1.0.0"));
        ENIGMA_VALUE(const PublishReport again, desk.publish());
        QVERIFY(again.lines.isEmpty());
        ENIGMA_VALUE(const PublishReport retried, desk.engine().retry(*desk.library, left.first(), desk.job));
        QCOMPARE(retried.count(OutboxVerdict::Kind::Refused), 1);
    }

    void rowsThatACrashLeftInSendingAreSentAgain()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        ENIGMA_VERIFY(desk.library->enqueuePublish(desk.remote));
        ENIGMA_VERIFY(desk.library->settleOutbox(desk.outbox().first(), {.kind = OutboxVerdict::Kind::Sending}));
        desk.library.reopen();
        ENIGMA_VALUE(const PublishReport report, desk.publish());
        QVERIFY(report.isClean());
        QCOMPARE(report.lines.size(), 1);
    }

    void anAnswerThatWasLostIsNoHarm()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        server.transport.after = [](const HttpRequest &request) { return !request.url.path().contains(u"/versions/"); };
        ENIGMA_VALUE(const PublishReport lost, desk.publish());
        QCOMPARE(lost.count(OutboxVerdict::Kind::Confirmed), 0);
        QCOMPARE(server.get(u"/r/acme/button@1.0.0.json"_s).status, 200); // It is there, but nobody knows.
        server.transport.after = {};
        ENIGMA_VALUE(const PublishReport report, desk.publish());
        QVERIFY(report.isClean());
        QVERIFY(desk.outbox().isEmpty());
    }

    void aPausedRemoteIsSentNothing()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        Remote remote = desk.library->remotes().load(desk.remote).value();
        remote.paused = true;
        ENIGMA_VERIFY(desk.library->updateRemote(remote));
        ENIGMA_VALUE(const PublishReport report, desk.publish());
        QVERIFY(report.lines.isEmpty());
        QCOMPARE(desk.outbox().size(), 1);
    }

    void anUnsetTokenVariableIsNamed()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        Remote remote = desk.library->remotes().load(desk.remote).value();
        remote.tokenVariable = u"ENIGMA_TEST_TOKEN_THAT_IS_NOT_SET"_s;
        ENIGMA_VERIFY(desk.library->updateRemote(remote));
        SyncEngine engine(remoteOpener(nullptr), server.clock);
        ENIGMA_VALUE(const PublishReport report, engine.publish(*desk.library, desk.remote, desk.job));
        QVERIFY(report.trouble.contains(remote.tokenVariable));
        QCOMPARE(desk.outbox().size(), 1);
    }

    void cancellingLeavesTheRestWaiting()
    {
        TempServer server;
        Desk desk(server);
        desk.save(u"button"_s, {1, 0, 0}, "a");
        auto state = std::make_shared<JobState>(u"Publishing"_s);
        JobContext job(state);
        state->cancel();
        ENIGMA_VALUE(const PublishReport report, desk.engine().publish(*desk.library, desk.remote, job));
        QCOMPARE(report.count(OutboxVerdict::Kind::Confirmed), 0);
        QCOMPARE(desk.outbox().size(), 1);
    }

    void aHundredVersionsReachAllThreeKindsOfRemote()
    {
        TempServer server;
        Desk desk(server);
        for (int i = 0; i < 100; ++i) {
            desk.save(u"item-%1"_s.arg(i), {1, 0, 0}, QByteArray::number(i));
        }
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(u"bare.git"_s));
        const auto add = [&desk](const QString &name, RemoteKind kind, const QString &url) {
            return desk.library->addRemote({.registryId = desk.registry, .name = name, .kind = kind, .url = url})
                .value();
        };
        SyncEngine engine(remoteOpener(nullptr), server.clock);
        for (const RemoteId &remote : {add(u"site"_s, RemoteKind::Folder, folder.filePath(u"site"_s)),
                                       add(u"origin"_s, RemoteKind::Git, folder.filePath(u"bare.git"_s))}) {
            ENIGMA_VALUE(const PublishReport report, engine.publish(*desk.library, remote, desk.job));
            QVERIFY2(report.isClean(), qPrintable(report.trouble));
            QCOMPARE(report.lines.size(), 100);
        }
        ENIGMA_VALUE(const PublishReport report, desk.publish());
        QVERIFY(report.isClean());
        QCOMPARE(report.lines.size(), 100);
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestSyncEngine)
#include "tst_sync_engine.moc"
