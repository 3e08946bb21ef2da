// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The side of HttpTransport that lives on its thread.

#pragma once

#include "sync/remote/transport.h"

#include <QFuture>
#include <QNetworkAccessManager>
#include <QPromise>

#include <memory>

class QNetworkReply;

namespace enigma {

// One request on its way; its reply is touched by the worker's thread only.
struct HttpExchange
{
    HttpRequest request;
    QPromise<Result<HttpAnswer>> promise;
    QNetworkReply *reply = nullptr;
    bool isCancelled = false;
    bool isTooLarge = false;
    bool isDone = false;
};

class HttpWorker final : public QObject
{
    Q_OBJECT

public:
    explicit HttpWorker(int timeoutMs) : m_timeoutMs(timeoutMs) {}

    void start(const std::shared_ptr<HttpExchange> &exchange);
    void cancel(const std::shared_ptr<HttpExchange> &exchange);

private:
    void watchSize(const std::shared_ptr<HttpExchange> &exchange);
    void finish(const std::shared_ptr<HttpExchange> &exchange);

    int m_timeoutMs;
    std::unique_ptr<QNetworkAccessManager> m_manager; // Made on this object's thread.
};

} // namespace enigma
