// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A comparison as text in the unified format that `diff -u` and git write, for the command line.

#pragma once

#include "models/diff/item_diff.h"

namespace enigma {

// Empty when the texts are the same or cannot be shown as lines.
QByteArray unifiedHunks(const LineDiff &lines, QByteArrayView before, QByteArrayView after);

// All files of the comparison, with "--- a/…" and "+++ b/…" lines; what is not text is named in a sentence.
QByteArray unifiedText(const ItemDiff &diff);

} // namespace enigma
