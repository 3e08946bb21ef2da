// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/guarded_listener.h"

#include "models/base/text.h"
#include "sync/wire/publish_contract.h"

#include <QTcpSocket>

#include <unistd.h>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kSweepMs = 1000;

GuardedListener::GuardedListener(const HttpServer::Limits &limits) : m_limits(limits)
{
    connect(&m_sweep, &QTimer::timeout, this, &GuardedListener::dropSlowClients);
    m_sweep.start(kSweepMs);
}

void GuardedListener::incomingConnection(qintptr descriptor)
{
    if (m_clients.size() >= m_limits.connections) {
        ::close(int(descriptor));
        return;
    }
    auto *socket = new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    const Key key(socket->peerAddress(), socket->peerPort());
    m_clients.insert(key, {socket, 0, QDeadlineTimer(m_limits.idleSeconds * 1000)});
    // Connected before QHttpServer connects, so called before it reads.
    connect(socket, &QTcpSocket::readyRead, this, [this, key] { countBytes(key); });
    connect(socket, &QTcpSocket::disconnected, this, [this, key] { m_clients.remove(key); });
    addPendingConnection(socket);
}

static QByteArray refusalOfSize(qint64 limit)
{
    const QByteArray body =
        wire::write(wire::Problem{413, u"too-large"_s, tr("A request has at most %1.").arg(humanSize(limit))});
    return "HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Type: "
           "application/problem+json\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void GuardedListener::countBytes(const Key &key)
{
    const auto client = m_clients.find(key);
    if (client == m_clients.end() || !client->socket) {
        return;
    }
    QTcpSocket &socket = *client->socket;
    if (client->bytes == 0) {
        client->deadline.setRemainingTime(m_limits.requestSeconds * 1000);
    }
    client->bytes += socket.bytesAvailable();
    if (!client->isRefused && client->bytes > m_limits.requestBytes) {
        client->isRefused = true;
        socket.write(refusalOfSize(m_limits.requestBytes));
        socket.disconnectFromHost();
    }
    if (client->isRefused) {
        socket.readAll(); // Not for QHttpServer any more.
    }
}

void GuardedListener::noteRequest(const QHostAddress &address, quint16 port)
{
    if (const auto client = m_clients.find({address, port}); client != m_clients.end()) {
        client->bytes = 0;
        client->deadline.setRemainingTime(m_limits.idleSeconds * 1000);
    }
}

void GuardedListener::dropSlowClients()
{
    QList<QPointer<QTcpSocket>> slow;
    for (const Client &client : std::as_const(m_clients)) {
        if (client.deadline.hasExpired()) {
            slow.append(client.socket);
        }
    }
    for (const QPointer<QTcpSocket> &socket : std::as_const(slow)) {
        if (socket) {
            socket->abort(); // Removes the client.
        }
    }
}

void GuardedListener::flush()
{
    for (const Client &client : std::as_const(m_clients)) {
        if (client.socket) {
            client.socket->flush();
        }
    }
}

} // namespace enigma
