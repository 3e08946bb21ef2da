// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which function answers which address: the one list of everything the server can do.

#pragma once

#include "sync/serve/api_message.h"

#include <functional>

namespace enigma::serve {

struct Call
{
    const ApiRequest &request;
    QStringList captures; // What stands at the places in braces, in order.
};

using Handler = std::function<ApiResponse(const Call &)>;

class RouteTable
{
public:
    // "/r/{registry}/{file}": a part in braces takes any one part of an address. The first route that fits wins.
    void add(const QByteArray &method, const QString &pattern, Handler handler);

    // HEAD asks as GET does. 404 and 405 (with Allow) come from here.
    ApiResponse answer(const ApiRequest &request) const;

private:
    struct Route
    {
        QByteArray method;
        QStringList parts;
        Handler handler;
    };

    QList<Route> m_routes;
};

} // namespace enigma::serve
