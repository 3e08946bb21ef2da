// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/library_service.h"
#include "models/store/remote_repository.h"
#include "sync/engine/desktop_sync.h"
#include "tests/support/check.h"
#include "tests/support/publish_batch.h"
#include "tests/support/temp_library.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// A remote that is whatever the test wants it to be; used on the sending thread.
struct FakePlace
{
    std::atomic<bool> isDown = false;
    std::atomic<bool> refuses = false;
    std::atomic<bool> waitsForCancel = false;
    std::atomic<int> received = 0;
};

class FakeTarget final : public RemoteTarget
{
public:
    explicit FakeTarget(FakePlace &place) : m_place(place) {}

    Result<QList<PublishAnswer>> publish(const PublishBatch &batch, JobContext &job) override
    {
        while (m_place.waitsForCancel) {
            if (job.isCancelled()) {
                return cancelled();
            }
            QThread::yieldCurrentThread();
        }
        if (m_place.isDown) {
            return failure(ErrorCode::Network, u"“team” cannot be reached."_s);
        }
        m_place.received += int(batch.versions.size());
        const PublishAnswer answer =
            m_place.refuses ? PublishAnswer{.kind = PublishAnswer::Kind::Refused, .sentence = u"Other content."_s}
                            : PublishAnswer{};
        return QList<PublishAnswer>(batch.versions.size(), answer);
    }

    Result<QString> test(const Registry &registry, JobContext &) override { return registry.cliName; }

private:
    FakePlace &m_place;
};

} // namespace

class TestDesktopSync : public QObject
{
    Q_OBJECT

private:
    struct Desk
    {
        Desk()
        {
            registry = library->createRegistry({.slug = u"acme"_s}).value();
            remote =
                library
                    ->addRemote({.registryId = registry, .name = u"team"_s, .kind = RemoteKind::Folder, .url = u"/x"_s})
                    .value();
            const ComponentId button = library->createComponent(registry, sampleItem(u"button"_s)).value();
            library->saveVersion({button, {1, 0, 0}, u"First"_s}).value();
            service.open().wait().value();
        }

        OpenRemote opener()
        {
            return [this](const Remote &, const QString &,
                          const std::stop_token &) -> Result<std::unique_ptr<RemoteTarget>> {
                return std::make_unique<FakeTarget>(place);
            };
        }

        QList<OutboxEntry> outbox() { return library->remotes().outbox(remote).value(); }

        FakePlace place;
        TempLibrary library;
        LibraryService service{library.folder()};
        SystemClock clock;
        RegistryId registry;
        RemoteId remote;
    };

private Q_SLOTS:
    void publishingEmptiesTheOutboxAndSaysSo()
    {
        Desk desk;
        DesktopSync sync(desk.service, desk.opener(), desk.clock);
        QSignalSpy finished(&sync, &SyncService::finished);
        QSignalSpy settled(&sync, &SyncService::settled);
        QSignalSpy changed(&desk.service, &LibraryService::changed);
        sync.publish({desk.remote});
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().value<PublishReport>().isClean());
        QCOMPARE(settled.size(), 1);
        QVERIFY(!changed.isEmpty());
        QVERIFY(desk.outbox().isEmpty());
        QTRY_COMPARE(sync.status(desk.remote).phase, RemoteStatus::Phase::Idle);
    }

    void whatWaitsAtTheStartIsSentByItself()
    {
        Desk desk;
        ENIGMA_VERIFY(desk.library->enqueuePublish(desk.remote));
        ENIGMA_VERIFY(desk.library->settleOutbox(desk.outbox().first(), {.kind = OutboxVerdict::Kind::Sending}));
        DesktopSync sync(desk.service, desk.opener(), desk.clock);
        QTRY_VERIFY(desk.outbox().isEmpty());
    }

    void aRemoteThatComesBackGetsWhatWaited()
    {
        Desk desk;
        desk.place.isDown = true;
        DesktopSync sync(desk.service, desk.opener(), desk.clock);
        sync.publish({desk.remote});
        QTRY_COMPARE(sync.status(desk.remote).phase, RemoteStatus::Phase::Waiting);
        QVERIFY(sync.status(desk.remote).nextAttempt.isValid());
        QVERIFY(sync.status(desk.remote).sentence.contains(u"team"));
        desk.place.isDown = false;
        QTRY_VERIFY_WITH_TIMEOUT(desk.outbox().isEmpty(), 20'000);
    }

    void aCancelledRoundIsNotTakenUpAgainByItself()
    {
        Desk desk;
        desk.place.waitsForCancel = true;
        DesktopSync sync(desk.service, desk.opener(), desk.clock);
        QSignalSpy finished(&sync, &SyncService::finished);
        sync.publish({desk.remote});
        QTRY_COMPARE(sync.status(desk.remote).total, 1);
        sync.cancel(desk.remote);
        QTRY_COMPARE(finished.size(), 1);
        desk.place.waitsForCancel = false;
        desk.service.noteChange({});
        QTRY_COMPARE(sync.status(desk.remote).phase, RemoteStatus::Phase::Idle);
        QCOMPARE(desk.outbox().size(), 1);
        sync.publish({desk.remote});
        QTRY_VERIFY(desk.outbox().isEmpty());
    }

    void aPausedRemoteKeepsItsOutbox()
    {
        Desk desk;
        DesktopSync sync(desk.service, desk.opener(), desk.clock);
        sync.pause(desk.remote);
        QTRY_COMPARE(sync.status(desk.remote).phase, RemoteStatus::Phase::Paused);
        ENIGMA_VERIFY(desk.library->enqueuePublish(desk.remote));
        sync.syncNow({});
        QTRY_COMPARE(desk.outbox().size(), 1);
        sync.resume(desk.remote);
        QTRY_VERIFY(desk.outbox().isEmpty());
    }

    void aRefusedVersionCanBeWithdrawnOrSentAgain()
    {
        Desk desk;
        desk.place.refuses = true;
        DesktopSync sync(desk.service, desk.opener(), desk.clock);
        QSignalSpy finished(&sync, &SyncService::finished);
        sync.publish({desk.remote});
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(desk.outbox().first().state, OutboxState::Refused);
        sync.retry(desk.outbox().first());
        QTRY_COMPARE(finished.size(), 2);
        sync.withdraw(desk.outbox().first());
        QTRY_VERIFY(desk.outbox().isEmpty());
    }

    void aRemoteIsTestedBeforeItIsStored()
    {
        Desk desk;
        DesktopSync sync(desk.service, desk.opener(), desk.clock);
        Job<QString> job = sync.testRemote({.registryId = desk.registry, .name = u"new"_s, .url = u"/y"_s}, u"token"_s);
        QCOMPARE(job.wait().value_or(QString()), u"acme"_s);
    }

    void closingWhileSomethingIsSentLosesNothing()
    {
        Desk desk;
        desk.place.waitsForCancel = true;
        {
            DesktopSync sync(desk.service, desk.opener(), desk.clock);
            sync.publish({desk.remote});
            QTRY_COMPARE(sync.status(desk.remote).total, 1);
        }
        QCOMPARE(desk.outbox().size(), 1);
        desk.place.waitsForCancel = false;
        DesktopSync sync(desk.service, desk.opener(), desk.clock);
        QTRY_VERIFY(desk.outbox().isEmpty());
    }
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestDesktopSync)
#include "tst_desktop_sync.moc"
