// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/path_push.h"

#include "models/base/text.h"
#include "sync/git/pack_writer.h"
#include "sync/git/registry_commit.h"
#include "sync/git/registry_tree.h"

#include <QDir>
#include <QFileInfo>
#include <QRandomGenerator>

#include <chrono>
#include <thread>

namespace enigma::git {

using namespace Qt::StringLiterals;

static constexpr int kAttempts = 50;
static constexpr int kLockAttempts = 400; // About ten seconds.
static constexpr char kTagPrefix[] = "refs/tags/";

static std::unexpected<Error> noRepository(const Remote &remote, const QString &path)
{
    return failure(
        ErrorCode::NotFound,
        tr("The remote “%1” needs a git repository at “%2”, and there is none. Make one with: git init --bare %2")
            .arg(remote.name, path),
        lastError());
}

static Result<Repository> initialise(const Remote &remote, const QString &path)
{
    git_repository_init_options options;
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    git_repository *repository = nullptr;
    if (git_repository_init_ext(&repository, path.toUtf8().constData(), &options) != 0) {
        return gitFailure(
            ErrorCode::Disk,
            tr("No repository could be made in the empty folder “%1” of the remote “%2”.").arg(path, remote.name));
    }
    return Repository(repository);
}

static Result<Repository> openExisting(const Remote &remote, const QString &path)
{
    git_repository *opened = nullptr;
    const int result =
        git_repository_open_ext(&opened, path.toUtf8().constData(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    if (result == GIT_EOWNER) {
        return failure(
            ErrorCode::Denied,
            tr("The repository “%1” of the remote “%2” belongs to another user of this computer. If you trust it, "
               "run: git config --global --add safe.directory %1")
                .arg(path, remote.name),
            lastError());
    }
    if (result != 0) {
        return noRepository(remote, path);
    }
    Repository repository(opened);
    if (!git_repository_is_bare(opened)) {
        return failure(
            ErrorCode::Conflict,
            tr("The repository “%1” of the remote “%2” is somebody's working copy. Publish to a bare repository: git "
               "clone --bare makes one from it.")
                .arg(path, remote.name));
    }
    return repository;
}

Result<Repository> openPathRemote(const Remote &remote, const QString &path)
{
    const QFileInfo info(path);
    if (!info.isAbsolute() || !info.isDir()) {
        return noRepository(remote, path);
    }
    if (QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return initialise(remote, path);
    }
    return openExisting(remote, path);
}

static Result<std::optional<git_oid>> tipOf(const Remote &remote, git_repository *repository)
{
    git_oid tip;
    const int found = git_reference_name_to_id(&tip, repository, kBranch);
    if (found == 0) {
        return tip;
    }
    if (found != GIT_ENOTFOUND) {
        return gitFailure(ErrorCode::Disk, tr("The branch “main” of “%1” cannot be read.").arg(remote.name));
    }
    git_reference_iterator *iterator = nullptr;
    ENIGMA_CHECK(expectGit(git_reference_iterator_new(&iterator, repository), tr("reading the branches")));
    const ReferenceIterator owned(iterator);
    const char *name = nullptr;
    if (git_reference_next_name(&name, iterator) == 0) {
        // Another publisher may have made the branch since the first look.
        if (git_reference_name_to_id(&tip, repository, kBranch) == 0) {
            return tip;
        }
        return failure(
            ErrorCode::Conflict,
            tr("The repository of “%1” has “%2” but no branch “main”, so it holds something else than a registry. "
               "Nothing was changed there. Give the remote an empty repository.")
                .arg(remote.name, QString::fromUtf8(name)));
    }
    return std::nullopt;
}

namespace {

enum class Swap {
    Done,
    Lost, // Somebody else moved the branch, or is about to.
};

} // namespace

static std::unexpected<Error> busyRepository(const Remote &remote, const QString &lock)
{
    return failure(
        ErrorCode::Busy,
        tr("The repository of “%1” is in use by another program all the time. The versions wait and are sent "
           "again. If no program uses it, remove “%2.lock” there.")
            .arg(remote.name, lock));
}

// Another publisher holds the lock for a moment; one that was killed holds it until somebody removes it.
static Result<> lockReference(const Remote &remote, git_transaction *transaction, const QByteArray &name)
{
    for (int attempt = 0; attempt < kLockAttempts; ++attempt) {
        const int locked = git_transaction_lock_ref(transaction, name.constData());
        if (locked == 0) {
            return {};
        }
        if (locked != GIT_ELOCKED) {
            return gitFailure(ErrorCode::Disk, tr("The repository of “%1” cannot be written.").arg(remote.name));
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(QRandomGenerator::global()->bounded(1, 50)));
    }
    return busyRepository(remote, QString::fromUtf8(name));
}

// Compares under the lock, then moves. Null: the reference does not exist yet.
static Result<Swap> swapReference(const Remote &remote, git_repository *repository, const QByteArray &name,
                                  const git_oid *expected, const git_oid &target)
{
    git_transaction *made = nullptr;
    ENIGMA_CHECK(expectGit(git_transaction_new(&made, repository), tr("locking the branch")));
    const Transaction transaction(made);
    ENIGMA_CHECK(lockReference(remote, made, name));
    git_oid now;
    const bool exists = git_reference_name_to_id(&now, repository, name.constData()) == 0;
    if (exists != (expected != nullptr) || (exists && !git_oid_equal(&now, expected))) {
        return Swap::Lost;
    }
    ENIGMA_CHECK(expectGit(git_transaction_set_target(made, name.constData(), &target, nullptr, "publish"),
                           tr("moving the branch")));
    ENIGMA_CHECK(expectGit(git_transaction_commit(made), tr("moving the branch")));
    return Swap::Done;
}

// The branch before the tags: what is missing after a crash is made by the next publish.
static Result<Swap> swapReferences(const Remote &remote, git_repository *repository, const git_oid *tip,
                                   const RegistryCommit &commit)
{
    if (commit.changesBranch(tip)) {
        ENIGMA_TRY(const Swap moved, swapReference(remote, repository, kBranch, tip, *commit.commit));
        if (moved == Swap::Lost) {
            return Swap::Lost;
        }
    }
    for (const NewTag &tag : commit.tags) {
        ENIGMA_TRY(const Swap made, swapReference(remote, repository, kTagPrefix + tag.name, nullptr, tag.id));
        if (made == Swap::Lost) {
            return Swap::Lost; // The next round sees which tag is there.
        }
    }
    return Swap::Done;
}

// `git init --bare` may have named another first branch; whoever clones should get this one.
static void pointHeadAtBranch(git_repository *repository)
{
    if (git_repository_head_unborn(repository) == 1) {
        git_repository_set_head(repository, kBranch);
    }
}

// One attempt; Lost when somebody else was faster.
static Result<Swap> publishOnce(const Remote &remote, git_repository *repository, PackWriter &writer,
                                const PublishBatch &batch, QList<PublishAnswer> &answers)
{
    ENIGMA_TRY(const std::optional<git_oid> tip, tipOf(remote, repository));
    const git_oid *parent = tip ? &*tip : nullptr;
    ENIGMA_TRY(const RegistryCommit commit, makeRegistryCommit(repository, remote, batch, parent, kTagPrefix));
    answers = commit.answers;
    if (!commit.commit) {
        return Swap::Done;
    }
    QList<git_oid> tags;
    for (const NewTag &tag : commit.tags) {
        tags.append(tag.id);
    }
    ENIGMA_CHECK(writer.writePack(*commit.commit, parent, tags));
    return swapReferences(remote, repository, parent, commit);
}

Result<QList<PublishAnswer>> publishToPath(const Remote &remote, const QString &path, const PublishBatch &batch,
                                           JobContext &job)
{
    ENIGMA_TRY(const Repository repository, openPathRemote(remote, path));
    ENIGMA_TRY(PackWriter writer, PackWriter::attach(repository.get()));
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        if (job.isCancelled()) {
            return cancelled();
        }
        job.report(attempt, 0, tr("Writing to “%1”").arg(remote.name));
        QList<PublishAnswer> answers;
        ENIGMA_TRY(const Swap swapped, publishOnce(remote, repository.get(), writer, batch, answers));
        if (swapped == Swap::Done) {
            pointHeadAtBranch(repository.get());
            return answers;
        }
    }
    return busyRepository(remote, QString::fromUtf8(kBranch));
}

Result<> testPathRemote(const Remote &remote, const Registry &registry, const QString &path)
{
    const QFileInfo info(path);
    if (!info.isAbsolute() || !info.isDir()) {
        return noRepository(remote, path);
    }
    if (!info.isWritable()) {
        return failure(ErrorCode::Denied,
                       tr("The repository “%1” of the remote “%2” is read-only for you. Change its permissions.")
                           .arg(path, remote.name));
    }
    if (QDir(path).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot)) {
        return {};
    }
    ENIGMA_TRY(const Repository repository, openExisting(remote, path));
    ENIGMA_TRY(const std::optional<git_oid> tip, tipOf(remote, repository.get()));
    ENIGMA_TRY(const RegistryTree tree, RegistryTree::open(repository.get(), tip ? &*tip : nullptr));
    return tree.check(remote, registry);
}

} // namespace enigma::git
