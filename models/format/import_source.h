// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads somebody's registry, in any of the forms that registries have in the wild: built item JSON with or without a
// catalog, a catalog with contents, a source registry.json with files beside it, one single item. What cannot be taken
// is left out with a reason and never stops the rest. Storing is the library's business.

#pragma once

#include "models/domain/library_changes.h"
#include "models/format/item_json.h"
#include "models/format/source_files.h"
#include "models/jobs/job.h"

namespace enigma {

struct ImportedRegistry
{
    QString name;
    QString homepage;
    QString slug;              // A suggestion, also for the namespace; empty when nothing gave one.
    QList<ItemDocument> items; // Each passes checkItem(), and no two have one name.
    QList<ImportEntry> report;
};

// A folder, a registry.json or an item's JSON file. Fails only when there is no registry to be found, or cancelled.
Result<ImportedRegistry> readRegistry(const QString &path, JobContext &context);

// `catalog` is the path of a registry.json in the source; empty: whatever list() shows. `calledBy` is what the source
// is called by, for the slug of a registry without a name.
Result<ImportedRegistry> readRegistry(SourceFiles &files, const QString &catalog, const QString &calledBy,
                                      JobContext &context);

} // namespace enigma
