// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Joins the real client to the real server's logic without a socket, and can be out of order.

#pragma once

#include "sync/remote/transport.h"
#include "sync/serve/registry_api.h"

#include <QUrlQuery>

#include <functional>

namespace enigma {

class LoopbackTransport final : public Transport
{
public:
    explicit LoopbackTransport(RegistryApi &api) : m_api(api) {}

    Result<HttpAnswer> send(const HttpRequest &request, const std::stop_token &) override
    {
        requests.append(request.method + ' ' + request.url.path().toLatin1());
        if (offline || (before && !before(request))) {
            return failure(ErrorCode::Network,
                           QStringLiteral("“loopback” cannot be reached: it refuses the connection."));
        }
        const ApiResponse answer = m_api.handle(translate(request));
        // Arrived there, but the answer is lost.
        if (after && !after(request)) {
            return failure(ErrorCode::Network,
                           QStringLiteral("“loopback” cannot be reached: it closed the connection."));
        }
        HttpAnswer result{.status = answer.status, .body = answer.body};
        for (const auto &[name, value] : answer.headers) {
            result.headers.append({name, value});
        }
        return result;
    }

    bool offline = false;
    std::function<bool(const HttpRequest &)> before; // False: lost on the way there.
    std::function<bool(const HttpRequest &)> after;  // False: lost on the way back.
    QByteArrayList requests;

private:
    static ApiRequest translate(const HttpRequest &request)
    {
        ApiRequest result{.method = request.method,
                          .path = request.url.path(QUrl::FullyDecoded),
                          .query = QUrlQuery(request.url),
                          .body = request.body,
                          .peer = QStringLiteral("127.0.0.1")};
        result.headers.insert("host", "loopback");
        for (const HttpHeader &header : request.headers) {
            result.headers.insert(header.name.toLower(), header.value);
        }
        return result;
    }

    RegistryApi &m_api;
};

// Several clients of one test may share a transport, whose owner is the test.
class BorrowedTransport final : public Transport
{
public:
    explicit BorrowedTransport(Transport &lender) : m_lender(lender) {}
    Result<HttpAnswer> send(const HttpRequest &request, const std::stop_token &stop) override
    {
        return m_lender.send(request, stop);
    }

private:
    Transport &m_lender;
};

} // namespace enigma
