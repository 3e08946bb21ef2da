// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Verifies a whole library: the file, its foreign keys, every stored content against its hash, every version against
// its digest, and what is derived from them. Reads only; what it finds, repair.h mends where it can.

#pragma once

#include "models/jobs/job.h"

#include <QStringList>

namespace enigma {

class Library;

struct CheckReport
{
    qint64 registries = 0;
    qint64 components = 0;
    qint64 versions = 0;
    qint64 blobs = 0;
    qint64 bytes = 0;     // Of all contents, uncompressed.
    qint64 unused = 0;    // Contents that nothing needs; harmless.
    QStringList problems; // Sentences; empty: the library is sound.
};

Result<CheckReport> checkLibrary(Library &library, JobContext &job);

} // namespace enigma
