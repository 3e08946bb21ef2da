// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/diff_job.h"

#include "models/base/text.h"

namespace enigma {

Job<ItemDiff> startDiff(const Item &before, const Item &after)
{
    return startJob<ItemDiff>(*QThreadPool::globalInstance(), tr("Comparing %1").arg(after.head.name),
                              [before, after](JobContext &job) { return diffItems(before, after, job.stopToken()); });
}

} // namespace enigma
