// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/pack_writer.h"

#include "models/base/text.h"

#include <git2/sys/mempack.h>

namespace enigma::git {

using namespace Qt::StringLiterals;

// Above the priorities of the stores that every repository has, so that writes end here.
static constexpr int kPriority = 1000;

Result<PackWriter> PackWriter::attach(git_repository *repository)
{
    git_odb *odb = nullptr;
    ENIGMA_CHECK(expectGit(git_repository_odb(&odb, repository), tr("opening the repository")));
    const Odb owned(odb);
    git_odb_backend *memory = nullptr;
    ENIGMA_CHECK(expectGit(git_mempack_new(&memory), tr("making room in memory")));
    // The store owns it from here.
    ENIGMA_CHECK(expectGit(git_odb_add_backend(odb, memory, kPriority), tr("making room in memory")));
    return PackWriter(repository);
}

static Result<Tree> treeOf(git_repository *repository, const git_oid &id)
{
    git_tree *tree = nullptr;
    ENIGMA_CHECK(expectGit(git_tree_lookup(&tree, repository, &id), tr("reading a tree")));
    return Tree(tree);
}

static Result<git_oid> treeIdOf(git_repository *repository, const git_oid &commit)
{
    git_commit *found = nullptr;
    ENIGMA_CHECK(expectGit(git_commit_lookup(&found, repository, &commit), tr("reading a commit")));
    const Commit owned(found);
    return *git_commit_tree_id(found);
}

Result<> PackWriter::insert(git_packbuilder *pack, const git_oid &id)
{
    return expectGit(git_packbuilder_insert(pack, &id, nullptr), tr("packing the new versions"));
}

Result<> PackWriter::insertTree(git_packbuilder *pack, const git_oid &id, const git_oid *known)
{
    const QByteArray key = hexOf(id);
    if (m_inserted.contains(key)) {
        return {};
    }
    m_inserted.insert(key);
    ENIGMA_CHECK(insert(pack, id));
    ENIGMA_TRY(const Tree tree, treeOf(m_repository, id));
    Tree before;
    if (known) {
        ENIGMA_TRY(before, treeOf(m_repository, *known));
    }
    for (size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree.get(), i);
        const git_oid *entryId = git_tree_entry_id(entry);
        const git_tree_entry *old = before ? git_tree_entry_byname(before.get(), git_tree_entry_name(entry)) : nullptr;
        if (old && git_oid_equal(git_tree_entry_id(old), entryId)) {
            continue;
        }
        if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
            const bool wasTree = old && git_tree_entry_type(old) == GIT_OBJECT_TREE;
            ENIGMA_CHECK(insertTree(pack, *entryId, wasTree ? git_tree_entry_id(old) : nullptr));
        } else {
            ENIGMA_CHECK(insert(pack, *entryId));
        }
    }
    return {};
}

Result<> PackWriter::store(git_packbuilder *pack)
{
    git_odb *odb = nullptr;
    ENIGMA_CHECK(expectGit(git_odb_open(&odb, objectsFolder().constData()), tr("opening the repository")));
    const Odb owned(odb);
    git_odb_writepack *started = nullptr;
    ENIGMA_CHECK(expectGit(git_odb_write_pack(&started, odb, nullptr, nullptr), tr("writing the new versions")));
    const WritePack writing(started);
    struct Sink
    {
        git_odb_writepack *pack;
        git_indexer_progress progress;
    } sink{started, {}};
    const auto append = [](void *bytes, size_t size, void *payload) {
        auto *target = static_cast<Sink *>(payload);
        return target->pack->append(target->pack, bytes, size, &target->progress);
    };
    ENIGMA_CHECK(expectGit(git_packbuilder_foreach(pack, append, &sink), tr("writing the new versions")));
    return expectGit(started->commit(started, &sink.progress), tr("writing the new versions"));
}

// libgit2 reports success also where there is no folder for packs, so what counts is a fresh look.
Result<> PackWriter::expectStored(const git_oid &id)
{
    git_odb *odb = nullptr;
    ENIGMA_CHECK(expectGit(git_odb_open(&odb, objectsFolder().constData()), tr("opening the repository")));
    const Odb owned(odb);
    if (git_odb_exists(odb, &id) == 1) {
        return {};
    }
    return failure(ErrorCode::Disk,
                   tr("The repository “%1” does not keep what is written to it. Check its folder objects/pack.")
                       .arg(QString::fromUtf8(git_repository_path(m_repository))));
}

QByteArray PackWriter::objectsFolder() const
{
    return QByteArray(git_repository_commondir(m_repository)) + "objects";
}

Result<> PackWriter::writePack(const git_oid &commit, const git_oid *parent, const QList<git_oid> &tags)
{
    git_packbuilder *made = nullptr;
    ENIGMA_CHECK(expectGit(git_packbuilder_new(&made, m_repository), tr("packing the new versions")));
    const PackBuilder pack(made);
    m_inserted.clear();
    if (!parent || !git_oid_equal(&commit, parent)) {
        ENIGMA_CHECK(insert(made, commit));
        ENIGMA_TRY(const git_oid tree, treeIdOf(m_repository, commit));
        if (parent) {
            ENIGMA_TRY(const git_oid known, treeIdOf(m_repository, *parent));
            ENIGMA_CHECK(insertTree(made, tree, &known));
        } else {
            ENIGMA_CHECK(insertTree(made, tree, nullptr));
        }
    }
    for (const git_oid &tag : tags) {
        ENIGMA_CHECK(insert(made, tag));
    }
    if (git_packbuilder_object_count(made) > 0) {
        ENIGMA_CHECK(store(made));
    }
    return expectStored(tags.isEmpty() ? commit : tags.last());
}

} // namespace enigma::git
