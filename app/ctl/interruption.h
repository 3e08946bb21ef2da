// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ctrl+C, and a polite kill, as the cancelling of what runs: it ends as a cancelled job does, with nothing half-done.

#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace enigma {

// While one exists, SIGINT and SIGTERM only stop its token. Make it before other threads.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption &) = delete;
    Interruption &operator=(const Interruption &) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    sigset_t m_before{};
    std::stop_source m_stop;
    std::jthread m_waiting;
};

} // namespace enigma
