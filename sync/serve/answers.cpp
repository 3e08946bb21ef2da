// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/answers.h"

#include "models/base/text.h"
#include "sync/wire/publish_contract.h"

namespace enigma::serve {

using namespace Qt::StringLiterals;

ApiResponse json(const QByteArray &body, int status)
{
    return {.status = status, .headers = {{"Content-Type", "application/json; charset=utf-8"}}, .body = body};
}

ApiResponse css(const QByteArray &body)
{
    return {.status = 200, .headers = {{"Content-Type", "text/css; charset=utf-8"}}, .body = body};
}

ApiResponse problem(int status, const QString &code, const QString &sentence)
{
    return {.status = status,
            .headers = {{"Content-Type", "application/problem+json; charset=utf-8"}, {"Cache-Control", "no-store"}},
            .body = wire::write(wire::Problem{status, code, sentence})};
}

static int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Invalid:
        return 422;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::Denied:
        return 403;
    case ErrorCode::TooLarge:
        return 413;
    case ErrorCode::DiskFull:
        return 507;
    case ErrorCode::Busy:
        return 503;
    default:
        return 500;
    }
}

ApiResponse problem(const Error &error)
{
    const int status = statusOf(error.code);
    // What broke inside is for the server's own log; strangers hear only that it did.
    const QString sentence = status >= 500 ? tr("The server could not do this now. Try again later.") : error.message;
    return problem(status, errorName(error.code), sentence);
}

ApiResponse notFound(const QString &sentence)
{
    return problem(404, u"not-found"_s, sentence);
}

} // namespace enigma::serve
