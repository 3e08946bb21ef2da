// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How far two words are from each other, for “did you mean”.

#pragma once

#include <QStringView>

namespace enigma {

// Letters to add, drop, replace or swap with a neighbour to get from one word to the other.
int slipsBetween(QStringView from, QStringView to);

} // namespace enigma
