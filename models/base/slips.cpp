// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/slips.h"

#include <QVarLengthArray>

#include <algorithm>
#include <numeric>

namespace enigma {

int slipsBetween(QStringView from, QStringView to)
{
    const qsizetype width = to.size() + 1;
    QVarLengthArray<int, 192> cells(3 * width);
    int *before = cells.data();
    int *above = before + width;
    int *row = above + width;
    std::iota(above, above + width, 0);
    for (qsizetype i = 1; i <= from.size(); ++i) {
        row[0] = int(i);
        for (qsizetype j = 1; j < width; ++j) {
            const int replace = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replace});
            if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[width - 1];
}

} // namespace enigma
