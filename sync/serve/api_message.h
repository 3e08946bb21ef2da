// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A request and an answer of the registry server, without sockets.

#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QUrlQuery>

#include <optional>

namespace enigma {

struct ApiRequest
{
    QByteArray method = "GET";
    QString path; // Percent-decoded, beginning with "/".
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; // Names in lower case.
    QByteArray body;
    QString peer; // The address that asks.

    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

struct ApiResponse
{
    int status = 200;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
    void addHeader(const QByteArray &name, const QByteArray &value) { headers.emplaceBack(name, value); }
};

} // namespace enigma
