// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of a comparison that can be looked at one by one: tokens, words about the item, documentation, each file.

#pragma once

#include "ui/history/comparison.h"

namespace enigma {

struct CompareEntry
{
    enum class Kind {
        Tokens,
        Details,
        Text, // A file or the documentation.
    };

    QString key; // "tokens", "details", "docs", "file:button.tsx".
    Kind kind = Kind::Text;
    QString title;
    FileDiff file; // Of Kind::Text.
};

// Tokens first, since they matter most where there are any.
QList<CompareEntry> compareEntries(const CompareResult &result);

// The key of the entry that shows a finding.
QString entryOf(const Finding &finding, const CompareResult &result);

// All findings that no other entry shows in detail.
QList<Finding> detailFindings(const CompareResult &result);

} // namespace enigma
