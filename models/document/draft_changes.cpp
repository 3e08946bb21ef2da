// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/draft_changes.h"

#include "models/base/text.h"

namespace enigma {

DraftChanges changesSince(const Item &base, const Item &now)
{
    DraftChanges changes;
    changes.isHeadChanged = base.head != now.head;
    for (const ItemFile &file : now.files) {
        const ItemFile *before = base.file(file.path);
        if (!before) {
            changes.added.append(file.path);
        } else if (*before != file) {
            changes.changed.append(file.path);
        }
    }
    for (const ItemFile &file : base.files) {
        if (!now.file(file.path)) {
            changes.removed.append(file.path);
        }
    }
    return changes;
}

QString changesSummary(const DraftChanges &changes, const std::optional<SemVer> &base)
{
    if (!base) {
        return tr("no version yet");
    }
    if (changes.isEmpty()) {
        return {};
    }
    if (changes.fileCount() == 0) {
        return tr("details changed since %1").arg(base->toString());
    }
    return changes.fileCount() == 1 ? tr("1 file changed since %1").arg(base->toString())
                                    : tr("%1 files changed since %2").arg(changes.fileCount()).arg(base->toString());
}

QString draftSummary(const DraftChanges &changes, const std::optional<SemVer> &base)
{
    const QString summary = changesSummary(changes, base);
    return summary.isEmpty() ? QString() : tr("Draft: %1").arg(summary);
}

} // namespace enigma
