// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/folder/durable_files.h"

#include "models/base/id.h"
#include "models/base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace enigma {

using namespace Qt::StringLiterals;

static const QString kTemporaryPrefix = u".enigma-new-"_s;

static std::unexpected<Error> fileFailure(const QString &path, int error)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(error));
    switch (error) {
    case ENOSPC:
    case EDQUOT:
        return failure(ErrorCode::DiskFull,
                       tr("There is no room left for “%1”. Free some space and publish again.").arg(path), reason);
    case EROFS:
    case EACCES:
    case EPERM:
        return failure(ErrorCode::Denied,
                       tr("“%1” cannot be written: the folder is read-only for you. Change its permissions, or choose "
                          "another folder.")
                           .arg(path),
                       reason);
    case ENOENT:
    case ENOTDIR:
        return failure(ErrorCode::NotFound, tr("The folder of “%1” is not there any more.").arg(path), reason);
    case EEXIST:
        return failure(ErrorCode::Conflict, tr("“%1” is there already.").arg(path), reason);
    default:
        return failure(ErrorCode::Disk, tr("Writing “%1” failed: %2").arg(path, reason), reason);
    }
}

// Returns 0 or the number of the error.
static int writeAndSync(const QByteArray &name, const QByteArray &bytes)
{
    const int file = ::open(name.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0644);
    if (file < 0) {
        return errno;
    }
    int error = 0;
    for (qsizetype done = 0; done < bytes.size() && error == 0;) {
        const ssize_t count = ::write(file, bytes.constData() + done, size_t(bytes.size() - done));
        if (count >= 0) {
            done += count;
        } else if (errno != EINTR) {
            error = errno;
        }
    }
    if (error == 0 && ::fsync(file) != 0) {
        error = errno;
    }
    if (::close(file) != 0 && error == 0) {
        error = errno;
    }
    return error;
}

static int moveIntoPlace(const QByteArray &from, const QByteArray &to, DurableFiles::Existing existing)
{
    if (existing == DurableFiles::Existing::Replace) {
        return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
    }
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    // This file system has no such rename: the publisher's lock on the folder is what is left.
    struct stat found;
    if (::lstat(to.constData(), &found) == 0) {
        return EEXIST;
    }
    return ::rename(from.constData(), to.constData()) == 0 ? 0 : errno;
}

// Some file systems cannot; there the rename is as durable as they make it.
static void syncFolder(const QByteArray &folder)
{
    const int file = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file >= 0) {
        ::fsync(file);
        ::close(file);
    }
}

Result<> DurableFiles::write(const QString &path, const QByteArray &bytes, Existing existing)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QByteArray temporary = QFile::encodeName(folder + u'/' + kTemporaryPrefix + createUuidV7());
    int error = writeAndSync(temporary, bytes);
    if (error == 0) {
        error = moveIntoPlace(temporary, QFile::encodeName(path), existing);
    }
    if (error != 0) {
        ::unlink(temporary.constData());
        return fileFailure(path, error);
    }
    syncFolder(QFile::encodeName(folder));
    return {};
}

void DurableFiles::removeLeftovers(const QString &folder)
{
    const QStringList names = QDir(folder).entryList({kTemporaryPrefix + u'*'}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        QFile::remove(folder + u'/' + name);
    }
}

} // namespace enigma
