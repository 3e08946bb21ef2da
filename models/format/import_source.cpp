// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/import_source.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/import_rules.h"
#include "models/format/json.h"

#include <QDir>
#include <QFileInfo>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 6;          // "apps/www/registry/default/ui" of a workspace.
constexpr int kMostVisited = 20'000; // Folders; a home folder chosen by mistake ends soon.

// Folders that say nothing about whose registry they hold.
bool isGenericName(const QString &name)
{
    static const QStringList names{u"r"_s,    u"public"_s, u"registry"_s, u"styles"_s, u"static"_s,
                                   u"dist"_s, u"out"_s,    u"build"_s,    u"src"_s,    u"www"_s};
    return names.contains(name);
}

QString calledBy(const QString &folder)
{
    QDir dir(QFileInfo(folder).absoluteFilePath());
    QString name = dir.dirName();
    while (isGenericName(name) && dir.cdUp() && !dir.isRoot()) {
        name = dir.dirName();
    }
    return name;
}

bool holdsJson(const QString &folder)
{
    return !QDir(folder).entryList({u"*.json"_s}, QDir::Files).isEmpty();
}

// Where a project keeps its registry: what it built, else the catalog it builds from. Nearest first.
QString folderBelow(const QString &project)
{
    QStringList level{project};
    int visited = 0;
    QString source;
    for (int depth = 0; depth < kDeepest && !level.isEmpty(); ++depth) {
        QStringList next;
        for (const QString &folder : std::as_const(level)) {
            if (folder.endsWith("/public/r"_L1) && holdsJson(folder)) {
                return folder;
            }
            if (source.isEmpty() && QFileInfo::exists(folder + "/registry.json"_L1)) {
                source = folder;
            }
            const QStringList names = QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
            for (const QString &name : names) {
                if (++visited > kMostVisited) {
                    return source;
                }
                if (name != "node_modules"_L1 && !name.startsWith(u'.')) {
                    next.append(folder + u'/' + name);
                }
            }
        }
        level = next;
    }
    return source;
}

// The folder itself, else where builds of the common kinds put their items, else deeper in the project.
QString folderOfItems(const QString &folder)
{
    if (QFileInfo::exists(folder + "/registry.json"_L1)) {
        return folder;
    }
    for (const QString &below : {u"/r"_s, u"/public/r"_s}) {
        if (holdsJson(folder + below)) {
            return folder + below;
        }
    }
    const bool isProject = QFileInfo::exists(folder + "/package.json"_L1);
    const QString below = isProject || !holdsJson(folder) ? folderBelow(folder) : QString();
    return below.isEmpty() ? folder : below;
}

Result<ImportedRegistry> nothingFound(const QString &path)
{
    return failure(ErrorCode::NotFound,
                   tr("“%1” holds no registry: there is no registry.json and no item's JSON file. Choose the folder "
                      "that has them, often “public/r”.")
                       .arg(path));
}

// A registry of one: the JSON file of an item.
Result<ImportedRegistry> readSingle(SourceFiles &files, const QFileInfo &file, const Error &notACatalog)
{
    ENIGMA_TRY(const QByteArray json, files.read(file.fileName(), json::kMaxItemJson));
    Result<ItemDocument> document = readItem(json, file.fileName());
    if (!document) {
        return std::unexpected(notACatalog);
    }
    ImportedRegistry registry;
    registry.slug = slugFrom(document->item.head.name);
    registry.name = document->item.head.name;
    acceptCandidates({{registry.name, file.fileName(), std::move(document)}}, registry);
    return registry;
}

} // namespace

Result<ImportedRegistry> readRegistry(SourceFiles &files, const QString &catalog, const QString &called,
                                      JobContext &context)
{
    ImportCandidates candidates(files, context);
    ENIGMA_CHECK(candidates.collect(catalog));
    if (candidates.found.isEmpty()) {
        return nothingFound(called);
    }
    ImportedRegistry registry;
    registry.name = candidates.registryName.isEmpty() ? called : candidates.registryName;
    registry.homepage = candidates.homepage;
    registry.slug = slugFrom(registry.name);
    if (registry.slug.isEmpty()) {
        registry.slug = slugFrom(called);
    }
    registry.report = candidates.notes;
    acceptCandidates(candidates.found, registry);
    startTheme(registry);
    return registry;
}

Result<ImportedRegistry> readRegistry(const QString &path, JobContext &context)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(ErrorCode::NotFound, tr("There is no file or folder “%1”.").arg(path));
    }
    if (info.isDir()) {
        FolderFiles files(folderOfItems(path));
        return readRegistry(files, {}, calledBy(path), context);
    }
    FolderFiles files(info.absolutePath());
    Result<ImportedRegistry> registry = readRegistry(files, info.fileName(), calledBy(info.absolutePath()), context);
    if (!registry && registry.error().code == ErrorCode::Invalid) {
        return readSingle(files, info, registry.error());
    }
    return registry;
}

} // namespace enigma
