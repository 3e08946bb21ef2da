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

// Whole or not at all.
static Result<> copyInto(Database &database, const QString &path)
{
    const QString partial = path + u".partial"_s;
    QFile::remove(partial);
    const auto write = [&]() -> Result<> {
        ENIGMA_TRY(Statement copy, database.prepare("VACUUM INTO :path"_L1));
        ENIGMA_CHECK(copy.bind(":path"_L1, partial).run());
        return syncToDisk(partial) && replaceFile(partial, path) ? Result<>() : cannotWrite(path);
    };
    const Result<> written = write();
    if (!written) {
        QFile::remove(partial);
    }
    return written;
}

Result<> backupLibrary(Library &library, const QString &file)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    if (QFileInfo::exists(path)) {
        return failure(ErrorCode::Conflict, tr("%1 is there already. Choose another name.").arg(path));
    }
    return copyInto(library.database(), path);
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

static QString keptName(const QString &path)
{
    return u"%1.before-restore-%2"_s.arg(path, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s));
}

// For a library that nobody has open, also one that cannot be read any more.
static Result<RestoredLibrary> replaceLibraryFile(const QString &path, const QString &copy)
{
    ENIGMA_TRY(const LibraryLock alone, LibraryLock::takeAlone(QFileInfo(path).path()));
    RestoredLibrary restored;
    if (QFileInfo::exists(path)) {
        restored.kept = keptName(path);
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

// For a library that others may have open: to them it is one more change by another program.
static Result<RestoredLibrary> replaceContent(Database &library, const QString &copy)
{
    const RestoredLibrary restored{.kept = keptName(library.path())};
    const auto exchange = [&]() -> Result<> {
        ENIGMA_CHECK(copyInto(library, restored.kept)); // So that no write is neither in the one nor in the other.
        const Result<> replaced = library.replaceBy(copy);
        if (!replaced) {
            QFile::remove(restored.kept);
            return replaced;
        }
        (void)library.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s); // As far as those who read allow.
        return {};
    };
    ENIGMA_CHECK(library.whileNobodyWrites(exchange));
    return restored;
}

static bool isOfThisFormat(Database &library)
{
    return library.integer("PRAGMA user_version"_L1) == builtinMigrations().last().number;
}

static Result<RestoredLibrary> putInPlace(const QString &path, const QString &copy)
{
    if (QFileInfo::exists(path)) {
        const Result<std::unique_ptr<Database>> library = Database::open(path, Database::Mode::ReadWrite);
        if (library && isOfThisFormat(**library)) {
            Result<RestoredLibrary> restored = replaceContent(**library, copy);
            if (restored || restored.error().code != ErrorCode::Corrupt) {
                return restored;
            }
        }
    }
    return replaceLibraryFile(path, copy);
}

// The backup in a folder of its own, sound and of this program's format.
static Result<> prepareCopy(const QString &file, const QString &folder)
{
    const QString copy = QDir(folder).filePath(u"library.sqlite"_s);
    if (!QDir().mkpath(folder) || !QFile::copy(file, copy) ||
        !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner)) {
        return cannotWrite(folder);
    }
    ENIGMA_CHECK(checkBackup(copy, file));
    ENIGMA_CHECK(Library::open(folder));
    return syncToDisk(copy) ? Result<>() : cannotWrite(copy);
}

Result<RestoredLibrary> restoreLibrary(const QString &folder, const QString &file)
{
    if (!QFileInfo(file).isFile()) {
        return failure(ErrorCode::NotFound, tr("There is no file %1.").arg(file));
    }
    const QDir place(folder);
    if (!place.mkpath(u"."_s)) {
        return cannotWrite(folder);
    }
    ENIGMA_TRY(const LibraryLock turn, LibraryLock::takeToRestore(place.absolutePath()));
    QDir beside(place.absoluteFilePath(u"restoring"_s));
    beside.removeRecursively(); // What one that was killed has left.
    const auto restore = [&]() -> Result<RestoredLibrary> {
        ENIGMA_CHECK(prepareCopy(file, beside.path()));
        return putInPlace(place.absoluteFilePath(u"library.sqlite"_s), beside.filePath(u"library.sqlite"_s));
    };
    const Result<RestoredLibrary> restored = restore();
    beside.removeRecursively();
    return restored;
}

} // namespace enigma
