// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What came of sending a registry's versions to one remote.

#pragma once

#include "models/domain/library_changes.h"
#include "models/domain/registry.h"

#include <algorithm>

namespace enigma {

struct PublishLine
{
    OutboxEntry entry;
    OutboxVerdict verdict;
};

struct PublishReport
{
    Remote remote;
    QList<PublishLine> lines; // In the order of sending; empty when nothing was due.
    QString trouble;          // Why the whole remote waits, such as "not reachable"; empty when it answered.

    int count(OutboxVerdict::Kind kind) const
    {
        return int(std::ranges::count_if(lines, [kind](const PublishLine &line) { return line.verdict.kind == kind; }));
    }
    bool isClean() const { return trouble.isEmpty() && count(OutboxVerdict::Kind::Confirmed) == lines.size(); }
};

} // namespace enigma
