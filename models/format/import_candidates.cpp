// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/import_candidates.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/item_value.h"

#include <QRegularExpression>
#include <QtConcurrentMap>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

const QString kCatalogName = u"registry.json"_s;
const QString kOldCatalogName = u"index.json"_s;

constexpr qsizetype kAhead = 64; // Files that are read before they are taken apart together.

QString folderOf(const QString &path)
{
    return path.left(path.lastIndexOf(u'/') + 1);
}

// What the CLI installs of an item beside its files.
bool hasMoreThanFiles(const ItemHead &head)
{
    return !head.dependencies.isEmpty() || !head.devDependencies.isEmpty() || !head.registryDependencies.isEmpty() ||
           !head.docs.isEmpty() || !(head.extra.isEmpty() || head.extra.startsWith("{\"meta\":"));
}

// What a JavaScript project has beside a registry.
bool isProjectFile(const QString &file)
{
    static const QRegularExpression names(
        u"^(package(-lock)?|[jt]sconfig(\\..+)?|components|turbo|vercel|biome|deno|lerna|nx|renovate)\\.json$"_s);
    return names.match(file).hasMatch();
}

// A package.json has a name and a type, too.
bool looksLikeItem(const Item &item)
{
    return item.head.type.startsWith("registry:"_L1) || !item.files.isEmpty() ||
           !item.head.registryDependencies.isEmpty();
}

// No files are no contents: where an item's own JSON is broken, its outline is not the item.
bool hasAllContents(const Item &item)
{
    return !item.files.isEmpty() &&
           std::ranges::none_of(item.files, [](const ItemFile &file) { return file.content.isNull(); });
}

} // namespace

Result<> ImportCandidates::collect(const QString &catalog)
{
    if (const std::optional<QStringList> list = m_files.list()) {
        m_beside.emplace(list->begin(), list->end());
    }
    if (!catalog.isEmpty()) {
        ENIGMA_CHECK(readListed(catalog, 0));
        return completeListed();
    }
    if (!m_beside) {
        return failure(ErrorCode::NotFound,
                       tr("This source cannot list its files. Give the address of its registry.json."));
    }
    findCatalog();
    ENIGMA_CHECK(completeListed());
    return collectUnlisted();
}

void ImportCandidates::findCatalog()
{
    if (m_beside->contains(kCatalogName)) {
        const Result<> read = readListed(kCatalogName, 0);
        if (read) {
            return;
        }
        m_readFiles.insert(kCatalogName);
        skip(kCatalogName, read.error());
    }
    // Some registries call an item "index": one that is no catalog is looked at as an item, and its error given then.
    if (m_beside->contains(kOldCatalogName)) {
        (void)readListed(kOldCatalogName, 0);
    }
}

Result<> ImportCandidates::readListed(const QString &path, int depth)
{
    ENIGMA_TRY(const QByteArray json, m_files.read(path, json::kMaxCatalogJson));
    ENIGMA_TRY(const Catalog catalog, readCatalog(json, path));
    m_readFiles.insert(path);
    if (depth == 0) {
        registryName = catalog.name;
        homepage = catalog.homepage;
    }
    for (const QString &note : catalog.notes) {
        notes.append({path, ImportEntry::Outcome::Noted, note});
    }
    m_openCatalogs.append(path);
    for (const QString &include : catalog.includes) {
        readInclude(path, include, depth + 1);
    }
    m_openCatalogs.removeLast();
    for (const CatalogEntry &entry : catalog.entries) {
        m_listed.append({entry, path});
    }
    return {};
}

void ImportCandidates::readInclude(const QString &catalog, const QString &include, int depth)
{
    const Result<QString> path = resolveInclude(catalog, include);
    if (!path) {
        skip(include, path.error());
    } else if (m_openCatalogs.contains(*path)) {
        skip(*path, {ErrorCode::Invalid,
                     tr("“%1” includes “%2”, which includes it again. Remove one of the two.").arg(catalog, *path)});
    } else if (depth > kMaxIncludeDepth) {
        skip(*path,
             {ErrorCode::Invalid, tr("“%1” is included over more than %2 levels.").arg(*path).arg(kMaxIncludeDepth)});
    } else if (!m_readFiles.contains(*path)) {
        if (const Result<> read = readListed(*path, depth); !read) {
            skip(*path, read.error());
        }
    }
}

QStringList ImportCandidates::builtPaths(qsizetype first) const
{
    QStringList paths;
    for (const Listed &listed : m_listed.sliced(first, std::min(kAhead, m_listed.size() - first))) {
        const QString path = folderOf(listed.catalog) + listed.entry.name + ".json"_L1;
        if (!listed.entry.name.isEmpty() && mayHaveBuilt(path)) {
            paths.append(path);
        }
    }
    return paths;
}

Result<> ImportCandidates::completeListed()
{
    QStringList expected;
    for (qsizetype i = 0; i < m_listed.size(); i += kAhead) {
        expected.append(builtPaths(i));
    }
    m_files.expect(expected);
    for (qsizetype i = 0; i < m_listed.size(); ++i) {
        if (m_context.isCancelled()) {
            return cancelled();
        }
        if (i % kAhead == 0) {
            parseAhead(builtPaths(i));
        }
        Listed &listed = m_listed[i];
        const QString name = listed.entry.name.isEmpty() ? listed.catalog : listed.entry.name;
        m_context.report(i, m_listed.size(), tr("Reading %1").arg(name));
        found.append({name, listed.catalog, complete(listed)});
    }
    return {};
}

// A source is asked for one file after the other; what it gave is taken apart on all cores.
void ImportCandidates::parseAhead(const QStringList &paths)
{
    struct Text
    {
        QString path;
        Result<QByteArray> json;
    };
    QList<Text> texts;
    for (const QString &path : paths) {
        if (!m_readFiles.contains(path) && !m_parsed.contains(path)) {
            texts.append({path, m_files.read(path, json::kMaxItemJson)});
            m_parsed.insert(path, ItemDocument());
        }
    }
    const auto results = QtConcurrent::blockingMapped<QList<Result<ItemDocument>>>(texts, [](const Text &text) {
        return text.json.and_then([&text](const QByteArray &json) { return readItem(json, text.path); });
    });
    for (qsizetype i = 0; i < texts.size(); ++i) {
        m_parsed.insert(texts.at(i).path, results.at(i));
    }
}

Result<ItemDocument> ImportCandidates::takeParsed(const QString &path)
{
    parseAhead({path});
    Result<ItemDocument> document = m_parsed.take(path);
    return document;
}

// Built JSON beside the catalog holds more than the catalog says; then come contents inside the catalog, then files.
Result<ItemDocument> ImportCandidates::complete(Listed &listed)
{
    Result<ItemDocument> &document = listed.entry.document;
    const QString folder = folderOf(listed.catalog);
    const QString built = folder + listed.entry.name + ".json"_L1;
    if (!listed.entry.name.isEmpty() && mayHaveBuilt(built) && !m_readFiles.contains(built)) {
        Result<ItemDocument> whole = takeParsed(built);
        if (whole || whole.error().code != ErrorCode::NotFound) {
            m_readFiles.insert(built);
            if (const Result<> added = whole ? addContents(whole->item, folderOf(built)) : Result<>(); !added) {
                whole = std::unexpected(added.error());
            }
            if (whole || !document || !hasAllContents(document->item)) {
                return whole;
            }
        }
    }
    if (!document) {
        return document;
    }
    if (document->item.files.isEmpty() && !hasMoreThanFiles(document->item.head)) {
        return failure(ErrorCode::NotFound,
                       tr("“%1” is only listed: the registry gives neither files nor anything else "
                          "of it. Ask its makers for the item's JSON.")
                           .arg(listed.entry.name));
    }
    for (ItemFile &file : document->item.files) { // As `shadcn build` names files of included catalogs.
        file.path = folder + (file.path.startsWith("./"_L1) ? file.path.sliced(2) : file.path);
    }
    ENIGMA_CHECK(addContents(document->item, {}));
    return document;
}

Result<> ImportCandidates::addContents(Item &item, const QString &folder)
{
    qint64 left = kMaxItemBytes;
    for (ItemFile &file : item.files) {
        if (!file.content.isNull()) {
            continue;
        }
        const QString path = file.path.startsWith("./"_L1) ? file.path.sliced(2) : file.path;
        ENIGMA_CHECK(checkFilePath(path));
        const Result<QByteArray> content = m_files.read(folder + path, left);
        if (!content) {
            Error error = content.error();
            error.message = tr("“%1” is not complete. %2").arg(item.head.name, error.message);
            return std::unexpected(error);
        }
        file.content = content->isNull() ? QByteArray("") : *content;
        left -= file.content.size();
    }
    return {};
}

Result<> ImportCandidates::collectUnlisted()
{
    QStringList files(m_beside->begin(), m_beside->end());
    files.removeIf([this](const QString &file) { return !file.endsWith(".json"_L1) || m_readFiles.contains(file); });
    files.removeIf([this](const QString &file) { return isPinnedCopy(file); });
    files.sort();
    for (qsizetype i = 0; i < files.size(); ++i) {
        if (m_context.isCancelled()) {
            return cancelled();
        }
        if (i % kAhead == 0) {
            parseAhead(files.sliced(i, std::min(kAhead, files.size() - i)));
        }
        m_context.report(i, files.size(), tr("Reading %1").arg(files[i]));
        readUnlisted(files[i]);
    }
    return {};
}

void ImportCandidates::readUnlisted(const QString &file)
{
    Result<ItemDocument> document = takeParsed(file);
    if (isProjectFile(file) && !(document && looksLikeItem(document->item))) {
        return;
    }
    if (!document) {
        skip(file, document.error());
    } else if (!looksLikeItem(document->item)) {
        skip(file, {ErrorCode::Invalid, tr("“%1” is not a registry item.").arg(file)});
    } else {
        const Result<> completed = addContents(document->item, folderOf(file));
        const QString name = document->item.head.name;
        found.append({name, file, completed ? document : std::unexpected(completed.error())});
    }
}

// "button@1.2.0.json" beside "button.json", as this program publishes them.
bool ImportCandidates::isPinnedCopy(const QString &file) const
{
    const qsizetype at = file.lastIndexOf(u'@');
    return at > 0 && SemVer::parse(QStringView(file).sliced(at + 1).chopped(5)) &&
           m_beside->contains(file.left(at) + ".json"_L1);
}

bool ImportCandidates::mayHaveBuilt(const QString &path) const
{
    return checkFilePath(path) && (!m_beside || path.contains(u'/') || m_beside->contains(path));
}

void ImportCandidates::skip(const QString &name, const Error &error)
{
    found.append({name, name, std::unexpected(error)});
}

} // namespace enigma
