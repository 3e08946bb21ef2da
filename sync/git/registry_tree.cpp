// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/registry_tree.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/catalog_json.h"
#include "models/format/manifest_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <vector>

namespace enigma::git {

using namespace Qt::StringLiterals;

static constexpr int kFormat = 1;
static const QString kFormatPath = u".registry/format.json"_s;

QString registryIdentity(const QString &cliName)
{
    static constexpr QUuid kNamespace(0x6f0c1d9e, 0x5c0b, 0x4b77, 0x9a, 0x51, 0x2e, 0x1f, 0x0d, 0x7c, 0x64, 0x3b);
    return QUuid::createUuidV5(kNamespace, cliName.toUtf8()).toString(QUuid::WithoutBraces);
}

static QByteArray formatFile(const QString &cliName)
{
    return QByteArray(R"({"format":1,"registry":")") + registryIdentity(cliName).toLatin1() + "\"}\n";
}

static QString folderOf(const QString &name, const SemVer &version)
{
    return (name == kThemeSlug ? u"themes/%1/%2"_s : u"components/%1/%2"_s).arg(name, version.toString());
}

static QString publishedPath(const QString &fileName)
{
    return u"r/"_s + fileName;
}

static Result<Tree> subtree(git_repository *repository, const git_tree *base, const QString &path)
{
    git_tree_entry *entry = nullptr;
    const int found = base ? git_tree_entry_bypath(&entry, base, path.toUtf8().constData()) : GIT_ENOTFOUND;
    if (found == GIT_ENOTFOUND) {
        return Tree();
    }
    ENIGMA_CHECK(expectGit(found, tr("reading %1").arg(path)));
    const TreeEntry owned(entry);
    if (git_tree_entry_type(entry) != GIT_OBJECT_TREE) {
        return failure(ErrorCode::Corrupt, tr("“%1” in the repository is a file and should be a folder.").arg(path));
    }
    git_tree *tree = nullptr;
    ENIGMA_CHECK(expectGit(git_tree_lookup(&tree, repository, git_tree_entry_id(entry)), tr("reading %1").arg(path)));
    return Tree(tree);
}

static QString nameAt(const git_tree *tree, size_t index)
{
    return QString::fromUtf8(git_tree_entry_name(git_tree_entry_byindex(tree, index)));
}

Result<RegistryTree> RegistryTree::open(git_repository *repository, const git_oid *commit)
{
    RegistryTree tree(repository);
    if (!commit) {
        return tree;
    }
    git_commit *found = nullptr;
    ENIGMA_CHECK(expectGit(git_commit_lookup(&found, repository, commit), tr("reading the branch")));
    const Commit owned(found);
    git_tree *base = nullptr;
    ENIGMA_CHECK(expectGit(git_commit_tree(&base, found), tr("reading the branch")));
    tree.m_base.reset(base);
    ENIGMA_CHECK(tree.list(u"components"_s));
    ENIGMA_CHECK(tree.list(u"themes"_s));
    ENIGMA_CHECK(tree.listPublished());
    return tree;
}

Result<> RegistryTree::list(const QString &folder)
{
    ENIGMA_TRY(const Tree names, subtree(m_repository, m_base.get(), folder));
    for (size_t i = 0; names && i < git_tree_entrycount(names.get()); ++i) {
        const QString name = nameAt(names.get(), i);
        ENIGMA_TRY(const Tree versions, subtree(m_repository, names.get(), name));
        for (size_t j = 0; versions && j < git_tree_entrycount(versions.get()); ++j) {
            if (const Result<SemVer> version = SemVer::parse(nameAt(versions.get(), j))) {
                m_versions[name].insert(*version, u"%1/%2/%3"_s.arg(folder, name, version->toString()));
            }
        }
    }
    return {};
}

Result<> RegistryTree::listPublished()
{
    ENIGMA_TRY(const Tree published, subtree(m_repository, m_base.get(), u"r"_s));
    for (size_t i = 0; published && i < git_tree_entrycount(published.get()); ++i) {
        m_published.insert(nameAt(published.get(), i));
    }
    return {};
}

Result<> RegistryTree::check(const Remote &remote, const Registry &registry) const
{
    if (!m_base) {
        return {};
    }
    ENIGMA_TRY(const std::optional<QByteArray> format, read(kFormatPath));
    if (!format) {
        return failure(
            ErrorCode::Conflict,
            tr("The repository of “%1” holds something else than a registry. Nothing was changed there. Give the "
               "remote an empty repository.")
                .arg(remote.name));
    }
    const QJsonObject object = QJsonDocument::fromJson(*format).object();
    if (object.value("format"_L1).toInt() > kFormat) {
        return failure(
            ErrorCode::TooNew,
            tr("The repository of “%1” was written by a newer version of Enigma Designer. Update this one, then "
               "publish again.")
                .arg(remote.name));
    }
    if (object.value("registry"_L1).toString() == registryIdentity(registry.cliName)) {
        return {};
    }
    ENIGMA_TRY(const std::optional<QByteArray> catalog, read(u"registry.json"_s));
    const Result<Catalog> found = readCatalog(catalog.value_or("{}"), u"registry.json"_s);
    return checkSameRegistry(remote, registry, found ? found->name : tr("of another name"));
}

Result<std::optional<QByteArray>> RegistryTree::read(const QString &path) const
{
    git_oid id;
    if (const auto change = m_changes.constFind(path); change != m_changes.cend()) {
        id = *change;
    } else {
        git_tree_entry *entry = nullptr;
        const int found =
            m_base ? git_tree_entry_bypath(&entry, m_base.get(), path.toUtf8().constData()) : int(GIT_ENOTFOUND);
        if (found == GIT_ENOTFOUND) {
            return std::nullopt;
        }
        ENIGMA_CHECK(expectGit(found, tr("reading %1").arg(path)));
        id = *git_tree_entry_id(entry);
        git_tree_entry_free(entry);
    }
    git_blob *blob = nullptr;
    ENIGMA_CHECK(expectGit(git_blob_lookup(&blob, m_repository, &id), tr("reading %1").arg(path)));
    const Blob owned(blob);
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob)), qsizetype(git_blob_rawsize(blob)));
}

Result<git_oid> RegistryTree::put(const QString &path, const QByteArray &bytes)
{
    git_oid id;
    ENIGMA_CHECK(expectGit(git_blob_create_from_buffer(&id, m_repository, bytes.constData(), size_t(bytes.size())),
                           tr("writing %1").arg(path)));
    m_changes.insert(path, id);
    return id;
}

Result<std::optional<QString>> RegistryTree::digest(const PinnedName &version) const
{
    const auto folder = m_versions.value(version.name).value(version.version);
    if (folder.isEmpty()) {
        return std::nullopt;
    }
    ENIGMA_TRY(const std::optional<QByteArray> manifest, read(folder + u"/manifest.json"_s));
    return manifest ? sha256Hex(*manifest) : QString();
}

Result<> RegistryTree::add(const PublishVersion &version)
{
    const PinnedName name = pinnedNameOf(version);
    const QString folder = folderOf(name.name, name.version);
    ENIGMA_CHECK(put(folder + u"/manifest.json"_s, version.manifest));
    for (const ItemFile &file : version.item.files) {
        ENIGMA_CHECK(put(folder + u"/files/"_s + file.path, file.content));
    }
    ENIGMA_CHECK(put(publishedPath(name.fileName()), writePublished(version)));
    m_published.insert(name.fileName());
    m_versions[name.name].insert(name.version, folder);
    return {};
}

Result<Item> RegistryTree::readVersion(const PinnedName &version) const
{
    const QString folder = folderOf(version.name, version.version);
    ENIGMA_TRY(const std::optional<QByteArray> bytes, read(folder + u"/manifest.json"_s));
    ENIGMA_TRY(const Manifest manifest, readManifest(bytes.value_or(QByteArray())));
    Item item{.head = manifest.head};
    for (const ManifestFile &file : manifest.files) {
        ENIGMA_TRY(const std::optional<QByteArray> content, read(folder + u"/files/"_s + file.path));
        if (!content || sha256Hex(*content) != file.sha256) {
            return failure(
                ErrorCode::Corrupt,
                tr("The file “%1” of %2 %3 in the repository is not the one that was published. Restore it there "
                   "from an earlier commit.")
                    .arg(file.path, version.name, version.version.toString()));
        }
        item.files.append({file.path, file.type, file.target, *content});
    }
    return item;
}

// Only someone's hand can have removed it; the changelog, which is kept nowhere else in the tree, went with it.
Result<> RegistryTree::ensurePublished(const PinnedName &version)
{
    if (m_published.contains(version.fileName())) {
        return {};
    }
    ENIGMA_TRY(const Item item, readVersion(version));
    ENIGMA_TRY(const std::optional<QString> digestHere, digest(version));
    ENIGMA_CHECK(put(publishedPath(version.fileName()), writePublished(item, version.version, {}, *digestHere)));
    return {};
}

Result<ItemDocument> RegistryTree::readPublished(const PinnedName &version) const
{
    const QString path = publishedPath(version.fileName());
    ENIGMA_TRY(const std::optional<QByteArray> bytes, read(path));
    return readItem(bytes.value_or(QByteArray()), path);
}

Result<> RegistryTree::writeLatest(QList<ItemDocument> &latest)
{
    for (const auto &[name, versions] : m_versions.asKeyValueRange()) {
        for (const SemVer &version : versions.keys()) {
            ENIGMA_CHECK(ensurePublished({name, version}));
        }
        const PinnedName highest{name, versions.lastKey()};
        ENIGMA_TRY(ItemDocument document, readPublished(highest));
        ENIGMA_TRY(const std::optional<QByteArray> bytes, read(publishedPath(highest.fileName())));
        ENIGMA_CHECK(put(publishedPath(name + u".json"_s), *bytes));
        if (name == kThemeSlug) {
            ENIGMA_TRY(const QByteArray css, stylesheetOf(document.item));
            ENIGMA_CHECK(put(u"theme.css"_s, css));
        }
        latest.append(std::move(document));
    }
    return {};
}

Result<git_oid> RegistryTree::write(const Registry &registry)
{
    QList<ItemDocument> latest;
    ENIGMA_CHECK(writeLatest(latest));
    const CatalogHead head{registry.cliName, registry.homepage};
    const auto sourcePath = [this](const Item &item, const ItemFile &file) {
        return m_versions.value(item.head.name).last() + u"/files/"_s + file.path;
    };
    ENIGMA_CHECK(put(u"registry.json"_s, writeSourceCatalog(head, latest, sourcePath)));
    ENIGMA_CHECK(put(publishedPath(u"registry.json"_s), writeBuiltCatalog(head, latest)));
    ENIGMA_CHECK(put(kFormatPath, formatFile(registry.cliName)));
    ENIGMA_CHECK(put(u".gitattributes"_s, "* -text\n"));

    QList<QByteArray> paths;
    std::vector<git_tree_update> updates;
    paths.reserve(m_changes.size()); // The updates point into it.
    for (const auto &[path, id] : m_changes.asKeyValueRange()) {
        paths.append(path.toUtf8());
        updates.push_back({GIT_TREE_UPDATE_UPSERT, id, GIT_FILEMODE_BLOB, paths.last().constData()});
    }
    git_oid tree;
    ENIGMA_CHECK(expectGit(git_tree_create_updated(&tree, m_repository, m_base.get(), updates.size(), updates.data()),
                           tr("writing the tree")));
    return tree;
}

} // namespace enigma::git
