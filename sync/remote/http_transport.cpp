// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/http_transport.h"

#include "models/jobs/job.h"
#include "sync/remote/http_worker.h"

#include <algorithm>

namespace enigma {

QByteArray HttpAnswer::header(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(
        headers, [name](const HttpHeader &header) { return name.compare(header.name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->value;
}

HttpTransport::HttpTransport(int timeoutMs) : m_worker(new HttpWorker(timeoutMs))
{
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

HttpTransport::~HttpTransport()
{
    m_thread.quit();
    m_thread.wait();
}

Result<HttpAnswer> HttpTransport::send(const HttpRequest &request, const std::stop_token &stop)
{
    if (stop.stop_requested()) {
        return cancelled();
    }
    auto exchange = std::make_shared<HttpExchange>(request);
    exchange->promise.start();
    QFuture<Result<HttpAnswer>> future = exchange->promise.future();
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, exchange] { worker->start(exchange); });
    const std::stop_callback onStop(stop, [worker = m_worker, exchange] {
        QMetaObject::invokeMethod(worker, [worker, exchange] { worker->cancel(exchange); });
    });
    return future.result();
}

} // namespace enigma
