// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/diff/line_diff.h"

#include "models/base/text.h"
#include "models/diff/row_pairing.h"

#include <git2.h>

#include <algorithm>

namespace enigma {

namespace {

// What git looks at to tell binary from text.
constexpr qsizetype kBinaryProbe = 8000;

// A run of old lines replaced by a run of new lines; indexes count from 0.
struct Hunk
{
    int oldStart = 0;
    int oldCount = 0;
    int newStart = 0;
    int newCount = 0;
};

struct HunkSink
{
    QList<Hunk> hunks;
    std::stop_token stop;
};

std::unexpected<Error> stopped()
{
    return failure(ErrorCode::Cancelled, tr("The comparison was stopped."));
}

bool isBinary(QByteArrayView text)
{
    return text.first(std::min(text.size(), kBinaryProbe)).contains('\0');
}

int countLines(QByteArrayView text)
{
    const auto newlines = std::ranges::count(text, '\n');
    return static_cast<int>(newlines) + (text.isEmpty() || text.endsWith('\n') ? 0 : 1);
}

// An empty side is named by the line before it, any other by its first line, both counted from 1.
int startIndex(int start, int count)
{
    return count == 0 ? start : start - 1;
}

int collectHunk(const git_diff_delta *, const git_diff_hunk *hunk, void *payload)
{
    auto *sink = static_cast<HunkSink *>(payload);
    if (sink->stop.stop_requested()) {
        return GIT_EUSER;
    }
    sink->hunks.append({startIndex(hunk->old_start, hunk->old_lines), hunk->old_lines,
                        startIndex(hunk->new_start, hunk->new_lines), hunk->new_lines});
    return 0;
}

Result<QList<Hunk>> findHunks(QByteArrayView before, QByteArrayView after, const std::stop_token &stop)
{
    // Counted by libgit2 and never given back: other parts of the process use it too.
    [[maybe_unused]] static const int initialised = git_libgit2_init();
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.flags = GIT_DIFF_PATIENCE | GIT_DIFF_INDENT_HEURISTIC | GIT_DIFF_FORCE_TEXT;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    HunkSink sink{.hunks = {}, .stop = stop};
    const int status = git_diff_buffers(before.data(), static_cast<size_t>(before.size()), nullptr, after.data(),
                                        static_cast<size_t>(after.size()), nullptr, &options, nullptr, nullptr,
                                        collectHunk, nullptr, &sink);
    if (stop.stop_requested()) {
        return stopped();
    }
    if (status < 0) {
        const git_error *error = git_error_last();
        return failure(ErrorCode::Internal, tr("The two texts could not be compared."),
                       error ? QString::fromUtf8(error->message) : QString());
    }
    return sink.hunks;
}

void appendSame(QList<DiffRow> &rows, int &oldIndex, int &newIndex, int oldEnd)
{
    while (oldIndex < oldEnd) {
        rows.append({RowKind::Same, ++oldIndex, ++newIndex});
    }
}

Result<> fillRows(LineDiff &diff, QByteArrayView before, QByteArrayView after, const std::stop_token &stop)
{
    ENIGMA_TRY(const QList<Hunk> hunks, findHunks(before, after, stop));
    const QList<QByteArrayView> oldLines = splitLines(before);
    const QList<QByteArrayView> newLines = splitLines(after);
    RowPairing pairing(oldLines, newLines);
    diff.rows.reserve(std::max(diff.oldLines, diff.newLines));
    int oldIndex = 0;
    int newIndex = 0;
    for (const Hunk &hunk : hunks) {
        if (stop.stop_requested()) {
            return stopped();
        }
        appendSame(diff.rows, oldIndex, newIndex, hunk.oldStart);
        pairing.append(diff.rows, {hunk.oldStart, hunk.oldCount}, {hunk.newStart, hunk.newCount});
        oldIndex += hunk.oldCount;
        newIndex += hunk.newCount;
        diff.removed += hunk.oldCount;
        diff.added += hunk.newCount;
    }
    appendSame(diff.rows, oldIndex, newIndex, diff.oldLines);
    return {};
}

} // namespace

QList<RowSpan> LineDiff::changes() const
{
    QList<RowSpan> spans;
    for (qsizetype row = 0; row < rows.size(); ++row) {
        if (rows.at(row).kind == RowKind::Same) {
            continue;
        }
        if (spans.isEmpty() || spans.last().end() != row) {
            spans.append({row, 0});
        }
        ++spans.last().count;
    }
    return spans;
}

Result<LineDiff> diffLines(QByteArrayView before, QByteArrayView after, const std::stop_token &stop)
{
    LineDiff diff;
    diff.isSame = before == after;
    diff.oldBytes = before.size();
    diff.newBytes = after.size();
    diff.oldLines = countLines(before);
    diff.newLines = countLines(after);
    diff.oldEndsInNewline = before.isEmpty() || before.endsWith('\n');
    diff.newEndsInNewline = after.isEmpty() || after.endsWith('\n');
    if (isBinary(before) || isBinary(after)) {
        diff.content = DiffContent::Binary;
        return diff;
    }
    if (std::max(diff.oldBytes, diff.newBytes) > kMaxDiffBytes ||
        std::max(diff.oldLines, diff.newLines) > kMaxDiffLines) {
        diff.content = DiffContent::TooLarge;
        return diff;
    }
    ENIGMA_CHECK(fillRows(diff, before, after, stop));
    return diff;
}

QList<QByteArrayView> splitLines(QByteArrayView text)
{
    QList<QByteArrayView> lines;
    lines.reserve(text.size() / 32);
    qsizetype start = 0;
    while (start < text.size()) {
        const qsizetype newline = text.indexOf('\n', start);
        const qsizetype end = newline < 0 ? text.size() : newline;
        lines.append(text.sliced(start, end - start));
        start = end + 1;
    }
    return lines;
}

} // namespace enigma
