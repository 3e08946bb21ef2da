// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/interruption.h"

#include <pthread.h>

namespace enigma {

Interruption::Interruption()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &signals, &m_before); // A handler may do next to nothing; a thread may.
    m_waiting = std::jthread([stop = m_stop, signals]() mutable {
        int signal = 0;
        sigwait(&signals, &signal);
        stop.request_stop();
    });
}

Interruption::~Interruption()
{
    pthread_kill(m_waiting.native_handle(), SIGTERM); // Wakes the thread, if no signal did.
    m_waiting.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace enigma
