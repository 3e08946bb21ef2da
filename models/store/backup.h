// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole library as one file, and back. A backup is an ordinary SQLite file of the same format.

#pragma once

#include "models/base/result.h"

namespace enigma {

class Library;

// Also while other programs read and write the library: the file holds one moment of it. Conflict when the file is
// there already. A backup that failed leaves nothing behind.
Result<> backupLibrary(Library &library, const QString &file);

struct RestoredLibrary
{
    QString kept; // Where the library that was there before is now; empty: there was none.
};

// Puts the library of the file in place of the folder's, which is kept beside it, also while other programs read and
// write it: to them it is one more change, and what they write afterwards goes into the restored one. Killed at any
// moment it leaves the one library or the other. Busy when the library is damaged or of another format, and some
// program has it open. Corrupt, TooNew or Denied when the file is not a sound library; then nothing was changed.
Result<RestoredLibrary> restoreLibrary(const QString &folder, const QString &file);

} // namespace enigma
