// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What one version changed of its parent, found off the GUI thread.

#pragma once

#include "models/api/library_service.h"
#include "models/diff/item_diff.h"
#include "models/diff/surface_diff.h"

namespace enigma {

struct VersionFacts
{
    struct File
    {
        QString path;
        FileChange change = FileChange::Changed;
        bool isChanged = false; // Else it is as in the parent.
        int added = 0;
        int removed = 0;
    };

    QList<File> files; // All files of the version, and those it removed.
    QList<BumpGround> grounds;
    std::optional<Bump> bump; // Against its parent; nothing for a first version.
};

// `before` is empty for a version without a parent.
Job<VersionFacts> findVersionFacts(const Item &before, const Item &after, const std::optional<SemVer> &parent,
                                   const SemVer &number);

} // namespace enigma
