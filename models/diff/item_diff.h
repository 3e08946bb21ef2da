// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How two states of an item differ: file by file with their lines, and in words.

#pragma once

#include "models/diff/line_diff.h"
#include "models/domain/item.h"

namespace enigma {

enum class FileChange {
    Added,
    Removed,
    Changed,
    Renamed, // The same content at another path.
};

// One file whose content or path differs. The contents are shared with the items, not copied.
struct FileDiff
{
    FileChange change = FileChange::Changed;
    QString oldPath; // Empty when added.
    QString newPath; // Empty when removed.
    QByteArray before;
    QByteArray after;
    LineDiff lines;

    const QString &path() const { return newPath.isEmpty() ? oldPath : newPath; }
};

enum class FindingKind {
    File,
    Head, // Title, description and the other words about the item.
    Dependency,
    TokenDifference,
    Extra, // The fields the program has no own place for.
};

// One difference in words: "button.tsx: 5 lines added, 4 removed", "dependencies: + lucide-react".
struct Finding
{
    FindingKind kind = FindingKind::File;
    QString subject; // The path, field or token.
    QString text;    // Names the subject itself.

    bool operator==(const Finding &) const = default;
};

struct ItemDiff
{
    QList<FileDiff> files; // By path.
    QList<Finding> findings;
    int added = 0; // Lines, over all files.
    int removed = 0;

    bool isEmpty() const { return findings.isEmpty(); } // Exactly when the items are equal.
};

// Cancelled when stopped.
Result<ItemDiff> diffItems(const Item &before, const Item &after, const std::stop_token &stop = {});

} // namespace enigma
