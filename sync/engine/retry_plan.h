// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When to try again: a random moment in a window that doubles, so that many clients do not come back together.

#pragma once

#include <QDateTime>

#include <chrono>

namespace enigma {

// `attempts` made so far; `asked` is what the remote asked for. `roll` is in [0, 1).
QDateTime nextAttempt(const QDateTime &now, int attempts, std::chrono::seconds asked, double roll);

} // namespace enigma
