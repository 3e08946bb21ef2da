// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The sockets around RegistryApi.

#pragma once

#include "models/base/result.h"

#include <QHostAddress>
#include <QObject>
#include <QUrl>

#include <memory>

namespace enigma {

class RegistryApi;

// "127.0.0.1:8080", "[::1]:8080", "localhost:8080"; port 0: any free one.
struct ListenAddress
{
    QHostAddress host;
    quint16 port = 0;

    static Result<ListenAddress> parse(const QString &text);
};

// Serves on the thread that made it, which must run its event loop. Deleting it closes every connection.
class HttpServer final : public QObject
{
    Q_OBJECT

public:
    struct Limits
    {
        qint64 requestBytes = 24 * 1024 * 1024; // A whole item with escapes, and room for its keys.
        int requestSeconds = 30;                // From its first byte to its last.
        int idleSeconds = 75;                   // Between two requests of one connection.
        int connections = 1000;
    };

    // Busy when the address is in use, naming it. `api` must outlive the server.
    static Result<std::unique_ptr<HttpServer>> listen(RegistryApi &api, const ListenAddress &address);
    static Result<std::unique_ptr<HttpServer>> listen(RegistryApi &api, const ListenAddress &address,
                                                      const Limits &limits);
    ~HttpServer() override;

    QUrl url() const; // "http://127.0.0.1:8080", with the port that was chosen.

Q_SIGNALS:
    // One line of JSON for each answer, without secrets.
    void logged(const QByteArray &line);

private:
    struct Private;
    explicit HttpServer(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> d;
};

// Runs the application's event loop until SIGTERM or SIGINT; returns 0.
int runUntilStopped();

} // namespace enigma
