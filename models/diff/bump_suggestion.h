// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which number the next version should have, and what its changelog could say. Suggestions only: the person decides.

#pragma once

#include "models/diff/surface_diff.h"

namespace enigma {

struct BumpSuggestion
{
    Bump bump = Bump::Patch;
    SemVer number;
    QString reason;            // One sentence: "Nothing breaks: size gained icon."
    QList<BumpGround> grounds; // All of them, the weightiest first; empty for a patch.
};

// For an item that has a version already.
BumpSuggestion suggestBump(const SemVer &base, const Item &before, const Item &after);

// For an item without a version: 0.1.0.
BumpSuggestion suggestFirstVersion();

// One or two plain lines, of a theme one for each value; empty when nothing changed.
QString suggestedChangelog(const Item &before, const Item &after);

} // namespace enigma
