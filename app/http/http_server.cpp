// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/http_server.h"

#include "app/http/guarded_listener.h"
#include "models/base/clock.h"
#include "models/base/id.h"
#include "models/base/text.h"
#include "sync/serve/registry_api.h"

#include <QElapsedTimer>
#include <QHttpHeaders>
#include <QHttpServer>
#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaMethod>

namespace enigma {

using namespace Qt::StringLiterals;

struct HttpServer::Private
{
    Private(RegistryApi &served, const Limits &limits) : api(served), listener(new GuardedListener(limits)) {}

    RegistryApi &api;
    GuardedListener *listener; // Owned by `server` once it is bound.
    QHttpServer server;
};

static QByteArray methodName(QHttpServerRequest::Method method)
{
    switch (method) {
    case QHttpServerRequest::Method::Get:
        return "GET";
    case QHttpServerRequest::Method::Head:
        return "HEAD";
    case QHttpServerRequest::Method::Put:
        return "PUT";
    case QHttpServerRequest::Method::Post:
        return "POST";
    case QHttpServerRequest::Method::Delete:
        return "DELETE";
    case QHttpServerRequest::Method::Patch:
        return "PATCH";
    case QHttpServerRequest::Method::Options:
        return "OPTIONS";
    default:
        return "OTHER";
    }
}

static ApiRequest readRequest(const QHttpServerRequest &request)
{
    ApiRequest result{.method = methodName(request.method()),
                      .path = request.url().path(QUrl::FullyDecoded),
                      .query = request.query(),
                      .body = request.body(),
                      .peer = request.remoteAddress().toString()};
    const QHttpHeaders &headers = request.headers();
    for (qsizetype i = 0; i < headers.size(); ++i) {
        result.headers.insert(QByteArray(headers.nameAt(i).data(), headers.nameAt(i).size()).toLower(),
                              headers.valueAt(i).toByteArray());
    }
    return result;
}

// The client's own name for its request, when it is one that can stand in a log.
static QByteArray requestId(const ApiRequest &request)
{
    const QByteArray given = request.header("x-request-id");
    const bool isPlain = std::ranges::all_of(given, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    return !given.isEmpty() && given.size() <= 64 && isPlain ? given : createUuidV7().toLatin1();
}

static QByteArray logLine(const ApiRequest &request, const ApiResponse &answer, const QByteArray &id,
                          qint64 microseconds)
{
    const QJsonObject line{{u"time"_s, toIsoUtc(QDateTime::currentDateTimeUtc())},
                           {u"request"_s, QString::fromLatin1(id)},
                           {u"peer"_s, request.peer},
                           {u"method"_s, QString::fromLatin1(request.method)},
                           {u"path"_s, request.path},
                           {u"status"_s, answer.status},
                           {u"bytes"_s, answer.body.size()},
                           {u"ms"_s, double(microseconds) / 1000.0}};
    return QJsonDocument(line).toJson(QJsonDocument::Compact);
}

namespace {

// What QHttpServer needs to announce a length without sending that many bytes.
class Announced final : public QIODevice
{
public:
    explicit Announced(qint64 size) : m_size(size) {}
    qint64 size() const override { return m_size; }
    bool atEnd() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
};

} // namespace

static void writeAnswer(const ApiRequest &request, const ApiResponse &answer, const QByteArray &id,
                        QHttpServerResponder &responder)
{
    QHttpHeaders headers;
    for (const auto &[name, value] : answer.headers) {
        headers.append(name, value);
    }
    headers.append("X-Request-Id"_L1, id);
    const auto status = QHttpServerResponder::StatusCode(answer.status);
    if (request.method == "HEAD") {
        responder.write(new Announced(answer.body.size()), headers, status);
    } else {
        responder.write(answer.body, headers, status);
    }
}

HttpServer::HttpServer(std::unique_ptr<Private> parts) : d(std::move(parts))
{
    d->server.setMissingHandler(this, [this](const QHttpServerRequest &raw, QHttpServerResponder &responder) {
        d->listener->noteRequest(raw.remoteAddress(), raw.remotePort());
        QElapsedTimer timer;
        timer.start();
        const ApiRequest request = readRequest(raw);
        const ApiResponse answer = d->api.handle(request);
        const QByteArray id = requestId(request);
        writeAnswer(request, answer, id, responder);
        if (isSignalConnected(QMetaMethod::fromSignal(&HttpServer::logged))) {
            Q_EMIT logged(logLine(request, answer, id, timer.nsecsElapsed() / 1000));
        }
    });
}

HttpServer::~HttpServer()
{
    d->listener->close();
    d->listener->flush();
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(RegistryApi &api, const ListenAddress &address)
{
    return listen(api, address, Limits());
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(RegistryApi &api, const ListenAddress &address,
                                                       const Limits &limits)
{
    auto parts = std::make_unique<Private>(api, limits);
    const QString text = u"%1:%2"_s.arg(address.host.toString()).arg(address.port);
    const bool isListening = parts->listener->listen(address.host, address.port) && parts->server.bind(parts->listener);
    if (!isListening) {
        const QString reason = parts->listener->errorString();
        const bool isBusy = parts->listener->serverError() == QAbstractSocket::AddressInUseError;
        delete parts->listener;
        return isBusy ? failure(ErrorCode::Busy,
                                tr("Another program listens on %1 already. Stop it, or choose another port.").arg(text),
                                reason)
                      : failure(ErrorCode::Denied, tr("Listening on %1 failed: %2.").arg(text, reason), reason);
    }
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(parts)));
}

QUrl HttpServer::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(d->listener->serverAddress().toString());
    url.setPort(d->listener->serverPort());
    return url;
}

} // namespace enigma
