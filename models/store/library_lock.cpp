// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/library_lock.h"

#include "models/base/text.h"

#include <QFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace enigma {

using namespace Qt::StringLiterals;

static int openLock(const QString &folder)
{
    return ::open(QFile::encodeName(folder + u"/open.lock"_s).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
}

LibraryLock::~LibraryLock()
{
    if (m_file >= 0) {
        ::close(m_file);
    }
}

LibraryLock LibraryLock::share(const QString &folder)
{
    LibraryLock lock(openLock(folder));
    while (lock.m_file >= 0 && ::flock(lock.m_file, LOCK_SH) != 0 && errno == EINTR) {
    }
    return lock;
}

Result<LibraryLock> LibraryLock::takeAlone(const QString &folder)
{
    LibraryLock lock(openLock(folder));
    if (lock.m_file < 0) {
        return failure(ErrorCode::Disk, tr("The lock in %1 cannot be taken.").arg(folder), qt_error_string(errno));
    }
    if (::flock(lock.m_file, LOCK_EX | LOCK_NB) != 0) {
        return failure(ErrorCode::Busy,
                       tr("The library %1 is open. Close Enigma Designer and every other program that uses it, then "
                          "try again.")
                           .arg(folder),
                       qt_error_string(errno));
    }
    return lock;
}

Result<LibraryLock> LibraryLock::takeToRestore(const QString &folder)
{
    LibraryLock lock(::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (lock.m_file < 0) {
        return failure(ErrorCode::Disk, tr("The folder %1 cannot be read.").arg(folder), qt_error_string(errno));
    }
    if (::flock(lock.m_file, LOCK_EX | LOCK_NB) != 0) {
        return failure(ErrorCode::Busy,
                       tr("Another program is restoring the library %1. Wait until it has ended.").arg(folder),
                       qt_error_string(errno));
    }
    return lock;
}

} // namespace enigma
