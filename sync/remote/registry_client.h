// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A remote that is a registry server, through its HTTP contract.

#pragma once

#include "sync/remote/remote_target.h"
#include "sync/remote/transport.h"

#include <QSet>

namespace enigma {

class RegistryClient final : public RemoteTarget
{
public:
    // Remote::url is the server's base address.
    RegistryClient(Remote remote, QString token, std::unique_ptr<Transport> transport);

    Result<QList<PublishAnswer>> publish(const PublishBatch &batch, JobContext &job) override;
    Result<QString> test(const Registry &registry, JobContext &job) override;

private:
    struct Call
    {
        QByteArray method;
        QString path;
        QByteArray body;
        QByteArray type = "application/json";
        QList<HttpHeader> headers;
    };

    Result<HttpAnswer> send(const Call &call, const JobContext &job);
    Result<> checkAddress() const;
    Result<> describeRegistry(const Registry &registry, const JobContext &job);
    Result<> sendBlobs(const PublishBatch &batch, JobContext &job);
    Result<QSet<QString>> missingBlobs(const QString &cliName, const QStringList &hashes, const JobContext &job);
    Result<> sendBlob(const QString &sha256, const QByteArray &bytes, const JobContext &job);
    Result<PublishAnswer> sendVersion(const Registry &registry, const PublishVersion &version, const JobContext &job);
    PublishAnswer answerTo(const PublishVersion &version, const HttpAnswer &answer) const;
    std::unexpected<Error> refusal(const HttpAnswer &answer) const;

    Remote m_remote;
    QUrl m_base;
    QString m_token;
    std::unique_ptr<Transport> m_transport;
};

} // namespace enigma
