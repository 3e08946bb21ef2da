// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Git's own http-backend behind a socket of this process: what git hosts run.

#pragma once

#include <QHttpHeaders>
#include <QHttpServer>
#include <QProcess>
#include <QTcpServer>

namespace enigma {

class GitHttpServer
{
public:
    explicit GitHttpServer(QString folder) : m_folder(std::move(folder))
    {
        m_server.setMissingHandler(&m_server, [this](const QHttpServerRequest &request,
                                                     QHttpServerResponder &responder) { answer(request, responder); });
        auto *listener = new QTcpServer;
        listener->listen(QHostAddress::LocalHost);
        m_port = listener->serverPort();
        m_server.bind(listener);
    }

    QString url(const QString &repository) const
    {
        return QStringLiteral("http://127.0.0.1:%1/%2").arg(m_port).arg(repository);
    }

    QByteArray token; // Empty: everyone may push.
    QByteArray redirectTo;
    int requests = 0;

private:
    bool mayCome(const QHttpServerRequest &request) const
    {
        return token.isEmpty() || request.value("Authorization") == "Basic " + QByteArray("git:" + token).toBase64();
    }

    QProcessEnvironment environment(const QHttpServerRequest &request) const
    {
        QProcessEnvironment result = QProcessEnvironment::systemEnvironment();
        result.insert(QStringLiteral("GIT_PROJECT_ROOT"), m_folder);
        result.insert(QStringLiteral("GIT_HTTP_EXPORT_ALL"), QStringLiteral("1"));
        result.insert(QStringLiteral("REMOTE_USER"), QStringLiteral("ada"));
        result.insert(QStringLiteral("PATH_INFO"), request.url().path());
        result.insert(QStringLiteral("QUERY_STRING"), request.url().query());
        result.insert(QStringLiteral("REQUEST_METHOD"), request.method() == QHttpServerRequest::Method::Post
                                                            ? QStringLiteral("POST")
                                                            : QStringLiteral("GET"));
        result.insert(QStringLiteral("CONTENT_TYPE"), QString::fromLatin1(request.value("Content-Type")));
        result.insert(QStringLiteral("CONTENT_LENGTH"), QString::number(request.body().size()));
        return result;
    }

    void answer(const QHttpServerRequest &request, QHttpServerResponder &responder)
    {
        ++requests;
        QHttpHeaders headers;
        if (!redirectTo.isEmpty()) {
            headers.append("Location", redirectTo);
            responder.write(QByteArray(), headers, QHttpServerResponder::StatusCode::Found);
            return;
        }
        if (!mayCome(request)) {
            headers.append("WWW-Authenticate", "Basic realm=\"git\"");
            responder.write(QByteArray(), headers, QHttpServerResponder::StatusCode::Unauthorized);
            return;
        }
        QProcess backend;
        backend.setProcessEnvironment(environment(request));
        backend.start(QStringLiteral("git"), {QStringLiteral("http-backend")});
        backend.write(request.body());
        backend.closeWriteChannel();
        backend.waitForFinished();
        const QByteArray output = backend.readAllStandardOutput();
        const qsizetype end = output.indexOf("\r\n\r\n");
        int status = 200;
        for (const QByteArray &line : output.left(end).split('\n')) {
            const qsizetype colon = line.indexOf(':');
            const QByteArray value = line.sliced(colon + 1).trimmed();
            if (line.startsWith("Status:")) {
                status = value.left(3).toInt();
            } else {
                headers.append(line.left(colon), value);
            }
        }
        responder.write(output.sliced(end + 4), headers, QHttpServerResponder::StatusCode(status));
    }

    QString m_folder;
    quint16 m_port = 0;
    QHttpServer m_server;
};

} // namespace enigma
