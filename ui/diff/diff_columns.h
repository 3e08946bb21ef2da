// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the parts of a row stand across a diff view: line numbers, sign and text of each side.

#pragma once

#include "ui/diff/diff_rows.h"

#include <QRect>

namespace enigma {

struct DiffColumns
{
    DiffLayout layout = DiffLayout::SideBySide;
    int width = 0;       // Of the viewport.
    int numberWidth = 0; // Of the longest line number.
    int scroll = 0;      // How far both texts are scrolled to the left.

    static constexpr int kLeftPadding = 14;
    static constexpr int kNumberGap = 12; // Between the two numbers of the unified layout.
    static constexpr int kSignWidth = 28;

    bool isUnified() const { return layout == DiffLayout::Unified; }

    QRect cell(DiffSide side, int top, int height) const
    {
        if (isUnified()) {
            return {0, top, width, height};
        }
        const int half = width / 2;
        return side == DiffSide::Old ? QRect(0, top, half, height) : QRect(half, top, width - half, height);
    }

    // From the left edge of a cell to its text.
    int gutter() const
    {
        return kLeftPadding + numberWidth + (isUnified() ? kNumberGap + numberWidth : 0) + kSignWidth;
    }

    // The number's cell, to be filled from the right.
    QRect number(DiffSide side, const QRect &cell) const
    {
        const int shift = isUnified() && side == DiffSide::New ? numberWidth + kNumberGap : 0;
        return {cell.left() + kLeftPadding + shift, cell.top(), numberWidth, cell.height()};
    }

    QRect sign(const QRect &cell) const
    {
        return {cell.left() + gutter() - kSignWidth, cell.top(), kSignWidth, cell.height()};
    }

    QRect text(const QRect &cell) const { return cell.adjusted(gutter(), 0, 0, 0); }

    DiffSide sideAt(int x) const { return !isUnified() && x < width / 2 ? DiffSide::Old : DiffSide::New; }
};

} // namespace enigma
