// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Mending what a lint rule found, as one edit of the document.

#pragma once

#include "models/document/edit.h"
#include "models/lint/quick_fix.h"

#include <memory>

namespace enigma {

// Null when there is nothing left to mend in the item.
std::unique_ptr<Edit> editFor(const QuickFix &fix, const Item &item);

} // namespace enigma
