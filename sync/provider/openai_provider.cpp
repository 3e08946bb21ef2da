// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/provider/openai_provider.h"

#include "models/base/text.h"
#include "models/chat/openai_dialect.h"
#include "sync/provider/endpoint_request.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QNetworkReply>
#include <QPromise>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

// What is meant for this computer does not pass through another.
class NoProxyToThisComputer final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return isLoopback(query.url()) ? QList<QNetworkProxy>{QNetworkProxy::NoProxy} : proxyForQuery(query);
    }
};

Result<QStringList> readModels(const ChatEndpoint &endpoint, QNetworkReply &reply)
{
    const QByteArray body = reply.readAll();
    if (const ChatProblem problem = problemOf(endpoint, reply, body); problem.fault != ChatFault::None) {
        return std::unexpected(toError(problem));
    }
    return decodeOpenAiModels(body);
}

QString keyPlaceholder(const ChatEndpoint &endpoint)
{
    switch (endpoint.keySource) {
    case KeySource::None:
        break;
    case KeySource::Environment:
        return tr("(the key in %1)").arg(endpoint.keyName);
    case KeySource::Keychain:
        return tr("(the key in the keychain)");
    }
    return {};
}

} // namespace

OpenAiProvider::OpenAiProvider(SecretStore &secrets, const Clock &clock, ChatPatience patience) :
    m_secrets(secrets),
    m_clock(clock),
    m_patience(std::move(patience)),
    m_network(std::make_unique<QNetworkAccessManager>())
{
    m_network->setProxyFactory(new NoProxyToThisComputer); // The manager owns it.
}

OpenAiProvider::~OpenAiProvider() = default;

std::unique_ptr<ChatStream> OpenAiProvider::send(const ChatRequest &request)
{
    return std::make_unique<OpenAiStream>(*m_network, m_secrets, m_clock, m_patience, request);
}

QFuture<Result<QStringList>> OpenAiProvider::listModels(const ChatEndpoint &endpoint)
{
    if (const Result<> allowed = checkEndpointUrl(endpoint.baseUrl); !allowed) {
        return QtFuture::makeReadyValueFuture(Result<QStringList>(std::unexpected(allowed.error())));
    }
    auto promise = std::make_shared<QPromise<Result<QStringList>>>(); // Shared by the two steps below.
    promise->start();
    const auto settle = [promise](Result<QStringList> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    readKey(endpoint, m_secrets).then(this, [this, endpoint, settle](const Result<QString> &key) {
        if (!key) {
            settle(std::unexpected(key.error()));
            return;
        }
        QNetworkRequest request = networkRequest(serviceUrl(endpoint, u"models"), headersOf(endpoint, *key, -1));
        request.setTransferTimeout(m_patience.connect);
        QNetworkReply *reply = m_network->get(request);
        connect(reply, &QNetworkReply::finished, this, [endpoint, settle, reply] {
            reply->deleteLater();
            settle(readModels(endpoint, *reply));
        });
    });
    return promise->future();
}

RequestPreview OpenAiProvider::requestPreview(const ChatRequest &request) const
{
    const qint64 bytes = encodeOpenAiRequest(request).size();
    return {.url = serviceUrl(request.endpoint, u"chat/completions"),
            .host = request.endpoint.baseUrl.authority(QUrl::FullyEncoded),
            .staysHere = isLoopback(request.endpoint.baseUrl),
            .headers = headersOf(request.endpoint, keyPlaceholder(request.endpoint), bytes),
            .body = QString::fromUtf8(encodeOpenAiRequest(request, JsonLayout::Indented)),
            .bytes = bytes};
}

} // namespace enigma
