// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a screen reader sees of a diff view: a list whose items are the rows.

#pragma once

namespace enigma {

class DiffView;

// Once is enough; more often does no harm.
void installDiffViewAccessibility();

// The rows are others now.
void announceDiffRows(DiffView &view);
// The current row is another one.
void focusDiffRow(DiffView &view);

} // namespace enigma
