// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a person has selected in a diff view: text of one side, or of the unified rows, from one place to another.

#pragma once

#include "ui/diff/diff_lines.h"

#include <compare>
#include <optional>

namespace enigma {

// A place between two characters of a shown row.
struct DiffPlace
{
    qsizetype row = 0;
    qsizetype column = 0;

    auto operator<=>(const DiffPlace &) const = default;
};

struct DiffSelection
{
    DiffSide side = DiffSide::New; // Means nothing in the unified layout.
    DiffPlace anchor;
    DiffPlace head;

    bool isEmpty() const { return anchor == head; }
    // The selected columns of a row; a length of -1 reaches past the end of the line. Nothing when the row is outside.
    std::optional<TextSpan> columns(qsizetype row) const;
    // As it stands in the files; folded lines between are part of it.
    QString text(const DiffRows &rows, const DiffLines &lines) const;
};

// The side whose line is shown at a row, given the side that was asked for.
DiffSide shownSide(const DiffRows &rows, qsizetype row, DiffSide wanted);

} // namespace enigma
