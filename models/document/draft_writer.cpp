// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/draft_writer.h"

#include <algorithm>

namespace enigma {

static constexpr int kFirstRetryMs = 1000;
static constexpr int kLastRetryMs = 30'000;

DraftWriter::DraftWriter(LibraryService &library, const ComponentId &component, std::function<DraftContent()> take,
                         QObject *parent) :
    QObject(parent), m_library(library), m_component(component), m_take(std::move(take))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DraftWriter::writeWhenDue);
}

DraftWriter::~DraftWriter()
{
    if (m_changed > m_started) {
        const DraftContent content = m_take();
        m_library.writeDraft(m_component, content.item, content.journal);
    }
}

DraftWriter::State DraftWriter::state() const
{
    if (m_failed) {
        return State::Failed;
    }
    return m_acknowledged < m_changed ? State::Saving : State::Saved;
}

void DraftWriter::touch()
{
    ++m_changed;
    // Restarting the timer would put the write off for as long as someone types; only a far retry is brought forward.
    if (!m_timer.isActive() || m_timer.remainingTime() > kDelayMs) {
        m_timer.start(kDelayMs);
    }
    announceState();
}

void DraftWriter::flush()
{
    if (m_changed > m_started) {
        write();
    }
}

void DraftWriter::forget()
{
    m_timer.stop();
    m_started = m_changed;
    m_acknowledged = m_changed;
    m_failed = false;
    m_retryMs = 0;
    announceState();
}

void DraftWriter::writeWhenDue()
{
    if (m_inFlight > 0) { // A slow disk: do not queue up behind it.
        m_timer.start(kDelayMs);
    } else {
        flush();
    }
}

void DraftWriter::write()
{
    m_timer.stop();
    m_started = m_changed;
    ++m_inFlight;
    const DraftContent content = m_take();
    m_library.writeDraft(m_component, content.item, content.journal)
        .then(this, [this, upTo = m_changed, serial = content.journal.serial](const Result<WorkingState> &result) {
            finish(result, upTo, serial);
        });
}

void DraftWriter::finish(const Result<WorkingState> &result, qint64 upTo, qint64 serial)
{
    --m_inFlight;
    const bool isForgotten = upTo <= m_acknowledged;
    if (result) {
        m_acknowledged = std::max(m_acknowledged, upTo);
        m_failed = false;
        m_retryMs = 0;
        Q_EMIT written(*result, serial);
        announceState();
    } else if (!isForgotten) {
        fail(result.error());
    }
}

void DraftWriter::fail(const Error &error)
{
    if (m_inFlight > 0) { // A later write holds the same and more: its answer counts.
        return;
    }
    m_started = m_acknowledged;
    m_failed = true;
    m_error = error;
    m_retryMs = std::clamp(2 * m_retryMs, kFirstRetryMs, kLastRetryMs);
    m_timer.start(m_retryMs);
    m_announced = State::Failed;
    Q_EMIT stateChanged(); // Also when it failed before: the reason may be another.
}

void DraftWriter::announceState()
{
    if (state() != m_announced) {
        m_announced = state();
        Q_EMIT stateChanged();
    }
}

} // namespace enigma
