// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/job.h"

#include <QSemaphore>
#include <QTest>

namespace enigma {

class TestJob : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReceiverGetsTheAnswerInTheOrderOfAsking()
    {
        QList<int> heard;
        QSemaphore gate;
        Job<int> job = startJob<int>(m_pool, {}, [&gate](JobContext &) -> Result<int> {
            gate.acquire();
            return 7;
        });
        job.then(this, [&heard](const Result<int> &result) { heard.append(*result); });
        job.then(this, [&heard](const Result<int> &result) { heard.append(*result + 1); });
        gate.release();
        QTRY_COMPARE(heard, (QList<int>{7, 8}));
    }

    void aReceiverThatAsksLateIsAnsweredToo()
    {
        int heard = 0;
        Job<int> job = startJob<int>(m_pool, {}, [](JobContext &) -> Result<int> { return 7; });
        QCOMPARE(job.wait(), Result<int>(7));
        job.then(this, [&heard](const Result<int> &result) { heard = *result; });
        QCOMPARE(heard, 0); // Never within the call itself.
        QTRY_COMPARE(heard, 7);
    }

    void aReceiverThatIsGoneIsNotCalled()
    {
        bool called = false;
        QSemaphore gate;
        auto receiver = std::make_unique<QObject>();
        Job<int> job = startJob<int>(m_pool, {}, [&gate](JobContext &) -> Result<int> {
            gate.acquire();
            return 7;
        });
        job.then(receiver.get(), [&called](const Result<int> &) { called = true; });
        bool done = false;
        job.then(this, [&done](const Result<int> &) { done = true; });
        receiver.reset();
        gate.release();
        QTRY_VERIFY(done);
        QVERIFY(!called);
    }

    void cancelledBeforeItBeganItSaysSo()
    {
        QSemaphore gate;
        QThreadPool single;
        single.setMaxThreadCount(1);
        Job<int> first = startJob<int>(single, {}, [&gate](JobContext &) -> Result<int> {
            gate.acquire();
            return 1;
        });
        Job<int> second = startJob<int>(single, {}, [](JobContext &) -> Result<int> { return 2; });
        second.cancel();
        gate.release();
        QCOMPARE(second.wait().error().code, ErrorCode::Cancelled);
        QCOMPARE(first.wait(), Result<int>(1));
    }

private:
    QThreadPool m_pool;
};

} // namespace enigma

QTEST_GUILESS_MAIN(enigma::TestJob)
#include "tst_job.moc"
