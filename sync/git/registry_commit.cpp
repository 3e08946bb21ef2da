// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/registry_commit.h"

#include "models/base/text.h"
#include "sync/git/registry_tree.h"

namespace enigma::git {

using namespace Qt::StringLiterals;

static QByteArray tagName(const PublishVersion &version)
{
    return u"%1@%2"_s.arg(version.item.head.name, version.version.number.toString()).toUtf8();
}

static QByteArray digestLine(const PublishVersion &version)
{
    return "Digest: " + integrityOf(version.version.digest).toLatin1();
}

enum class TagState {
    Missing,
    Same,
    Other,
};

static Result<TagState> stateOfTag(git_repository *repository, const QByteArray &reference,
                                   const PublishVersion &version)
{
    git_oid id;
    const int found = git_reference_name_to_id(&id, repository, reference.constData());
    if (found == GIT_ENOTFOUND) {
        return TagState::Missing;
    }
    ENIGMA_CHECK(expectGit(found, tr("reading a tag")));
    git_tag *tag = nullptr;
    if (git_tag_lookup(&tag, repository, &id) != 0) {
        return TagState::Other;
    }
    const Tag owned(tag);
    const bool same = QByteArray(git_tag_message(tag)).contains(digestLine(version));
    return same ? TagState::Same : TagState::Other;
}

static PublishAnswer refusedForTag(const Remote &remote, const PublishVersion &version)
{
    return {.kind = PublishAnswer::Kind::Refused,
            .sentence =
                tr("In the repository of “%1” the tag “%2” stands for something else, and a tag never moves. Nothing "
                   "was changed for it. Save your work as a new version, or remove that tag there.")
                    .arg(remote.name, QString::fromUtf8(tagName(version)))};
}

static Result<Signature> signatureFor(const PublishBatch &batch)
{
    QString author = batch.versions.isEmpty() ? QString() : batch.versions.last().version.author.simplified();
    author.remove(u'<').remove(u'>');
    if (author.isEmpty()) {
        author = u"Enigma Designer"_s;
    }
    git_signature *signature = nullptr;
    ENIGMA_CHECK(
        expectGit(git_signature_now(&signature, author.toUtf8().constData(), "publish@enigma-designer.invalid"),
                  tr("signing the commit")));
    return Signature(signature);
}

static QByteArray commitMessage(const QList<const PublishVersion *> &added)
{
    if (added.size() == 1) {
        return "Publish " + tagName(*added.first()) + "\n\n" + added.first()->version.changelog.toUtf8() + "\n";
    }
    QByteArray message = "Publish " + QByteArray::number(added.size()) + " versions\n\n";
    for (const PublishVersion *version : added) {
        message += tagName(*version) + '\n';
    }
    return message;
}

static Result<git_oid> commitTree(git_repository *repository, const git_oid &tree, const git_oid *tip,
                                  const git_signature *signature, const QByteArray &message)
{
    git_tree *found = nullptr;
    ENIGMA_CHECK(expectGit(git_tree_lookup(&found, repository, &tree), tr("making the commit")));
    const Tree owned(found);
    Commit parent;
    if (tip) {
        git_commit *commit = nullptr;
        ENIGMA_CHECK(expectGit(git_commit_lookup(&commit, repository, tip), tr("making the commit")));
        parent.reset(commit);
    }
    const git_commit *parents[] = {parent.get()};
    git_oid id;
    ENIGMA_CHECK(expectGit(git_commit_create(&id, repository, nullptr, signature, signature, "UTF-8",
                                             message.constData(), found, tip ? 1 : 0, parents),
                           tr("making the commit")));
    return id;
}

static Result<git_oid> makeTag(git_repository *repository, const PublishVersion &version, const git_oid &commit,
                               const git_signature *signature)
{
    git_object *target = nullptr;
    ENIGMA_CHECK(expectGit(git_object_lookup(&target, repository, &commit, GIT_OBJECT_COMMIT), tr("making a tag")));
    const Object owned(target);
    const QByteArray message = version.version.changelog.toUtf8() + "\n\n" + digestLine(version) + '\n';
    git_oid id;
    ENIGMA_CHECK(expectGit(git_tag_annotation_create(&id, repository, tagName(version).constData(), target, signature,
                                                     message.constData()),
                           tr("making a tag")));
    return id;
}

namespace {

// One pass over the batch: judges each version, and notes which must be added and which must be tagged.
struct Judging
{
    git_repository *repository;
    const Remote &remote;
    QByteArray tagPrefix;
    RegistryTree &tree;
    QList<PublishAnswer> answers;
    QList<const PublishVersion *> added;
    QList<const PublishVersion *> untagged;

    Result<> judge(const PublishVersion &version)
    {
        ENIGMA_TRY(const std::optional<QString> there, tree.digest(pinnedNameOf(version)));
        if (there && *there != version.version.digest) {
            answers.append(refusedForOtherContent(remote, version));
            return {};
        }
        ENIGMA_TRY(const TagState tag, stateOfTag(repository, tagPrefix + tagName(version), version));
        if (tag == TagState::Other) {
            answers.append(refusedForTag(remote, version));
            return {};
        }
        if (tag == TagState::Missing) {
            untagged.append(&version);
        }
        if (!there) {
            ENIGMA_CHECK(tree.add(version));
            added.append(&version);
        }
        answers.append(confirmedAs({}));
        return {};
    }
};

} // namespace

Result<RegistryCommit> makeRegistryCommit(git_repository *repository, const Remote &remote, const PublishBatch &batch,
                                          const git_oid *tip, const QByteArray &tagPrefix)
{
    ENIGMA_TRY(RegistryTree tree, RegistryTree::open(repository, tip));
    ENIGMA_CHECK(tree.check(remote, batch.registry));
    Judging judging{repository, remote, tagPrefix, tree, {}, {}, {}};
    for (const PublishVersion &version : batch.versions) {
        ENIGMA_CHECK(judging.judge(version));
    }
    RegistryCommit result{.answers = judging.answers};
    if (tip) {
        result.commit = *tip;
    }
    ENIGMA_TRY(const Signature signature, signatureFor(batch));
    if (!judging.added.isEmpty()) {
        ENIGMA_TRY(const git_oid written, tree.write(batch.registry));
        ENIGMA_TRY(result.commit, commitTree(repository, written, tip, signature.get(), commitMessage(judging.added)));
    }
    for (const PublishVersion *version : std::as_const(judging.untagged)) {
        ENIGMA_TRY(const git_oid tag, makeTag(repository, *version, *result.commit, signature.get()));
        result.tags.append({tagName(*version), tag});
    }
    for (PublishAnswer &answer : result.answers) {
        if (answer.kind == PublishAnswer::Kind::Confirmed) {
            answer.revision = QString::fromLatin1(hexOf(*result.commit));
        }
    }
    return result;
}

} // namespace enigma::git
