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

// The folder itself, else where builds of the common kinds put their items.
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
    return folder;
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
