// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The seam to HTTP: one request, one answer.

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <stop_token>

namespace enigma {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url;
    QList<HttpHeader> headers;
    QByteArray body;
    qint64 answerLimit = 64 * 1024 * 1024;
};

struct HttpAnswer
{
    int status = 0;
    QList<HttpHeader> headers;
    QByteArray body;

    QByteArray header(QByteArrayView name) const; // Names are compared without case; empty when absent.
    bool isRedirect() const { return status >= 300 && status < 400 && status != 304; }
};

class Transport
{
public:
    virtual ~Transport() = default;

    // Waits for the answer, whatever its status; redirects are answers, too. Network when there is none, TooLarge above
    // the request's limit, Cancelled.
    virtual Result<HttpAnswer> send(const HttpRequest &request, const std::stop_token &stop) = 0;
};

} // namespace enigma
