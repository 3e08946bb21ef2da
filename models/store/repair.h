// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mends what can be mended in a library: everything that is derived from drafts, versions and contents, and rows that
// belong to nothing. Drafts, versions and contents are never changed.

#pragma once

#include "models/jobs/job.h"

#include <QStringList>

namespace enigma {

class Library;

struct RepairReport
{
    QString backup;   // The library as it was before.
    QStringList done; // What was mended, a sentence each; empty: nothing had to be.
    QStringList left; // What check still finds.
};

// Makes a backup first, and does nothing without one.
Result<RepairReport> repairLibrary(Library &library, JobContext &job);

} // namespace enigma
