// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A TCP server that says exactly the bytes a test gives it, in the pieces it gives them, and remembers what it was
// told.

#pragma once

#include <QList>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <memory>

namespace enigma {

class RawServer
{
public:
    enum class End {
        Close,
        Stay, // Keeps the connection open and silent.
    };

    struct Reply
    {
        QList<QByteArray> pieces = {};
        End end = End::Close;
        std::chrono::milliseconds pause{1}; // Before each piece but the first.
    };

    // The n-th request gets the n-th reply; the last one is repeated.
    explicit RawServer(QList<Reply> replies) : m_replies(std::move(replies))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        m_server.listen(QHostAddress::LocalHost);
    }

    QUrl url(const QString &path = QStringLiteral("/v1")) const
    {
        QUrl url(QStringLiteral("http://127.0.0.1"));
        url.setPort(m_server.serverPort());
        url.setPath(path);
        return url;
    }

    const QList<QByteArray> &requests() const { return m_requests; }
    int openConnections() const { return m_open; }

    // A head for a body that ends with the connection.
    static QByteArray head(const QByteArray &status = "200 OK", const QByteArray &type = "text/event-stream")
    {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nConnection: close\r\n\r\n";
    }

    static QByteArray chunkedHead()
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    }

    static QByteArray chunk(const QByteArray &bytes)
    {
        return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
    }

    static Reply withStatus(const QByteArray &status, const QByteArray &body, const QByteArray &headers = {})
    {
        return {{"HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\n" + headers +
                 "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body}};
    }

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        ++m_open;
        QObject::connect(socket, &QTcpSocket::disconnected, socket, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        auto received = std::make_shared<QByteArray>(); // Lives as long as the connection below.
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, received] {
            received->append(socket->readAll());
            if (isWhole(*received)) {
                m_requests.append(std::exchange(*received, {}));
                say(socket, m_replies[std::min(m_requests.size(), m_replies.size()) - 1], 0);
            }
        });
    }

    static bool isWhole(const QByteArray &request)
    {
        const qsizetype headEnd = request.indexOf("\r\n\r\n");
        if (headEnd < 0) {
            return false;
        }
        const QByteArray head = request.first(headEnd).toLower();
        const qsizetype length = head.indexOf("content-length: ");
        const qsizetype lineEnd = head.indexOf("\r\n", length);
        const qsizetype body =
            length < 0 ? 0 : head.mid(length + 16, lineEnd < 0 ? -1 : lineEnd - length - 16).toLongLong();
        return request.size() >= headEnd + 4 + body;
    }

    static void say(QTcpSocket *socket, const Reply &reply, qsizetype piece)
    {
        if (piece < reply.pieces.size()) {
            socket->write(reply.pieces[piece]);
            socket->flush();
            QTimer::singleShot(reply.pause, socket, [socket, reply, piece] { say(socket, reply, piece + 1); });
        } else if (reply.end == End::Close) {
            socket->disconnectFromHost();
        }
    }

    QTcpServer m_server;
    QList<Reply> m_replies;
    QList<QByteArray> m_requests;
    int m_open = 0;
};

} // namespace enigma
