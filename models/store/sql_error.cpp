// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/sql_error.h"

#include "models/base/text.h"

namespace enigma {

// Primary result codes of https://www.sqlite.org/rescode.html; extended codes keep them in the low byte.
enum SqliteCode {
    SqliteBusy = 5,
    SqliteReadOnly = 8,
    SqliteIoError = 10,
    SqliteCorrupt = 11,
    SqliteFull = 13,
    SqliteCannotOpen = 14,
    SqliteTooBig = 18,
    SqliteConstraint = 19,
    SqliteNotADatabase = 26,
};

Error sqlError(const QSqlError &error)
{
    const QString detail = error.text();
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case SqliteBusy:
        return {ErrorCode::Busy, tr("Another program is writing to this library. Try again in a moment."), detail};
    case SqliteReadOnly:
        return {ErrorCode::Denied, tr("The library cannot be written: its file or folder is read-only."), detail};
    case SqliteIoError:
        return {ErrorCode::Disk, tr("The disk that holds the library reported an error. Nothing was changed."), detail};
    case SqliteCorrupt:
        return {ErrorCode::Corrupt, tr("The library's file is damaged. Run “enigmactl check” to see what is affected."),
                detail};
    case SqliteFull:
        return {ErrorCode::DiskFull,
                tr("The disk that holds the library is full. Nothing was changed; free some space and try again."),
                detail};
    case SqliteCannotOpen:
        return {ErrorCode::Disk,
                tr("The library's file cannot be opened. Check that its folder exists and may be written."), detail};
    case SqliteTooBig:
        return {ErrorCode::TooLarge, tr("This is larger than the library can hold."), detail};
    case SqliteConstraint:
        return {ErrorCode::Conflict, tr("The library refused this change, because it breaks one of its rules."),
                detail};
    case SqliteNotADatabase:
        return {ErrorCode::Corrupt, tr("This file is not an Enigma Designer library."), detail};
    default:
        return {ErrorCode::Internal, tr("The library could not do this. Nothing was changed."), detail};
    }
}

} // namespace enigma
