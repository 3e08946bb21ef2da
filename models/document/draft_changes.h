// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a draft changes of the version it started from, in short: enough for marks and for one line of words.

#pragma once

#include "models/domain/item.h"

#include <optional>

namespace enigma {

struct DraftChanges
{
    QStringList added; // Paths.
    QStringList changed;
    QStringList removed;
    bool isHeadChanged = false;

    int fileCount() const { return int(added.size() + changed.size() + removed.size()); }
    bool isEmpty() const { return fileCount() == 0 && !isHeadChanged; }
    bool touches(const QString &path) const { return added.contains(path) || changed.contains(path); }

    bool operator==(const DraftChanges &) const = default;
};

DraftChanges changesSince(const Item &base, const Item &now);

// "2 files changed since 1.2.0"; without a base: "no version yet". Empty when nothing is changed.
QString changesSummary(const DraftChanges &changes, const std::optional<SemVer> &base);

// The same as a whole: "Draft: 2 files changed since 1.2.0". Empty when nothing is changed.
QString draftSummary(const DraftChanges &changes, const std::optional<SemVer> &base);

} // namespace enigma
