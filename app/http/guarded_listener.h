// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A listening socket that does not let its clients hold it up: QHttpServer reads a request of any size for any time, so
// the bytes and the seconds are counted here, before it sees them.

#pragma once

#include "app/http/http_server.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QPointer>
#include <QTcpServer>
#include <QTimer>

class QTcpSocket;

namespace enigma {

class GuardedListener final : public QTcpServer
{
    Q_OBJECT

public:
    explicit GuardedListener(const HttpServer::Limits &limits);

    // The request of this client is complete; its counters begin anew.
    void noteRequest(const QHostAddress &address, quint16 port);

    // Sends what is still waiting to be sent.
    void flush();

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Client
    {
        QPointer<QTcpSocket> socket;
        qint64 bytes = 0; // Of the request that is arriving.
        QDeadlineTimer deadline;
        bool isRefused = false;
    };
    using Key = std::pair<QHostAddress, quint16>;

    void countBytes(const Key &key);
    void dropSlowClients();

    HttpServer::Limits m_limits;
    QHash<Key, Client> m_clients;
    QTimer m_sweep;
};

} // namespace enigma
