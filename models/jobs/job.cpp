// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/jobs/job.h"

#include "models/base/text.h"

#include <QDateTime>
#include <QMetaObject>

namespace enigma {

static constexpr qint64 kReportIntervalMs = 50;

void JobState::setProgress(const Progress &progress)
{
    m_progress = progress;
    Q_EMIT progressed(m_progress);
}

void JobState::setFinished()
{
    m_finished = true;
    Q_EMIT finished();
}

JobContext::JobContext(std::shared_ptr<JobState> state) : m_state(std::move(state)), m_stop(m_state->stopToken()) {}

void JobContext::report(qint64 done, qint64 total, const QString &text)
{
    const Progress progress{done, total, text};
    if (m_sink) {
        m_sink(progress);
    }
    if (!m_state) {
        return;
    }
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (now - m_lastReport < kReportIntervalMs && done != total) {
        return;
    }
    m_lastReport = now;
    QMetaObject::invokeMethod(m_state.get(), [state = m_state, progress] { state->setProgress(progress); });
}

std::unexpected<Error> cancelled()
{
    return failure(ErrorCode::Cancelled, tr("Stopped. Nothing was changed."));
}

namespace internal {

std::shared_ptr<JobState> makeJobState(const QString &title)
{
    // The last owner may be the worker; the object must still die on its own thread. There it dies at once: the last
    // owner may be an event that the application throws away while it ends, when deleteLater() would wait for ever.
    return {new JobState(title), [](JobState *state) {
                if (state->thread()->isCurrentThread()) {
                    delete state;
                } else {
                    state->deleteLater();
                }
            }};
}

void finishOnItsThread(const std::shared_ptr<JobState> &state)
{
    QMetaObject::invokeMethod(state.get(), [state] { state->setFinished(); });
}

} // namespace internal

} // namespace enigma
