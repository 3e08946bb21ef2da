// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine/desktop_sync.h"

#include "models/api/library_service.h"
#include "models/base/text.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"
#include "sync/remote/http_transport.h"
#include "sync/remote/registry_fetch.h"

#include <chrono>

namespace enigma {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// Other programs may fill an outbox, too; and a clock that jumped must not stop the sending.
static constexpr auto kLongestSleep = 60s;
static constexpr auto kShortestSleep = 100ms;
static constexpr auto kJoinChanges = 200ms;

DesktopSync::DesktopSync(LibraryService &library, SecretStore &secrets, const Clock &clock, QObject *parent) :
    DesktopSync(library, remoteOpener(&secrets), clock, parent)
{
}

DesktopSync::DesktopSync(LibraryService &library, OpenRemote open, const Clock &clock, QObject *parent) :
    SyncService(parent),
    m_service(library),
    m_open(std::move(open)),
    m_clock(clock),
    m_library(std::make_shared<std::unique_ptr<Library>>())
{
    m_sender.setMaxThreadCount(1);
    m_sender.setExpiryTimeout(-1);
    m_timer.setSingleShot(true);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kJoinChanges);
    connect(&m_timer, &QTimer::timeout, this, &DesktopSync::look);
    connect(&m_soon, &QTimer::timeout, this, &DesktopSync::look);
    connect(&m_service, &LibraryService::changed, this, [this](const LibraryChange &change) {
        if (change.touches(LibraryChange::Remotes)) {
            m_soon.start();
        }
    });
    // What a program that was killed left as "sending" waits again.
    useLibrary<bool>({}, [](Library &opened, JobContext &) -> Result<bool> {
        ENIGMA_CHECK(opened.remotes().recover());
        return true;
    });
    look();
}

DesktopSync::~DesktopSync()
{
    m_next.clear();
    for (const std::shared_ptr<JobState> &job : std::as_const(m_running)) {
        job->cancel();
    }
    for (const std::shared_ptr<JobState> &job : std::as_const(m_asideJobs)) {
        job->cancel();
    }
    // The connection closes on the thread that opened it.
    m_sender.start([library = m_library] { library->reset(); });
    m_sender.waitForDone();
    m_asides.waitForDone();
}

template<typename T, typename Use>
Job<T> DesktopSync::useLibrary(const QString &title, Use use)
{
    return startJob<T>(
        m_sender, title,
        [library = m_library, folder = m_service.folder(), use = std::move(use)](JobContext &job) -> Result<T> {
            if (!*library) {
                ENIGMA_TRY(*library, Library::open(folder));
            }
            return use(**library, job);
        });
}

void DesktopSync::publish(const QList<RemoteId> &remotes)
{
    for (const RemoteId &remote : remotes) {
        m_stopped.remove(remote);
        run(remote, [remote](SyncEngine &engine, Library &library, JobContext &job) {
            return engine.publish(library, remote, job);
        });
    }
}

void DesktopSync::syncNow(const RegistryId &registry)
{
    useLibrary<QList<Remote>>({}, [registry](Library &library, JobContext &) {
        return library.remotes().list(registry);
    }).then(this, [this](const Result<QList<Remote>> &remotes) {
        QList<RemoteId> ids;
        for (const Remote &remote : remotes.value_or(QList<Remote>())) {
            if (!remote.paused) {
                ids.append(remote.id);
            }
        }
        publish(ids);
    });
}

void DesktopSync::retry(const OutboxEntry &entry)
{
    m_stopped.remove(entry.remoteId);
    run(entry.remoteId,
        [entry](SyncEngine &engine, Library &library, JobContext &job) { return engine.retry(library, entry, job); });
}

void DesktopSync::withdraw(const OutboxEntry &entry)
{
    m_service.settleOutbox(entry, {.kind = OutboxVerdict::Kind::Withdrawn});
}

void DesktopSync::pause(const RemoteId &remote)
{
    cancel(remote);
    setPaused(remote, true);
}

void DesktopSync::resume(const RemoteId &remote)
{
    m_stopped.remove(remote);
    setPaused(remote, false);
}

void DesktopSync::setPaused(const RemoteId &id, bool paused)
{
    useLibrary<Remote>({}, [id, paused](Library &library, JobContext &) -> Result<Remote> {
        ENIGMA_TRY(Remote remote, library.remotes().load(id));
        remote.paused = paused;
        ENIGMA_CHECK(library.updateRemote(remote));
        return remote;
    }).then(this, [this](const Result<Remote> &remote) {
        if (remote) {
            m_service.noteChange({.scopes = LibraryChange::Remotes, .registry = remote->registryId});
        }
    });
}

void DesktopSync::cancel(const RemoteId &remote)
{
    m_stopped.insert(remote);
    m_next.remove(remote);
    if (const auto running = m_running.constFind(remote); running != m_running.cend()) {
        (*running)->cancel();
    }
}

RemoteStatus DesktopSync::status(const RemoteId &remote) const
{
    return m_status.value(remote, {.remote = remote});
}

void DesktopSync::show(const RemoteStatus &status)
{
    if (m_status.value(status.remote, {.remote = status.remote}) == status) {
        return;
    }
    m_status.insert(status.remote, status);
    Q_EMIT statusChanged(status);
}

void DesktopSync::noteSending(const OutboxEntry &entry)
{
    RemoteStatus status = m_status.value(entry.remoteId, {.remote = entry.remoteId});
    status.phase = RemoteStatus::Phase::Sending;
    ++status.total;
    show(status);
    Q_EMIT sending(entry);
}

void DesktopSync::noteSettled(const PublishLine &line)
{
    RemoteStatus status = m_status.value(line.entry.remoteId, {.remote = line.entry.remoteId});
    ++status.done;
    status.total = std::max(status.total, status.done);
    show(status);
    Q_EMIT settled(line.entry, line.verdict);
}

void DesktopSync::run(const RemoteId &remote, Work work)
{
    if (m_running.contains(remote)) {
        m_next.insert(remote, std::move(work));
        return;
    }
    show({.remote = remote, .phase = RemoteStatus::Phase::Sending});
    // The listener runs on the sending thread; what it posts is dropped when this is gone.
    const SyncEngine::Listener listener{
        .sending =
            [this](const OutboxEntry &entry) {
                QMetaObject::invokeMethod(this, [this, entry] { noteSending(entry); });
            },
        .settled =
            [this](const PublishLine &line) { QMetaObject::invokeMethod(this, [this, line] { noteSettled(line); }); }};
    Job<PublishReport> job =
        useLibrary<PublishReport>(tr("Publishing"), [open = m_open, &clock = m_clock, listener,
                                                     work = std::move(work)](Library &library, JobContext &context) {
            SyncEngine engine(open, clock, listener);
            return work(engine, library, context);
        });
    m_running.insert(remote, job.state());
    job.then(this, [this, remote](const Result<PublishReport> &report) { ended(remote, report); });
}

void DesktopSync::ended(const RemoteId &remote, const Result<PublishReport> &report)
{
    m_running.remove(remote);
    // Stopped before it began: a round without lines.
    const bool neverBegan = !report && report.error().code == ErrorCode::Cancelled;
    if (report || neverBegan) {
        show({.remote = remote});
        const PublishReport result = report.value_or(PublishReport{.remote = {.id = remote}});
        m_service.noteChange(
            {.scopes = LibraryChange::Remotes | LibraryChange::Components, .registry = result.remote.registryId});
        Q_EMIT finished(result);
    } else {
        show({.remote = remote, .phase = RemoteStatus::Phase::Waiting, .sentence = report.error().message});
    }
    if (m_next.contains(remote)) {
        run(remote, m_next.take(remote));
    }
    if (report || neverBegan) {
        look();
    } else {
        m_timer.start(kLongestSleep); // The library itself is in trouble: not again at once.
    }
}

// Reads every outbox: sends what is due, and sleeps until the next is.
void DesktopSync::look()
{
    useLibrary<QList<OutboxNeed>>({}, [now = m_clock.now()](Library &library, JobContext &) {
        return readOutboxNeeds(library, now);
    }).then(this, [this](const Result<QList<OutboxNeed>> &needs) { act(needs.value_or(QList<OutboxNeed>())); });
}

void DesktopSync::act(const QList<OutboxNeed> &needs)
{
    std::chrono::milliseconds sleep = kLongestSleep;
    for (const OutboxNeed &need : needs) {
        const RemoteId id = need.remote.id;
        if (m_running.contains(id)) {
            continue;
        }
        if (need.remote.paused) {
            show({.remote = id, .phase = RemoteStatus::Phase::Paused});
        } else if (need.due > 0 && !m_stopped.contains(id)) {
            run(id, [id](SyncEngine &engine, Library &library, JobContext &job) {
                return engine.send(library, id, SyncEngine::Due::OnTime, job);
            });
        } else if (need.next.isValid()) {
            show({.remote = id,
                  .phase = RemoteStatus::Phase::Waiting,
                  .sentence = need.sentence,
                  .nextAttempt = need.next});
            const std::chrono::milliseconds until(m_clock.now().msecsTo(need.next));
            sleep = std::clamp<std::chrono::milliseconds>(until, kShortestSleep, sleep);
        } else {
            show({.remote = id});
        }
    }
    m_timer.start(sleep);
}

Job<QString> DesktopSync::testRemote(const Remote &remote, const QString &token)
{
    Job<QString> job = startJob<QString>(
        m_asides, tr("Testing “%1”").arg(remote.name),
        [open = m_open, folder = m_service.folder(), remote, token](JobContext &context) -> Result<QString> {
            ENIGMA_TRY(const std::unique_ptr<Library> library, Library::open(folder, Library::Mode::ReadOnly));
            ENIGMA_TRY(const Registry registry, library->registries().load(remote.registryId));
            ENIGMA_TRY(const std::unique_ptr<RemoteTarget> target, open(remote, token, context.stopToken()));
            return target->test(registry, context);
        });
    keepAside(job.state());
    return job;
}

void DesktopSync::keepAside(const std::shared_ptr<JobState> &job)
{
    m_asideJobs.removeIf([](const std::shared_ptr<JobState> &old) { return old->isFinished(); });
    m_asideJobs.append(job);
}

Job<ImportOutcome> DesktopSync::importFromUrl(const QUrl &url, const ImportRequest &request)
{
    Job<ImportOutcome> job = startJob<ImportOutcome>(
        m_asides, tr("Importing from %1").arg(url.host()),
        [folder = m_service.folder(), url, request](JobContext &context) -> Result<ImportOutcome> {
            HttpTransport transport;
            ENIGMA_TRY(const ImportedRegistry source, fetchRegistry(url, transport, context));
            ENIGMA_TRY(const std::unique_ptr<Library> library, Library::open(folder));
            return library->importRegistry(source, request, context);
        });
    keepAside(job.state());
    job.then(this, [this](const Result<ImportOutcome> &outcome) {
        if (outcome) {
            m_service.noteChange({.scopes = LibraryChange::Everything, .registry = outcome->registry});
        }
    });
    return job;
}

} // namespace enigma
