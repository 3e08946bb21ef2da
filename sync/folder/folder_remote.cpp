// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folder/folder_remote.h"

#include "models/base/text.h"
#include "sync/folder/published_folder.h"

#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QUrl>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kLockWaitMs = 10'000;

static QString localFolder(const QString &address)
{
    return address.startsWith(u"file://") ? QUrl(address).toLocalFile() : address;
}

FolderRemote::FolderRemote(Remote remote, std::unique_ptr<DurableFiles> files) :
    m_remote(std::move(remote)), m_folder(QDir::cleanPath(localFolder(m_remote.url))), m_files(std::move(files))
{
}

static std::unexpected<Error> missingFolder(const Remote &remote, const QString &folder)
{
    return failure(ErrorCode::NotFound,
                   tr("The folder “%1” of the remote “%2” is not there. Connect its drive, or create the folder.")
                       .arg(folder, remote.name));
}

static std::unexpected<Error> readOnlyFolder(const Remote &remote, const QString &folder)
{
    return failure(
        ErrorCode::Denied,
        tr("The folder “%1” of the remote “%2” is read-only for you. Change its permissions, or choose another "
           "folder.")
            .arg(folder, remote.name));
}

// One missing level is created: its parent shows that the drive is there.
Result<> FolderRemote::prepareFolder() const
{
    if (QDir::isRelativePath(m_folder)) {
        return failure(
            ErrorCode::Invalid,
            tr("The folder of the remote “%1” must be given from the root: “%2” is not.").arg(m_remote.name, m_folder));
    }
    const QFileInfo folder(m_folder);
    const QFileInfo parent(folder.absolutePath());
    if (!folder.exists() && !parent.isDir()) {
        return missingFolder(m_remote, m_folder);
    }
    if (!QDir(parent.absoluteFilePath()).mkpath(m_folder + u"/r"_s)) {
        return readOnlyFolder(m_remote, m_folder);
    }
    return {};
}

Result<> FolderRemote::checkContents(PublishedFolder &folder, const Registry &registry) const
{
    ENIGMA_CHECK(folder.open());
    ENIGMA_TRY(const QString found, folder.registryName());
    if (!found.isEmpty()) {
        ENIGMA_CHECK(checkSameRegistry(m_remote, registry, found));
    }
    if (const QStringList foreign = folder.foreignItems(); !foreign.isEmpty()) {
        return failure(
            ErrorCode::Conflict,
            tr("The folder “%1” holds “%2.json”, which was not published by Enigma Designer. Nothing was changed "
               "there. Give the remote “%3” an empty folder.")
                .arg(m_folder, foreign.first(), m_remote.name));
    }
    return {};
}

Result<PublishAnswer> FolderRemote::publishVersion(PublishedFolder &folder, const PublishVersion &version) const
{
    const PinnedName pinned = pinnedNameOf(version);
    ENIGMA_TRY(const std::optional<QString> there, folder.digest(pinned));
    if (there && *there != version.version.digest) {
        return refusedForOtherContent(m_remote, version);
    }
    if (!there) {
        ENIGMA_CHECK(folder.addPinned(pinned, writePublished(version)));
    }
    return confirmedAs(version.version.digest);
}

Result<QList<PublishAnswer>> FolderRemote::publish(const PublishBatch &batch, JobContext &job)
{
    ENIGMA_CHECK(prepareFolder());
    QLockFile lock(m_folder + u"/.enigma-publish.lock"_s);
    if (!lock.tryLock(kLockWaitMs)) {
        if (lock.error() == QLockFile::PermissionError) {
            return readOnlyFolder(m_remote, m_folder);
        }
        return failure(ErrorCode::Busy,
                       tr("Another program is publishing to the folder “%1”. The versions wait and are sent again.")
                           .arg(m_folder));
    }
    DurableFiles::removeLeftovers(m_folder);
    DurableFiles::removeLeftovers(m_folder + u"/r"_s);
    PublishedFolder folder(m_folder, *m_files);
    ENIGMA_CHECK(checkContents(folder, batch.registry));
    QList<PublishAnswer> answers;
    for (const PublishVersion &version : batch.versions) {
        if (job.isCancelled()) {
            return cancelled();
        }
        ENIGMA_TRY(PublishAnswer answer, publishVersion(folder, version));
        answers.append(std::move(answer));
        job.report(answers.size(), batch.versions.size(), tr("Writing to “%1”").arg(m_remote.name));
    }
    ENIGMA_CHECK(folder.writeDerived(batch.registry));
    return answers;
}

Result<QString> FolderRemote::test(const Registry &registry, JobContext &)
{
    const QFileInfo info(m_folder);
    if (QDir::isRelativePath(m_folder) || (!info.exists() && !QFileInfo(info.absolutePath()).isDir())) {
        return missingFolder(m_remote, m_folder);
    }
    if (!QFileInfo(info.exists() ? m_folder : info.absolutePath()).isWritable()) {
        return readOnlyFolder(m_remote, m_folder);
    }
    PublishedFolder folder(m_folder, *m_files);
    ENIGMA_CHECK(checkContents(folder, registry));
    return info.exists() ? tr("“%1” can be written.").arg(m_folder) : tr("“%1” will be created.").arg(m_folder);
}

} // namespace enigma
