// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/registry_client.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "sync/remote/address.h"
#include "sync/remote/published_form.h"
#include "sync/wire/publish_contract.h"

#include <QHash>

namespace enigma {

using namespace Qt::StringLiterals;

RegistryClient::RegistryClient(Remote remote, QString token, std::unique_ptr<Transport> transport) :
    m_remote(std::move(remote)),
    m_base(QUrl(m_remote.url, QUrl::StrictMode)),
    m_token(std::move(token)),
    m_transport(std::move(transport))
{
}

Result<> RegistryClient::checkAddress() const
{
    const bool isWeb = m_base.scheme() == u"https" || m_base.scheme() == u"http";
    if (!isWeb || m_base.host().isEmpty() || m_base.hasQuery() || !m_base.userInfo().isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("The address of “%1” must look like https://registry.example.com; “%2” does not.")
                           .arg(m_remote.name, m_base.toDisplayString()));
    }
    if (m_token.isEmpty()) {
        return failure(
            ErrorCode::Denied,
            tr("“%1” needs a token to publish. Have one made on the server with enigma-registryd token create, and "
               "give it to the remote.")
                .arg(m_remote.name));
    }
    return checkSecretMayGoTo(m_base, m_remote.name);
}

Result<HttpAnswer> RegistryClient::send(const Call &call, const JobContext &job)
{
    QUrl url = m_base;
    QString root = m_base.path();
    while (root.endsWith(u'/')) {
        root.chop(1);
    }
    url.setPath(root + call.path);
    HttpRequest request{.method = call.method, .url = url, .headers = call.headers, .body = call.body};
    request.headers.append({"Authorization", "Bearer " + m_token.toUtf8()});
    if (!call.body.isEmpty()) {
        request.headers.append({"Content-Type", call.type});
    }
    const Result<HttpAnswer> answer = m_transport->send(request, job.stopToken());
    return answer ? answer : notReachable(m_remote, answer.error());
}

static bool asksToWait(int status)
{
    return status == 408 || status == 424 || status == 425 || status == 429 || status >= 500;
}

// Errors that concern the whole remote, not one version.
std::unexpected<Error> RegistryClient::refusal(const HttpAnswer &answer) const
{
    const QString said = wire::readProblem(answer.status, answer.body).sentence;
    const QString host = m_base.host();
    if (answer.isRedirect()) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” has moved: %2 sends to “%3”. Give the remote its new address.")
                           .arg(m_remote.name, host, QString::fromUtf8(answer.header("Location")).left(200)));
    }
    switch (answer.status) {
    case 401:
    case 403:
        return failure(
            ErrorCode::Denied,
            tr("“%1” does not accept the token. Have a new one made on the server with enigma-registryd token "
               "create, for the scope “publish” of this registry, and give it to the remote.")
                .arg(m_remote.name),
            said);
    case 404:
    case 405:
        return failure(
            ErrorCode::NotFound,
            tr("At the address of “%1” (%2) there is no registry server, or none that knows this registry. Check "
               "the address and the token.")
                .arg(m_remote.name, m_base.toDisplayString()),
            said);
    case 507:
        return failure(
            ErrorCode::Network,
            tr("The disk of the server of “%1” is full. The versions wait and are sent again.").arg(m_remote.name),
            said);
    default:
        break;
    }
    if (asksToWait(answer.status)) {
        return failure(ErrorCode::Network,
                       tr("“%1” cannot take versions now (status %2). They wait and are sent again.")
                           .arg(m_remote.name)
                           .arg(answer.status),
                       said);
    }
    return failure(
        ErrorCode::Invalid,
        tr("“%1” refuses: %2").arg(m_remote.name, said.isEmpty() ? tr("status %1").arg(answer.status) : said));
}

Result<> RegistryClient::describeRegistry(const Registry &registry, const JobContext &job)
{
    const wire::RegistryFacts facts{registry.cliName, registry.name, registry.description, registry.homepage,
                                    registry.isPublic};
    ENIGMA_TRY(const HttpAnswer answer,
               send({.method = "PUT", .path = wire::registryPath(registry.cliName), .body = wire::write(facts)}, job));
    return answer.status == 200 ? Result<>() : refusal(answer);
}

Result<QSet<QString>> RegistryClient::missingBlobs(const QString &cliName, const QStringList &hashes,
                                                   const JobContext &job)
{
    QSet<QString> missing;
    for (qsizetype begin = 0; begin < hashes.size(); begin += wire::kMaxHashesPerQuestion) {
        const QByteArray question = wire::writeHashes("sha256", hashes.mid(begin, wire::kMaxHashesPerQuestion));
        ENIGMA_TRY(const HttpAnswer answer,
                   send({.method = "POST", .path = wire::missingBlobsPath(cliName), .body = question}, job));
        if (answer.status != 200) {
            return refusal(answer);
        }
        ENIGMA_TRY(const QStringList some, wire::readHashes("missing", answer.body));
        missing.unite(QSet(some.begin(), some.end()));
    }
    return missing;
}

Result<> RegistryClient::sendBlob(const QString &sha256, const QByteArray &bytes, const JobContext &job)
{
    ENIGMA_TRY(const HttpAnswer answer,
               send({.method = "PUT",
                     .path = wire::blobPath(sha256),
                     .body = bytes,
                     .type = "application/octet-stream",
                     .headers = {{"Content-Digest", wire::contentDigest(bytes)}, {"If-None-Match", "*"}}},
                    job));
    return answer.status == 200 || answer.status == 201 ? Result<>() : refusal(answer);
}

Result<> RegistryClient::sendBlobs(const PublishBatch &batch, JobContext &job)
{
    QHash<QString, QByteArray> blobs;
    for (const PublishVersion &version : batch.versions) {
        for (const ItemFile &file : version.item.files) {
            blobs.insert(sha256Hex(file.content), file.content);
        }
    }
    ENIGMA_TRY(const QSet<QString> missing, missingBlobs(batch.registry.cliName, blobs.keys(), job));
    qint64 sent = 0;
    for (const QString &sha256 : missing) {
        if (const auto bytes = blobs.constFind(sha256); bytes != blobs.cend()) {
            ENIGMA_CHECK(sendBlob(sha256, *bytes, job));
        }
        job.report(++sent, missing.size(), tr("Sending files to “%1”").arg(m_remote.name));
    }
    return {};
}

PublishAnswer RegistryClient::answerTo(const PublishVersion &version, const HttpAnswer &answer) const
{
    if (answer.status == 200 || answer.status == 201) {
        return confirmedAs(QString::fromUtf8(answer.header("ETag")));
    }
    const wire::Problem problem = wire::readProblem(answer.status, answer.body);
    if (answer.status == 409 && problem.code == u"version-exists") {
        return refusedForOtherContent(m_remote, version);
    }
    const bool isRefusal = answer.status == 400 || answer.status == 413 || answer.status == 422;
    if (isRefusal) {
        return {.kind = PublishAnswer::Kind::Refused,
                .sentence = tr("“%1” refuses %2 %3: %4")
                                .arg(m_remote.name, version.item.head.name, version.version.number.toString(),
                                     problem.sentence)};
    }
    return {.kind = PublishAnswer::Kind::Failed,
            .sentence = refusal(answer).error().message,
            .retryAfter = std::chrono::seconds(answer.header("Retry-After").toInt())};
}

Result<PublishAnswer> RegistryClient::sendVersion(const Registry &registry, const PublishVersion &version,
                                                  const JobContext &job)
{
    const wire::VersionUpload upload{registry.cliName, version.manifest, version.version.changelog};
    ENIGMA_TRY(const HttpAnswer answer,
               send({.method = "PUT",
                     .path = wire::versionPath(version.item.head.name, version.version.number),
                     .body = wire::write(upload),
                     .headers = {{"If-None-Match", "*"}, {"Idempotency-Key", version.idempotencyKey.toLatin1()}}},
                    job));
    if (answer.status == 401 || answer.status == 403) {
        return refusal(answer);
    }
    return answerTo(version, answer);
}

Result<QList<PublishAnswer>> RegistryClient::publish(const PublishBatch &batch, JobContext &job)
{
    ENIGMA_CHECK(checkAddress());
    ENIGMA_CHECK(describeRegistry(batch.registry, job));
    ENIGMA_CHECK(sendBlobs(batch, job));
    QList<PublishAnswer> answers;
    for (const PublishVersion &version : batch.versions) {
        // A server that asked to wait is not asked again in this batch.
        if (!answers.isEmpty() && answers.last().kind == PublishAnswer::Kind::Failed) {
            answers.append(answers.last());
            continue;
        }
        const Result<PublishAnswer> answer = sendVersion(batch.registry, version, job);
        if (!answer && answers.isEmpty()) {
            return std::unexpected(answer.error());
        }
        answers.append(answer ? *answer : PublishAnswer{PublishAnswer::Kind::Failed, answer.error().message});
        job.report(answers.size(), batch.versions.size(), tr("Publishing to “%1”").arg(m_remote.name));
    }
    return answers;
}

Result<QString> RegistryClient::test(const Registry &registry, JobContext &job)
{
    ENIGMA_CHECK(checkAddress());
    ENIGMA_TRY(const HttpAnswer answer, send({.method = "GET", .path = wire::registryPath(registry.cliName)}, job));
    if (answer.status != 200) {
        return refusal(answer);
    }
    return tr("“%1” answers and accepts the token.").arg(m_base.host());
}

} // namespace enigma
