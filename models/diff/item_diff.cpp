// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/item_diff.h"

#include "models/base/text.h"
#include "models/diff/head_diff.h"
#include "models/diff/token_diff.h"

#include <QSet>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

QString lineCount(int count)
{
    return count == 1 ? tr("1 line") : tr("%1 lines").arg(count);
}

QString countText(const LineDiff &lines)
{
    if (lines.added > 0 && lines.removed > 0) {
        return tr("%1 added, %2 removed").arg(lineCount(lines.added)).arg(lines.removed);
    }
    return lines.added > 0 ? tr("%1 added").arg(lineCount(lines.added))
                           : tr("%1 removed").arg(lineCount(lines.removed));
}

QString changeText(const LineDiff &lines)
{
    switch (lines.content) {
    case DiffContent::Text:
        return countText(lines);
    case DiffContent::Binary:
        return tr("binary content, %1 → %2").arg(humanSize(lines.oldBytes), humanSize(lines.newBytes));
    case DiffContent::TooLarge:
        return tr("too large to compare line by line, %1 → %2")
            .arg(humanSize(lines.oldBytes), humanSize(lines.newBytes));
    }
    return {};
}

QString fileText(const FileDiff &file)
{
    const auto size = [](const LineDiff &lines, int count, qint64 bytes) {
        return lines.content == DiffContent::Text ? lineCount(count) : humanSize(bytes);
    };
    switch (file.change) {
    case FileChange::Added:
        return tr("%1: new file, %2").arg(file.newPath, size(file.lines, file.lines.newLines, file.lines.newBytes));
    case FileChange::Removed:
        return tr("%1: removed, %2").arg(file.oldPath, size(file.lines, file.lines.oldLines, file.lines.oldBytes));
    case FileChange::Renamed:
        return tr("%1: renamed to %2").arg(file.oldPath, file.newPath);
    case FileChange::Changed:
        return u"%1: %2"_s.arg(file.newPath, changeText(file.lines));
    }
    return {};
}

// Collects the differing files of two items before their lines are compared.
class FilePairs
{
public:
    FilePairs(const Item &before, const Item &after)
    {
        for (const ItemFile &file : before.files) {
            const ItemFile *now = after.file(file.path);
            if (!now) {
                m_removed.append(&file);
            } else if (now->content != file.content) {
                add(FileChange::Changed, &file, now);
            }
        }
        for (const ItemFile &file : after.files) {
            if (!before.file(file.path)) {
                addNew(file);
            }
        }
        for (const ItemFile *file : std::as_const(m_removed)) {
            add(FileChange::Removed, file, nullptr);
        }
        std::ranges::sort(m_files, {}, &FileDiff::path);
    }

    QList<FileDiff> take() { return std::move(m_files); }

private:
    // A new file is a renamed one when a removed file had the same content; empty files say nothing.
    void addNew(const ItemFile &file)
    {
        const auto twin = std::ranges::find_if(m_removed, [&file](const ItemFile *removed) {
            return !file.content.isEmpty() && removed->content == file.content;
        });
        if (twin == m_removed.end()) {
            add(FileChange::Added, nullptr, &file);
            return;
        }
        add(FileChange::Renamed, *twin, &file);
        m_removed.erase(twin);
    }

    void add(FileChange change, const ItemFile *before, const ItemFile *after)
    {
        m_files.append({.change = change,
                        .oldPath = before ? before->path : QString(),
                        .newPath = after ? after->path : QString(),
                        .before = before ? before->content : QByteArray(),
                        .after = after ? after->content : QByteArray(),
                        .lines = {}});
    }

    QList<FileDiff> m_files;
    QList<const ItemFile *> m_removed;
};

void addPlaces(QList<Finding> &findings, const Item &before, const Item &after)
{
    QStringList oldPaths;
    QStringList newPaths;
    for (const ItemFile &file : after.files) {
        newPaths.append(file.path);
        const ItemFile *was = before.file(file.path);
        if (was && was->type != file.type) {
            findings.append({FindingKind::File, file.path,
                             tr("%1: type %2 → %3").arg(file.path, shortType(was->type), shortType(file.type))});
        }
        if (was && was->target != file.target) {
            findings.append({FindingKind::File, file.path,
                             file.target.isEmpty() ? tr("%1: no target any more").arg(file.path)
                                                   : tr("%1: target is now %2").arg(file.path, file.target)});
        }
    }
    for (const ItemFile &file : before.files) {
        oldPaths.append(file.path);
    }
    if (oldPaths != newPaths) {
        const QSet<QString> same(newPaths.begin(), newPaths.end());
        if (same == QSet<QString>(oldPaths.begin(), oldPaths.end())) {
            findings.append({FindingKind::File, QString(), tr("files: in another order")});
        }
    }
}

void addTokens(QList<Finding> &findings, const QList<TokenDifference> &changes)
{
    for (const TokenDifference &change : changes) {
        const QString place = tr("%1 in %2").arg(change.name, change.scope);
        QString text = tr("%1: %2 → %3").arg(place, change.before, change.after);
        if (change.before.isNull()) {
            text = tr("%1: new, %2").arg(place, change.after);
        } else if (change.after.isNull()) {
            text = tr("%1: removed, was %2").arg(place, change.before);
        }
        findings.append({FindingKind::TokenDifference, change.name, text});
    }
}

} // namespace

Result<ItemDiff> diffItems(const Item &before, const Item &after, const std::stop_token &stop)
{
    ItemDiff diff;
    diff.files = FilePairs(before, after).take();
    QList<Finding> tokens;
    for (FileDiff &file : diff.files) {
        ENIGMA_TRY(file.lines, diffLines(file.before, file.after, stop));
        diff.added += file.lines.added;
        diff.removed += file.lines.removed;
        diff.findings.append({FindingKind::File, file.path(), fileText(file)});
        if (file.change == FileChange::Changed && file.newPath.endsWith(".css"_L1)) {
            addTokens(tokens, diffTokens(scanTokens(file.before), scanTokens(file.after)));
        }
    }
    addPlaces(diff.findings, before, after);
    addTokens(tokens, diffTokens(tokensOfExtra(before.head.extra), tokensOfExtra(after.head.extra)));
    diff.findings += tokens;
    diff.findings += diffHeads(before.head, after.head);
    return diff;
}

} // namespace enigma
