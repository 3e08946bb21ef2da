// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/version_facts.h"

namespace enigma {

static Bump bumpBetween(const SemVer &before, const SemVer &after)
{
    if (before.major != after.major) {
        return Bump::Major;
    }
    return before.minor != after.minor ? Bump::Minor : Bump::Patch;
}

static VersionFacts::File fileOf(const FileDiff &diff)
{
    return {.path = diff.path(),
            .change = diff.change,
            .isChanged = true,
            .added = diff.lines.added,
            .removed = diff.lines.removed};
}

Job<VersionFacts> findVersionFacts(const Item &before, const Item &after, const std::optional<SemVer> &parent,
                                   const SemVer &number)
{
    return startJob<VersionFacts>(*QThreadPool::globalInstance(), {}, [=](JobContext &job) -> Result<VersionFacts> {
        ENIGMA_TRY(const ItemDiff diff, diffItems(before, after, job.stopToken()));
        VersionFacts facts;
        for (const FileDiff &file : diff.files) {
            facts.files.append(fileOf(file));
        }
        for (const ItemFile &file : after.files) {
            if (!std::ranges::contains(facts.files, file.path, &VersionFacts::File::path)) {
                facts.files.append({.path = file.path});
            }
        }
        if (parent) {
            facts.grounds = diffSurfaces(before, after);
            facts.bump = bumpBetween(*parent, number);
        }
        return facts;
    });
}

} // namespace enigma
