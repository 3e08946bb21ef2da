// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine/retry_plan.h"

#include <QTest>

namespace enigma {

using namespace std::chrono_literals;

class TestRetryPlan : public QObject
{
    Q_OBJECT

private:
    const QDateTime m_now = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);

    qint64 wait(int attempts, std::chrono::seconds asked, double roll) const
    {
        return m_now.msecsTo(nextAttempt(m_now, attempts, asked, roll));
    }

private Q_SLOTS:
    void theWindowDoubles()
    {
        QCOMPARE(wait(0, 0s, 0.5), 500);
        QCOMPARE(wait(1, 0s, 0.5), 1'000);
        QCOMPARE(wait(4, 0s, 0.5), 8'000);
    }

    void theWindowEndsAtFiveMinutes()
    {
        QCOMPARE(wait(30, 0s, 0.5), 150'000);
        QCOMPARE(wait(1'000'000, 0s, 0.999), 299'700);
    }

    void whatTheRemoteAskedForIsTheLeast()
    {
        QCOMPARE(wait(0, 60s, 0.5), 60'000);
        QCOMPARE(wait(20, 1s, 0.5), 150'000);
    }
};

} // namespace enigma

QTEST_APPLESS_MAIN(enigma::TestRetryPlan)
#include "tst_retry_plan.moc"
