// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/network_push.h"

#include "models/base/text.h"
#include "sync/git/network_session.h"
#include "sync/git/pack_writer.h"
#include "sync/git/registry_commit.h"
#include "sync/git/registry_tree.h"

#include <QDir>
#include <QDirIterator>
#include <QLockFile>

namespace enigma::git {

using namespace Qt::StringLiterals;

static constexpr int kAttempts = 10;
static constexpr int kLockWaitMs = 30'000;
static constexpr char kTheirBranch[] = "refs/there/main";
static constexpr char kTheirTags[] = "refs/there/tags/";
static constexpr char kOurBranch[] = "refs/here/main";
static constexpr char kOurTags[] = "refs/here/tags/";

// Whatever a crash left half-made: the copy is ours alone, and the lock of the whole is held.
static void clearLeftovers(const QString &mirror)
{
    QDirIterator files(mirror, {u"*.lock"_s, u"tmp_*"_s, u"pack_*"_s}, QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile::remove(files.next());
    }
}

static Result<Repository> openMirror(const QString &mirror)
{
    git_repository *repository = nullptr;
    if (git_repository_open_bare(&repository, mirror.toUtf8().constData()) == 0) {
        return Repository(repository);
    }
    // Missing or damaged: everything in it can be had again.
    QDir(mirror).removeRecursively();
    QDir().mkpath(mirror);
    ENIGMA_CHECK(expectGit(git_repository_init(&repository, mirror.toUtf8().constData(), 1),
                           tr("making a copy of the repository")));
    return Repository(repository);
}

namespace {

class NetworkPublisher
{
public:
    NetworkPublisher(git_repository *mirror, const NetworkPlace &place, JobContext &job) :
        m_mirror(mirror), m_place(place), m_session(mirror, place.remote, place.token, job)
    {
    }

    // Conflict when the branch is missing although there is something else.
    Result<> readRemote();
    Result<> check(const Registry &registry);
    // Busy when somebody else was faster.
    Result<QList<PublishAnswer>> publishOnce(const PublishBatch &batch);

private:
    Result<> setReference(const QByteArray &name, const git_oid &target);
    Result<> pushBranch(const git_oid &commit);
    Result<> pushTags(RegistryCommit &commit, const PublishBatch &batch);
    Result<> verify(const RegistryCommit &commit);
    const git_oid *tip() const { return m_tip ? &*m_tip : nullptr; }

    git_repository *m_mirror;
    const NetworkPlace &m_place;
    NetworkSession m_session;
    std::optional<git_oid> m_tip;
};

} // namespace

Result<> NetworkPublisher::readRemote()
{
    m_tip.reset();
    ENIGMA_TRY(const auto references, m_session.list());
    if (references.contains(kBranch)) {
        ENIGMA_CHECK(m_session.fetch());
        git_oid tip;
        ENIGMA_CHECK(expectGit(git_reference_name_to_id(&tip, m_mirror, kTheirBranch), tr("reading the branch")));
        m_tip = tip;
        return {};
    }
    if (references.isEmpty()) {
        return {};
    }
    return failure(
        ErrorCode::Conflict,
        tr("The repository of “%1” has “%2” but no branch “main”, so it holds something else than a registry. Nothing "
           "was changed there. Give the remote an empty repository.")
            .arg(m_place.remote.name, QString::fromUtf8(references.constBegin().key())));
}

Result<> NetworkPublisher::check(const Registry &registry)
{
    ENIGMA_CHECK(readRemote());
    ENIGMA_TRY(const RegistryTree tree, RegistryTree::open(m_mirror, tip()));
    return tree.check(m_place.remote, registry);
}

Result<> NetworkPublisher::setReference(const QByteArray &name, const git_oid &target)
{
    git_reference *reference = nullptr;
    ENIGMA_CHECK(expectGit(git_reference_create(&reference, m_mirror, name.constData(), &target, 1, "publish"),
                           tr("noting what to send")));
    git_reference_free(reference);
    return {};
}

Result<> NetworkPublisher::pushBranch(const git_oid &commit)
{
    ENIGMA_CHECK(setReference(kOurBranch, commit));
    ENIGMA_TRY(const auto refused, m_session.push({{kOurBranch, kBranch, m_tip}}));
    if (refused.isEmpty()) {
        return {};
    }
    const QString reason = *refused.constBegin();
    // What servers say when the branch moved between their list and our push.
    if (reason.contains(u"fetch first") || reason.contains(u"non-fast-forward") ||
        reason.contains(u"failed to update ref") || reason.contains(u"cannot lock ref") ||
        reason.contains(u"stale info")) {
        return failure(ErrorCode::Busy,
                       tr("Somebody else published to “%1” at the same moment.").arg(m_place.remote.name), reason);
    }
    return failure(ErrorCode::Denied, tr("The git server of “%1” refuses the branch “main”: %2. Nothing was changed "
                                         "there. Ask whoever runs it to let "
                                         "you push.")
                                          .arg(m_place.remote.name, reason));
}

Result<> NetworkPublisher::pushTags(RegistryCommit &commit, const PublishBatch &batch)
{
    QList<RefUpdate> updates;
    for (const NewTag &tag : std::as_const(commit.tags)) {
        ENIGMA_CHECK(setReference(kOurTags + tag.name, tag.id));
        updates.append({kOurTags + tag.name, "refs/tags/" + tag.name, std::nullopt});
    }
    if (updates.isEmpty()) {
        return {};
    }
    ENIGMA_TRY(const auto refused, m_session.push(updates));
    for (qsizetype i = 0; i < batch.versions.size(); ++i) {
        const QByteArray name =
            u"refs/tags/%1@%2"_s
                .arg(batch.versions.at(i).item.head.name, batch.versions.at(i).version.number.toString())
                .toUtf8();
        if (refused.contains(name)) {
            commit.answers[i] = {
                .kind = PublishAnswer::Kind::Refused,
                .sentence = tr("The git server of “%1” refuses the tag “%2”: %3. The version is on the branch "
                               "“main”; let the server accept tags, then send it again.")
                                .arg(m_place.remote.name, QString::fromUtf8(name.sliced(10)), refused.value(name))};
        }
    }
    return {};
}

// A push that reports success proves little: what the server shows afterwards is what counts.
Result<> NetworkPublisher::verify(const RegistryCommit &commit)
{
    ENIGMA_CHECK(readRemote());
    const bool isThere = m_tip && (git_oid_equal(&*m_tip, &*commit.commit) ||
                                   git_graph_descendant_of(m_mirror, &*m_tip, &*commit.commit) == 1);
    if (!isThere) {
        return failure(ErrorCode::Busy,
                       tr("“%1” took the versions and does not show them. They wait and are sent again.")
                           .arg(m_place.remote.name));
    }
    return {};
}

Result<QList<PublishAnswer>> NetworkPublisher::publishOnce(const PublishBatch &batch)
{
    ENIGMA_CHECK(readRemote());
    ENIGMA_TRY(PackWriter writer, PackWriter::attach(m_mirror));
    ENIGMA_TRY(RegistryCommit commit, makeRegistryCommit(m_mirror, m_place.remote, batch, tip(), kTheirTags));
    if (!commit.commit) {
        return commit.answers;
    }
    QList<git_oid> tags;
    for (const NewTag &tag : std::as_const(commit.tags)) {
        tags.append(tag.id);
    }
    ENIGMA_CHECK(writer.writePack(*commit.commit, tip(), tags));
    const bool hasNews = commit.changesBranch(tip()) || !commit.tags.isEmpty();
    if (commit.changesBranch(tip())) {
        ENIGMA_CHECK(pushBranch(*commit.commit));
    }
    ENIGMA_CHECK(pushTags(commit, batch));
    if (hasNews) {
        ENIGMA_CHECK(verify(commit));
    }
    return commit.answers;
}

// Runs `work(publisher)` on the copy, which one program at a time may use.
template<typename Work>
static auto withMirror(const NetworkPlace &place, JobContext &job, Work work)
    -> decltype(work(std::declval<NetworkPublisher &>()))
{
    QDir().mkpath(place.mirror);
    QLockFile lock(place.mirror + u".lock"_s);
    if (!lock.tryLock(kLockWaitMs)) {
        return failure(
            ErrorCode::Busy,
            tr("Another program is publishing to “%1”. The versions wait and are sent again.").arg(place.remote.name));
    }
    clearLeftovers(place.mirror);
    ENIGMA_TRY(const Repository mirror, openMirror(place.mirror));
    NetworkPublisher publisher(mirror.get(), place, job);
    return work(publisher);
}

Result<QList<PublishAnswer>> publishToNetwork(const NetworkPlace &place, const PublishBatch &batch, JobContext &job)
{
    return withMirror(place, job, [&](NetworkPublisher &publisher) -> Result<QList<PublishAnswer>> {
        for (int attempt = 1;; ++attempt) {
            Result<QList<PublishAnswer>> answers = publisher.publishOnce(batch);
            const bool lostRace = !answers && answers.error().code == ErrorCode::Busy;
            if (!lostRace || attempt == kAttempts || job.isCancelled()) {
                return answers;
            }
        }
    });
}

Result<> testNetworkRemote(const NetworkPlace &place, const Registry &registry, JobContext &job)
{
    return withMirror(place, job, [&](NetworkPublisher &publisher) { return publisher.check(registry); });
}

} // namespace enigma::git
