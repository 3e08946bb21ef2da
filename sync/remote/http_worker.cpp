// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/http_worker.h"

#include "models/base/text.h"
#include "models/jobs/job.h"

#include <QNetworkReply>
#include <QNetworkRequest>

namespace enigma {

using namespace Qt::StringLiterals;

static QNetworkRequest networkRequest(const HttpRequest &request, int timeoutMs)
{
    QNetworkRequest result(request.url);
    result.setTransferTimeout(timeoutMs);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setRawHeader("User-Agent", "enigma-designer/" ENIGMA_VERSION);
    for (const HttpHeader &header : request.headers) {
        result.setRawHeader(header.name, header.value);
    }
    return result;
}

void HttpWorker::start(const std::shared_ptr<HttpExchange> &exchange)
{
    if (exchange->isCancelled) {
        finish(exchange);
        return;
    }
    if (!m_manager) {
        m_manager = std::make_unique<QNetworkAccessManager>();
    }
    const HttpRequest &request = exchange->request;
    exchange->reply = m_manager->sendCustomRequest(networkRequest(request, m_timeoutMs), request.method, request.body);
    connect(exchange->reply, &QNetworkReply::readyRead, this, [this, exchange] { watchSize(exchange); });
    connect(exchange->reply, &QNetworkReply::finished, this, [this, exchange] { finish(exchange); });
}

void HttpWorker::cancel(const std::shared_ptr<HttpExchange> &exchange)
{
    exchange->isCancelled = true;
    if (exchange->reply && !exchange->isDone) {
        exchange->reply->abort();
    }
}

void HttpWorker::watchSize(const std::shared_ptr<HttpExchange> &exchange)
{
    if (exchange->reply->bytesAvailable() > exchange->request.answerLimit) {
        exchange->isTooLarge = true;
        exchange->reply->abort();
    }
}

// What people can look at; Qt's sentence goes to the log.
static QString reasonOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return tr("it refuses the connection");
    case QNetworkReply::HostNotFoundError:
        return tr("there is no computer of this name");
    case QNetworkReply::TimeoutError:
    case QNetworkReply::OperationCanceledError:
        return tr("it does not answer");
    case QNetworkReply::SslHandshakeFailedError:
        return tr("its certificate is not valid for this address");
    case QNetworkReply::RemoteHostClosedError:
        return tr("it closed the connection");
    default:
        return tr("the network does not lead there");
    }
}

static Result<HttpAnswer> readAnswer(const HttpExchange &exchange)
{
    QNetworkReply &reply = *exchange.reply;
    if (exchange.isTooLarge) {
        return failure(ErrorCode::TooLarge,
                       tr("“%1” answers with more than %2, which is refused.")
                           .arg(reply.url().toDisplayString(), humanSize(exchange.request.answerLimit)));
    }
    HttpAnswer answer{.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt()};
    // An answer that was cut off has a status, too.
    const bool isWhole = reply.error() == QNetworkReply::NoError || reply.error() >= QNetworkReply::ContentAccessDenied;
    if (answer.status == 0 || !isWhole) {
        return failure(ErrorCode::Network,
                       tr("“%1” cannot be reached: %2.").arg(reply.url().host(), reasonOf(reply.error())),
                       reply.errorString());
    }
    for (const QNetworkReply::RawHeaderPair &header : reply.rawHeaderPairs()) {
        answer.headers.append({header.first, header.second});
    }
    answer.body = reply.readAll();
    return answer;
}

void HttpWorker::finish(const std::shared_ptr<HttpExchange> &exchange)
{
    exchange->isDone = true;
    exchange->promise.addResult(exchange->isCancelled ? Result<HttpAnswer>(cancelled()) : readAnswer(*exchange));
    exchange->promise.finish();
    if (exchange->reply) {
        exchange->reply->deleteLater();
        exchange->reply = nullptr;
    }
}

} // namespace enigma
