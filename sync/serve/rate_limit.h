// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How often someone may ask: a bucket for each asker that refills steadily.

#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace enigma::serve {

class RateLimit
{
public:
    RateLimit(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst) {}

    // 0 when the asker may go on; else the seconds to wait.
    int take(const QString &asker, const QDateTime &now);

private:
    struct Bucket
    {
        double level = 0; // Of what may still be taken.
        qint64 filledAt = 0;
    };

    void forgetFull(qint64 now);
    double levelAt(const Bucket &bucket, qint64 now) const;

    double m_perSecond;
    double m_burst;
    QHash<QString, Bucket> m_buckets;
};

} // namespace enigma::serve
