// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Comparing two items off the GUI thread.

#pragma once

#include "models/diff/item_diff.h"
#include "models/jobs/job.h"

namespace enigma {

Job<ItemDiff> startDiff(const Item &before, const Item &after);

} // namespace enigma
