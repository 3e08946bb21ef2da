// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a draft into the library soon after it was changed, many changes at once, and again when a write has failed.

#pragma once

#include "models/api/library_service.h"

#include <functional>

namespace enigma {

// What one write holds.
struct DraftContent
{
    Item item;
    EditJournal journal;
};

class DraftWriter : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Saved,  // The library has acknowledged everything.
        Saving, // Something waits to be written, or is being written.
        Failed, // The last write failed; what it held is in memory, and is tried again.
    };

    // From a change to the beginning of its write.
    static constexpr int kDelayMs = 300;

    // `take` gives the content as it is now. Destroying the writer writes what is left, without waiting.
    DraftWriter(LibraryService &library, const ComponentId &component, std::function<DraftContent()> take,
                QObject *parent = nullptr);
    ~DraftWriter() override;

    void touch();  // The item has changed.
    void flush();  // Writes now; also tries again what failed.
    void forget(); // What was not written yet is no longer wanted.

    State state() const;
    const Error &error() const { return m_error; } // With State::Failed.
    bool isWriting() const { return m_inFlight > 0; }
    int unwrittenChanges() const { return int(m_changed - m_acknowledged); }

Q_SIGNALS:
    void stateChanged();
    // A write was acknowledged; `state` is what the library now holds, `serial` that of its journal.
    void written(const enigma::WorkingState &state, qint64 serial);

private:
    void writeWhenDue();
    void write();
    void finish(const Result<WorkingState> &result, qint64 upTo, qint64 serial);
    void fail(const Error &error);
    void announceState();

    LibraryService &m_library;
    ComponentId m_component;
    std::function<DraftContent()> m_take;
    QTimer m_timer;
    // Changes are counted: how many there were, how many the newest write holds, how many are safe.
    qint64 m_changed = 0;
    qint64 m_started = 0;
    qint64 m_acknowledged = 0;
    int m_inFlight = 0; // Writes that run; the library does them in order.
    int m_retryMs = 0;
    bool m_failed = false;
    Error m_error;
    State m_announced = State::Saved;
};

} // namespace enigma
