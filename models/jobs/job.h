// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Job is work off the GUI thread that ends in a Result, reports progress and can be cancelled.
// Cancelled work still delivers a Result (ErrorCode::Cancelled, or success when it was already past the point).

#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>

namespace enigma {

struct Progress
{
    qint64 done = 0;
    qint64 total = 0; // 0: unknown.
    QString text;     // "Reading plate: 214 of 366 items"
};

// The side of a job that views watch. Lives on the thread that started the job.
class JobState : public QObject
{
    Q_OBJECT

public:
    explicit JobState(QString title) : m_title(std::move(title)) {}

    const QString &title() const { return m_title; }
    const Progress &progress() const { return m_progress; }
    bool isFinished() const { return m_finished; }
    void cancel() { m_stop.request_stop(); }
    std::stop_token stopToken() const { return m_stop.get_token(); }

    // Called on this object's thread by the running job only.
    void setProgress(const Progress &progress);
    void setFinished();

Q_SIGNALS:
    void progressed(const enigma::Progress &progress);
    void finished();

private:
    QString m_title;
    Progress m_progress;
    bool m_finished = false;
    std::stop_source m_stop;
};

// The side of a job that the work sees, on its own thread.
class JobContext
{
public:
    JobContext() = default; // Never cancelled, progress goes nowhere: for callers that wait anyway.
    explicit JobContext(std::shared_ptr<JobState> state);
    // Progress goes to `sink`, on the thread of the work.
    explicit JobContext(std::function<void(const Progress &)> sink) : m_sink(std::move(sink)) {}
    // Cancelled when `stop` is.
    explicit JobContext(std::stop_token stop) : m_stop(std::move(stop)) {}

    bool isCancelled() const { return m_stop.stop_requested(); }
    std::stop_token stopToken() const { return m_stop; }
    // Cheap: views hear of it at most every 50 ms.
    void report(qint64 done, qint64 total, const QString &text);

private:
    std::shared_ptr<JobState> m_state;
    std::function<void(const Progress &)> m_sink;
    std::stop_token m_stop;
    qint64 m_lastReport = 0;
};

// The error that cancelled work returns.
std::unexpected<Error> cancelled();

template<typename T>
class Job
{
public:
    Job() = default;
    Job(std::shared_ptr<JobState> state, QFuture<Result<T>> future) :
        m_state(std::move(state)), m_future(std::move(future))
    {
    }

    bool isValid() const { return m_state != nullptr; }
    bool isFinished() const { return m_future.isFinished(); }
    const std::shared_ptr<JobState> &state() const { return m_state; }

    void cancel()
    {
        if (m_state) {
            m_state->cancel();
        }
    }

    // Calls `receive(const Result<T> &)` on the context's thread, which is the caller's, or never when the context is
    // gone by then. Any number of receivers, called in the order in which they asked.
    template<typename Receive>
    void then(QObject *context, Receive receive)
    {
        // Watchers, because a future takes one continuation only.
        auto *watcher = new QFutureWatcher<Result<T>>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                         [watcher, receive = std::move(receive)]() mutable {
                             watcher->deleteLater();
                             receive(watcher->result());
                         });
        watcher->setFuture(m_future);
    }

    // For tests and programs without a window; blocks.
    Result<T> wait() { return m_future.result(); }

private:
    std::shared_ptr<JobState> m_state;
    QFuture<Result<T>> m_future;
};

namespace internal {
std::shared_ptr<JobState> makeJobState(const QString &title);
void finishOnItsThread(const std::shared_ptr<JobState> &state);
} // namespace internal

// Runs `work(JobContext &) -> Result<T>` on the pool. `work` must own what it uses.
template<typename T, typename Work>
Job<T> startJob(QThreadPool &pool, const QString &title, Work work)
{
    std::shared_ptr<JobState> state = internal::makeJobState(title);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    Job<T> job(state, promise->future());
    pool.start([state, promise, work = std::move(work)]() mutable {
        JobContext context(state);
        promise->addResult(context.isCancelled() ? Result<T>(cancelled()) : work(context));
        promise->finish();
        internal::finishOnItsThread(state);
    });
    return job;
}

} // namespace enigma
