// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second half of an import: decides what of the candidates is taken, and under which name. For the sources of this
// folder.

#pragma once

#include "models/format/import_candidates.h"

namespace enigma {

// Adds to `registry`, whose slug must be known.
void acceptCandidates(const QList<ImportCandidate> &candidates, ImportedRegistry &registry);

// When no item is the registry's theme, adds one made of the item that has most to say about colours.
void startTheme(ImportedRegistry &registry);

} // namespace enigma
