// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine/sync_engine.h"

#include "models/base/text.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"
#include "models/store/version_repository.h"
#include "sync/engine/retry_plan.h"

#include <QRandomGenerator>

namespace enigma {

// A batch is one commit, and one round of questions to a server.
static constexpr qsizetype kVersionsPerBatch = 100;
static constexpr qint64 kBytesPerBatch = 32 * 1024 * 1024;

SyncEngine::SyncEngine(OpenRemote open, const Clock &clock, Listener listener) :
    m_open(std::move(open)), m_clock(clock), m_listener(std::move(listener))
{
}

Result<PublishReport> SyncEngine::publish(Library &library, const RemoteId &remote, JobContext &job)
{
    ENIGMA_CHECK(library.enqueuePublish(remote));
    return send(library, remote, Due::Now, job);
}

Result<PublishReport> SyncEngine::send(Library &library, const RemoteId &id, Due due, JobContext &job)
{
    ENIGMA_TRY(const Remote remote, library.remotes().load(id));
    ENIGMA_TRY(QList<OutboxEntry> entries, library.remotes().outbox(id));
    const QDateTime now = m_clock.now();
    entries.removeIf([due, now](const OutboxEntry &entry) {
        const bool isEarly = due == Due::OnTime && entry.nextAttemptAt.isValid() && entry.nextAttemptAt > now;
        return entry.state == OutboxState::Refused || isEarly;
    });
    return sendEntries(library, remote, remote.paused ? QList<OutboxEntry>() : entries, job);
}

Result<PublishReport> SyncEngine::retry(Library &library, const OutboxEntry &entry, JobContext &job)
{
    ENIGMA_TRY(const Remote remote, library.remotes().load(entry.remoteId));
    return sendEntries(library, remote, {entry}, job);
}

Result<PublishReport> SyncEngine::sendEntries(Library &library, const Remote &remote, const QList<OutboxEntry> &entries,
                                              JobContext &job)
{
    PublishReport report{.remote = remote};
    if (entries.isEmpty()) {
        return report;
    }
    const Result<std::unique_ptr<RemoteTarget>> target = m_open(remote, {}, job.stopToken());
    if (target) {
        ENIGMA_CHECK(sendBatches(library, **target, entries, report, job));
    } else {
        ENIGMA_CHECK(postpone(library, entries, target.error(), report));
    }
    ENIGMA_CHECK(library.remotes().noteSync(remote.id, m_clock.now(), report.trouble));
    return report;
}

// As many entries as make a batch, from `begin`.
static qsizetype endOfBatch(const QList<OutboxEntry> &entries, qsizetype begin)
{
    qsizetype end = begin;
    qint64 bytes = 0;
    while (end < entries.size() && end - begin < kVersionsPerBatch && (end == begin || bytes < kBytesPerBatch)) {
        bytes += entries.at(end++).bytes;
    }
    return end;
}

Result<> SyncEngine::sendBatches(Library &library, RemoteTarget &target, const QList<OutboxEntry> &entries,
                                 PublishReport &report, JobContext &job)
{
    for (qsizetype begin = 0; begin < entries.size();) {
        const qsizetype end = endOfBatch(entries, begin);
        const QList<OutboxEntry> some = entries.mid(begin, end - begin);
        if (report.trouble.isEmpty() && !job.isCancelled()) {
            ENIGMA_CHECK(sendBatch(library, target, some, report, job));
        } else if (!report.trouble.isEmpty()) {
            ENIGMA_CHECK(postpone(library, some, {ErrorCode::Network, report.trouble, {}}, report));
        }
        begin = end;
    }
    return {};
}

static Result<PublishBatch> loadBatch(Library &library, const RegistryId &registry, const QList<OutboxEntry> &entries)
{
    PublishBatch batch;
    ENIGMA_TRY(batch.registry, library.registries().load(registry));
    for (const OutboxEntry &entry : entries) {
        PublishVersion version{.idempotencyKey = entry.idempotencyKey};
        ENIGMA_TRY(version.version, library.versions().load(entry.versionId));
        ENIGMA_TRY(version.item, library.versions().item(entry.versionId));
        ENIGMA_TRY(version.manifest, library.versions().canonical(entry.versionId));
        batch.versions.append(std::move(version));
    }
    return batch;
}

Result<> SyncEngine::sendBatch(Library &library, RemoteTarget &target, const QList<OutboxEntry> &entries,
                               PublishReport &report, JobContext &job)
{
    ENIGMA_TRY(const PublishBatch batch, loadBatch(library, report.remote.registryId, entries));
    Verdicts verdicts;
    for (const OutboxEntry &entry : entries) {
        verdicts.append({entry, {.kind = OutboxVerdict::Kind::Sending}});
    }
    ENIGMA_CHECK(library.settleOutbox(verdicts));
    if (m_listener.sending) {
        std::ranges::for_each(entries, m_listener.sending);
    }
    const Result<QList<PublishAnswer>> answers = target.publish(batch, job);
    if (!answers) {
        return postpone(library, entries, answers.error(), report);
    }
    for (qsizetype i = 0; i < entries.size(); ++i) {
        verdicts[i].second = verdictOf(answers->at(i), entries.at(i), report);
    }
    return settle(library, verdicts, report);
}

OutboxVerdict SyncEngine::verdictOf(const PublishAnswer &answer, const OutboxEntry &entry, PublishReport &report) const
{
    OutboxVerdict verdict{.sentence = answer.sentence, .remoteRevision = answer.revision};
    switch (answer.kind) {
    case PublishAnswer::Kind::Confirmed:
        verdict.kind = OutboxVerdict::Kind::Confirmed;
        break;
    case PublishAnswer::Kind::Refused:
        verdict.kind = OutboxVerdict::Kind::Refused;
        break;
    case PublishAnswer::Kind::Failed:
        verdict.kind = OutboxVerdict::Kind::Failed;
        verdict.nextAttempt =
            nextAttempt(m_clock.now(), entry.attempts, answer.retryAfter, QRandomGenerator::global()->generateDouble());
        report.trouble = answer.sentence;
        break;
    }
    return verdict;
}

// What time alone does not mend is not asked about every few seconds.
static std::chrono::seconds shortestWait(ErrorCode code)
{
    const bool mayPass = code == ErrorCode::Network || code == ErrorCode::Busy;
    return std::chrono::seconds(mayPass ? 0 : 300);
}

// The whole remote waits: all its entries get one moment for the next attempt.
Result<> SyncEngine::postpone(Library &library, const QList<OutboxEntry> &entries, const Error &error,
                              PublishReport &report)
{
    const int attempts = entries.isEmpty() ? 0 : entries.first().attempts;
    OutboxVerdict verdict{.kind = OutboxVerdict::Kind::Failed, .sentence = error.message};
    if (error.code != ErrorCode::Cancelled) {
        report.trouble = error.message;
        verdict.nextAttempt = nextAttempt(m_clock.now(), attempts, shortestWait(error.code),
                                          QRandomGenerator::global()->generateDouble());
    }
    Verdicts verdicts;
    for (const OutboxEntry &entry : entries) {
        verdicts.append({entry, verdict});
    }
    return settle(library, verdicts, report);
}

Result<> SyncEngine::settle(Library &library, const Verdicts &verdicts, PublishReport &report)
{
    ENIGMA_CHECK(library.settleOutbox(verdicts));
    for (const auto &[entry, verdict] : verdicts) {
        report.lines.append({entry, verdict});
        if (m_listener.settled) {
            m_listener.settled(report.lines.last());
        }
    }
    return {};
}

} // namespace enigma
