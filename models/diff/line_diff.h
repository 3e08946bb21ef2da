// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which lines of two texts are the same, and which belong together: the rows of a comparison, aligned for showing both
// texts side by side. Pure computation, meant for a worker thread.

#pragma once

#include "models/base/result.h"

#include <QByteArrayView>
#include <QList>

#include <stop_token>

namespace enigma {

// Above these a comparison would take longer than anyone waits, and nobody reads it: only the sizes are given.
inline constexpr qint64 kMaxDiffBytes = 20LL * 1024 * 1024; // Of either text.
inline constexpr int kMaxDiffLines = 300'000;               // Of either text.

enum class RowKind : quint8 {
    Same,
    Removed, // Only in the old text.
    Added,   // Only in the new text.
    Changed, // An old line and the new line that stands in its place.
};

// One row of the side-by-side view. Lines count from 1; 0 means that the side has no line here.
struct DiffRow
{
    RowKind kind = RowKind::Same;
    int oldLine = 0;
    int newLine = 0;

    bool operator==(const DiffRow &) const = default;
};

// Consecutive rows.
struct RowSpan
{
    qsizetype first = 0;
    qsizetype count = 0;

    qsizetype end() const { return first + count; }
    bool operator==(const RowSpan &) const = default;
};

enum class DiffContent {
    Text,
    Binary,   // A zero byte near the start of either side, as git decides it.
    TooLarge, // Past kMaxDiffBytes or kMaxDiffLines.
};

struct LineDiff
{
    DiffContent content = DiffContent::Text;
    bool isSame = true;  // Byte for byte.
    QList<DiffRow> rows; // Every line of both texts, in order; empty unless content is Text.
    int added = 0;       // Lines; a changed line counts as one removed and one added. 0 unless content is Text.
    int removed = 0;
    int oldLines = 0;
    int newLines = 0;
    qint64 oldBytes = 0;
    qint64 newBytes = 0;
    bool oldEndsInNewline = true; // Also true of an empty text.
    bool newEndsInNewline = true;

    // The runs of rows that are not Same.
    QList<RowSpan> changes() const;

    bool operator==(const LineDiff &) const = default;
};

// Cancelled when stopped; otherwise it does not fail on any input.
Result<LineDiff> diffLines(QByteArrayView before, QByteArrayView after, const std::stop_token &stop = {});

// The lines of a text without their "\n"; a "\r" stays. A text that ends in "\n" has no empty line after it.
QList<QByteArrayView> splitLines(QByteArrayView text);

} // namespace enigma
