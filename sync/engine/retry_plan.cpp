// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine/retry_plan.h"

#include <algorithm>

namespace enigma {

static constexpr qint64 kFirstWindowMs = 1'000;
static constexpr qint64 kLargestWindowMs = 300'000;

QDateTime nextAttempt(const QDateTime &now, int attempts, std::chrono::seconds asked, double roll)
{
    const int doublings = std::clamp(attempts, 0, 20);
    const qint64 window = std::min(kLargestWindowMs, kFirstWindowMs << doublings);
    const qint64 lowerBound = std::min<qint64>(std::chrono::milliseconds(asked).count(), 24 * 3600 * 1000);
    return now.addMSecs(std::max(lowerBound, qint64(roll * double(window))));
}

} // namespace enigma
