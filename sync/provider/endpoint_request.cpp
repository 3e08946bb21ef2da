// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/provider/endpoint_request.h"

#include "models/base/text.h"
#include "models/chat/openai_dialect.h"

#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// Anything else cannot stand in a header, and no provider hands out such a key.
bool isPlain(const QString &key)
{
    return std::ranges::all_of(key, [](QChar character) { return character > u' ' && character < u'\x7f'; });
}

Result<QString> checkKey(const ChatEndpoint &endpoint, const QString &key)
{
    const QString trimmed = key.trimmed();
    if (trimmed.isEmpty()) {
        return failure(ErrorCode::Denied,
                       endpoint.keySource == KeySource::Environment
                           ? tr("The environment variable %1, which holds the key for %2, is not set. Set it and start "
                                "the program again, or keep the key in the keychain.")
                                 .arg(endpoint.keyName, endpoint.baseUrl.host())
                           : tr("The key for %1 is empty. Replace it in Settings.").arg(endpoint.baseUrl.host()));
    }
    if (!isPlain(trimmed)) {
        return failure(ErrorCode::Denied, tr("The key for %1 holds characters that no key has. Replace it in Settings.")
                                              .arg(endpoint.baseUrl.host()));
    }
    return trimmed;
}

bool isCertificateError(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::SslHandshakeFailedError;
}

} // namespace

QFuture<Result<QString>> readKey(const ChatEndpoint &endpoint, SecretStore &secrets)
{
    switch (endpoint.keySource) {
    case KeySource::None:
        return QtFuture::makeReadyValueFuture(Result<QString>(QString()));
    case KeySource::Environment:
        return QtFuture::makeReadyValueFuture(
            checkKey(endpoint, qEnvironmentVariable(endpoint.keyName.toLocal8Bit().constData())));
    case KeySource::Keychain:
        break;
    }
    return secrets.read(endpoint.keyName).then([endpoint](const Result<QString> &key) {
        return key ? checkKey(endpoint, *key) : key;
    });
}

QList<RequestPreview::Header> headersOf(const ChatEndpoint &endpoint, const QString &authorization, qint64 bytes)
{
    const QUrl &url = endpoint.baseUrl;
    const QString port = url.port() < 0 ? QString() : u":%1"_s.arg(url.port());
    const QString host = url.host(QUrl::FullyEncoded);
    QList<RequestPreview::Header> headers{
        {u"Host"_s, (host.contains(u':') ? u"[%1]"_s.arg(host) : host) + port},
        {u"User-Agent"_s, u"EnigmaDesigner/" ENIGMA_VERSION ""_s},
        {u"Accept"_s, bytes < 0 ? u"application/json"_s : u"text/event-stream"_s},
        {u"Accept-Language"_s, u"*"_s},
        {u"Accept-Encoding"_s, u"identity"_s}, // Compressed streams arrive in lumps.
        {u"Connection"_s, u"Keep-Alive"_s},
    };
    if (bytes >= 0) {
        headers.append({u"Content-Type"_s, u"application/json"_s});
        headers.append({u"Content-Length"_s, QString::number(bytes)});
    }
    if (!authorization.isEmpty()) {
        headers.append({u"Authorization"_s, u"Bearer "_s + authorization});
    }
    return headers;
}

QNetworkRequest networkRequest(const QUrl &url, const QList<RequestPreview::Header> &headers)
{
    QNetworkRequest request(url);
    for (const RequestPreview::Header &header : headers) {
        request.setRawHeader(header.name.toLatin1(), header.value.toLatin1());
    }
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    return request;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

ChatProblem problemOf(const ChatEndpoint &endpoint, const QNetworkReply &reply, const QByteArray &body)
{
    const int status = statusOf(reply);
    if (status >= 200 && status < 300) {
        return {};
    }
    if (status >= 300 && status < 400) {
        const QUrl target = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        return redirectProblem(endpoint, reply.url().resolved(target));
    }
    if (status > 0) {
        return decodeOpenAiError(endpoint, status, body);
    }
    if (isCertificateError(reply.error())) {
        return untrustedCertificateProblem(endpoint);
    }
    return reply.error() == QNetworkReply::RemoteHostClosedError ? emptyAnswerProblem(endpoint)
                                                                 : unreachableProblem(endpoint);
}

Error toError(const ChatProblem &problem)
{
    ErrorCode code = ErrorCode::Invalid;
    switch (problem.fault) {
    case ChatFault::Unreachable:
    case ChatFault::TimedOut:
    case ChatFault::RateLimited:
    case ChatFault::ServerFault:
    case ChatFault::CutOff:
        code = ErrorCode::Network;
        break;
    case ChatFault::Denied:
    case ChatFault::Billing:
    case ChatFault::Refused:
        code = ErrorCode::Denied;
        break;
    case ChatFault::NoModel:
        code = ErrorCode::NotFound;
        break;
    case ChatFault::TooLong:
        code = ErrorCode::TooLarge;
        break;
    case ChatFault::None:
    case ChatFault::BadAnswer:
        break;
    }
    return {code, problem.sentence, chatFaultName(problem.fault)};
}

} // namespace enigma
