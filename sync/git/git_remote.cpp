// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/git_remote.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "sync/git/git_address.h"
#include "sync/git/network_push.h"
#include "sync/git/path_push.h"
#include "sync/remote/address.h"
#include "sync/remote/http_transport.h"
#include "sync/remote/published_form.h"

#include <QStandardPaths>

namespace enigma {

using namespace Qt::StringLiterals;

GitRemote::GitRemote(Remote remote, QString token, QString cacheFolder) :
    m_remote(std::move(remote)), m_token(std::move(token)), m_cacheFolder(std::move(cacheFolder))
{
    if (m_cacheFolder.isEmpty()) {
        m_cacheFolder =
            QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/enigma-designer/git"_s;
    }
}

static QString mirrorOf(const QString &cacheFolder, const QString &address)
{
    return cacheFolder + u'/' + sha256Hex(address.toUtf8()).left(32);
}

static Result<> checkNetworkAddress(const Remote &remote, const QString &token)
{
    const QUrl url(remote.url);
    if (!url.password().isEmpty()) {
        return failure(ErrorCode::Denied,
                       tr("The address of “%1” contains a password. Take it out, and give the remote a token instead.")
                           .arg(remote.name));
    }
    return token.isEmpty() ? Result<>() : checkSecretMayGoTo(url, remote.name);
}

// libgit2 1.9 follows redirects within a host even when told not to, and crashes on some. So the first question is
// ours.
static Result<> expectNoRedirect(const Remote &remote, const std::stop_token &stop)
{
    QUrl url(remote.url);
    if (url.scheme() != u"https" && url.scheme() != u"http") {
        return {};
    }
    url.setPath(url.path() + u"/info/refs"_s);
    url.setQuery(u"service=git-upload-pack"_s);
    HttpTransport transport;
    const Result<HttpAnswer> answer = transport.send({.url = url}, stop);
    if (!answer) {
        return notReachable(remote, answer.error());
    }
    if (!answer->isRedirect()) {
        return {};
    }
    return failure(ErrorCode::Invalid, tr("“%1” has moved: the host sends to “%2”. Give the remote its new address.")
                                           .arg(remote.name, QString::fromUtf8(answer->header("Location")).left(200)));
}

Result<QList<PublishAnswer>> GitRemote::publish(const PublishBatch &batch, JobContext &job)
{
    const git::Session session;
    if (const QString path = git::localPath(m_remote.url); !path.isEmpty()) {
        return git::publishToPath(m_remote, path, batch, job);
    }
    ENIGMA_CHECK(checkNetworkAddress(m_remote, m_token));
    ENIGMA_CHECK(expectNoRedirect(m_remote, job.stopToken()));
    return git::publishToNetwork({m_remote, m_token, mirrorOf(m_cacheFolder, m_remote.url)}, batch, job);
}

Result<QString> GitRemote::test(const Registry &registry, JobContext &job)
{
    const git::Session session;
    if (const QString path = git::localPath(m_remote.url); !path.isEmpty()) {
        ENIGMA_CHECK(git::testPathRemote(m_remote, registry, path));
        return tr("The repository “%1” can be published to.").arg(path);
    }
    ENIGMA_CHECK(checkNetworkAddress(m_remote, m_token));
    ENIGMA_CHECK(expectNoRedirect(m_remote, job.stopToken()));
    ENIGMA_CHECK(git::testNetworkRemote({m_remote, m_token, mirrorOf(m_cacheFolder, m_remote.url)}, registry, job));
    return tr("The repository of “%1” can be read. Whether it may be written shows with the first publish.")
        .arg(m_remote.name);
}

} // namespace enigma
