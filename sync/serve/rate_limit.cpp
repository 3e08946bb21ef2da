// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/rate_limit.h"

#include <algorithm>
#include <cmath>

namespace enigma::serve {

static constexpr qsizetype kMostBuckets = 10'000;

double RateLimit::levelAt(const Bucket &bucket, qint64 now) const
{
    const double seconds = double(std::max<qint64>(0, now - bucket.filledAt)) / 1000.0;
    return std::min(m_burst, bucket.level + seconds * m_perSecond);
}

// A full bucket is what a stranger has, so it need not be kept.
void RateLimit::forgetFull(qint64 now)
{
    m_buckets.removeIf([this, now](const auto &entry) { return levelAt(entry.value(), now) >= m_burst; });
}

int RateLimit::take(const QString &asker, const QDateTime &now)
{
    const qint64 time = now.toMSecsSinceEpoch();
    if (m_buckets.size() >= kMostBuckets) {
        forgetFull(time);
    }
    auto bucket = m_buckets.find(asker);
    if (bucket == m_buckets.end()) {
        bucket = m_buckets.insert(asker, {m_burst, time});
    }
    const double level = levelAt(*bucket, time);
    if (level < 1.0) {
        return std::max(1, int(std::ceil((1.0 - level) / m_perSecond)));
    }
    *bucket = {level - 1.0, time};
    return 0;
}

} // namespace enigma::serve
