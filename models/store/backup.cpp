// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/backup.h"

#include "models/base/text.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/store/library_lock.h"
#include "models/store/migrator.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace enigma {

using namespace Qt::StringLiterals;

// Of a file or of a folder, whose entries are written by it.
static bool syncToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) {
        ::close(file);
    }
    return synced;
}

static bool replaceFile(const QString &from, const QString &to)
{
    return ::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0 &&
           syncToDisk(QFileInfo(to).absolutePath());
}

static std::unexpected<Error> cannotWrite(const QString &path)
{
    return failure(ErrorCode::Disk, tr("%1 cannot be written. Choose a folder that you may write.").arg(path),
                   qt_error_string(errno));
}

Result<> backupLibrary(Library &library, const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (QFileInfo::exists(path)) {
        return failure(ErrorCode::Conflict, tr("%1 is there already. Choose another name.").arg(path));
    }
    const QString partial = path + u".partial"_s;
    QFile::remove(partial);
    const auto write = [&]() -> Result<> {
        ENIGMA_TRY(Statement copy, library.database().prepare("VACUUM INTO :path"_L1));
        ENIGMA_CHECK(copy.bind(":path"_L1, partial).run());
        return syncToDisk(partial) && replaceFile(partial, path) ? Result<>() : cannotWrite(path);
    };
    const Result<> written = write();
    if (!written) {
        QFile::remove(partial);
    }
    return written;
}

static Result<> checkBackup(const QString &copy, const QString &file)
{
    ENIGMA_TRY(const std::unique_ptr<Database> database, Database::open(copy, Database::Mode::ReadOnly));
    ENIGMA_TRY(const qint64 format, database->integer("PRAGMA user_version"_L1));
    const int newest = builtinMigrations().last().number;
    if (format > newest) {
        return failure(ErrorCode::TooNew,
                       tr("%1 was made by a newer version of Enigma Designer (format %2; this program knows %3). "
                          "Update the program to restore it.")
                           .arg(file)
                           .arg(format)
                           .arg(newest));
    }
    ENIGMA_TRY(Statement integrity, database->prepare("PRAGMA integrity_check(1)"_L1));
    ENIGMA_CHECK(integrity.run());
    const bool isSound = integrity.next() && integrity.text(0) == u"ok"_s;
    ENIGMA_TRY(const qint64 broken, database->integer("SELECT count(*) FROM pragma_foreign_key_check"_L1));
    if (format < 1 || !isSound || broken > 0) {
        return failure(ErrorCode::Corrupt,
                       tr("%1 is not a sound backup of a library. Nothing was changed. Restore another one.").arg(file),
                       integrity.text(0));
    }
    return {};
}

// The file under a second name: no moment without a library. Copied where the file system knows no links.
static bool keepBeside(const QString &path, const QString &kept)
{
    return ::link(QFile::encodeName(path).constData(), QFile::encodeName(kept).constData()) == 0 ||
           QFile::copy(path, kept);
}

static Result<RestoredLibrary> putInPlace(const QString &path, const QString &copy)
{
    RestoredLibrary restored;
    if (QFileInfo::exists(path)) {
        const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
        restored.kept = u"%1.before-restore-%2"_s.arg(path, time);
        if (!keepBeside(path, restored.kept)) {
            return cannotWrite(restored.kept);
        }
        const QString log = path + u"-wal"_s; // What a crash left; it belongs to the library that goes.
        if (QFileInfo::exists(log) && !replaceFile(log, restored.kept + u"-wal"_s)) {
            return cannotWrite(restored.kept);
        }
        QFile::remove(path + u"-shm"_s);
    }
    if (!replaceFile(copy, path)) {
        return cannotWrite(path);
    }
    return restored;
}

Result<RestoredLibrary> restoreLibrary(const QString &folder, const QString &file)
{
    if (!QFileInfo(file).isFile()) {
        return failure(ErrorCode::NotFound, tr("There is no file %1.").arg(file));
    }
    const QDir place(folder);
    const QString path = place.absoluteFilePath(u"library.sqlite"_s);
    if (!place.mkpath(u"."_s)) {
        return cannotWrite(folder);
    }
    ENIGMA_CHECK(LibraryLock::takeAlone(folder)); // Before the long work.
    const QString copy = path + u".restoring"_s;
    const auto removeCopy = [&copy] {
        for (const QString &end : {QString(), u"-wal"_s, u"-shm"_s}) {
            QFile::remove(copy + end);
        }
    };
    removeCopy();
    const auto restore = [&]() -> Result<RestoredLibrary> {
        if (!QFile::copy(file, copy) || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner) ||
            !syncToDisk(copy)) {
            return cannotWrite(copy);
        }
        ENIGMA_CHECK(checkBackup(copy, file));
        ENIGMA_TRY(const LibraryLock alone, LibraryLock::takeAlone(folder));
        return putInPlace(path, copy);
    };
    const Result<RestoredLibrary> restored = restore();
    removeCopy();
    return restored;
}

} // namespace enigma
