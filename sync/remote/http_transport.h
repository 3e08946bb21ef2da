// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// HTTP through QNetworkAccessManager, on a thread of its own, so that whoever waits needs no event loop.

#pragma once

#include "sync/remote/transport.h"

#include <QThread>

#include <memory>

namespace enigma {

class HttpWorker;

class HttpTransport final : public Transport
{
public:
    // `timeoutMs` is the longest silence of the other side.
    explicit HttpTransport(int timeoutMs = 30'000);
    ~HttpTransport() override;

    // Any thread may call it, also several at once.
    Result<HttpAnswer> send(const HttpRequest &request, const std::stop_token &stop) override;

private:
    QThread m_thread;
    HttpWorker *m_worker; // Lives on m_thread and ends with it.
};

} // namespace enigma
