// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/registry_fetch.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "sync/remote/web_files.h"

#include <QFile>
#include <QTemporaryDir>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qint64 kMostItemBytes = kMaxItemBytes + 4 * 1024 * 1024;

namespace {

// An address taken apart: where files are, and which one was asked for.
struct Place
{
    QUrl root;
    QString file;
};

} // namespace

static Place placeOf(const QUrl &url)
{
    Place place{.root = url};
    place.root.setQuery(QString());
    place.root.setFragment(QString());
    QString path = url.path();
    if (path.endsWith(u".json")) {
        place.file = path.section(u'/', -1);
        path.chop(place.file.size());
    } else {
        place.file = u"registry.json"_s;
        path += path.endsWith(u'/') ? u""_s : u"/"_s;
    }
    place.root.setPath(path);
    return place;
}

// The reader knows single items as files on a disk.
static Result<ImportedRegistry> readSingle(WebFiles &files, const QString &file, JobContext &job)
{
    ENIGMA_TRY(const QByteArray bytes, files.read(file, kMostItemBytes));
    const QTemporaryDir folder;
    QFile copy(folder.filePath(u"item.json"_s));
    if (!copy.open(QIODevice::WriteOnly) || copy.write(bytes) != bytes.size() || !copy.flush()) {
        return failure(ErrorCode::Disk, tr("There is no room for temporary files: %1").arg(copy.errorString()));
    }
    return readRegistry(copy.fileName(), job);
}

Result<ImportedRegistry> fetchRegistry(const QUrl &url, Transport &transport, JobContext &job,
                                       const FetchLimits &limits)
{
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!isWeb || url.host().isEmpty() || !url.userInfo().isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” is no web address of a registry. Write it like https://example.com/r/registry.json.")
                           .arg(url.toDisplayString()));
    }
    const Place place = placeOf(url);
    WebFiles files(place.root, transport, job.stopToken(), limits);
    Result<ImportedRegistry> registry = readRegistry(files, place.file, url.host(), job);
    if (!registry && registry.error().code == ErrorCode::Invalid && place.file != u"registry.json") {
        return readSingle(files, place.file, job);
    }
    return registry;
}

} // namespace enigma
