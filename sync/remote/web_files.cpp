// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/web_files.h"

#include "models/base/text.h"
#include "models/domain/rules.h"

#include <future>
#include <vector>

namespace enigma {

using namespace Qt::StringLiterals;

WebFiles::WebFiles(QUrl root, Transport &transport, std::stop_token stop, const FetchLimits &limits) :
    m_root(std::move(root)), m_transport(transport), m_stop(std::move(stop)), m_limits(limits)
{
    m_since.start();
}

Result<> WebFiles::checkBudget() const
{
    if (m_files > m_limits.files || m_bytes > m_limits.bytes) {
        return failure(ErrorCode::TooLarge,
                       tr("“%1” is larger than a registry that is imported may be: %2 files or %3.")
                           .arg(m_root.host())
                           .arg(m_limits.files)
                           .arg(humanSize(m_limits.bytes)));
    }
    if (m_since.hasExpired(qint64(m_limits.seconds) * 1000)) {
        return failure(ErrorCode::Network,
                       tr("“%1” answers too slowly to be imported. Try again later.").arg(m_root.host()));
    }
    return {};
}

Result<QByteArray> WebFiles::follow(QUrl url, const QString &path, qint64 limit) const
{
    for (int hop = 0; hop <= m_limits.redirects; ++hop) {
        HttpRequest request{.url = url, .answerLimit = limit};
        request.headers.append(
            HttpHeader{"Accept", "application/vnd.shadcn.v1+json, application/json;q=0.9, */*;q=0.1"});
        ENIGMA_TRY(const HttpAnswer answer, m_transport.send(request, m_stop));
        if (answer.status == 200) {
            return answer.body;
        }
        if (!answer.isRedirect()) {
            const bool isAbsent = answer.status == 404 || answer.status == 410;
            return failure(isAbsent ? ErrorCode::NotFound : ErrorCode::Network,
                           tr("“%1” is not to be had: the server answers with status %2.")
                               .arg(url.toDisplayString())
                               .arg(answer.status));
        }
        const QUrl next = url.resolved(QUrl::fromEncoded(answer.header("Location")));
        if (next.host() != m_root.host() || (url.scheme() == u"https" && next.scheme() != u"https")) {
            return failure(
                ErrorCode::Denied,
                tr("“%1” sends to another host, “%2”, which is not followed. Import from there if you trust it.")
                    .arg(url.toDisplayString(), next.host()));
        }
        url = next;
    }
    return failure(ErrorCode::Network, tr("“%1” only ever sends somewhere else.").arg(path));
}

Result<QByteArray> WebFiles::fetch(const QString &path, qint64 limit) const
{
    if (!checkFilePath(path)) {
        return failure(ErrorCode::Denied,
                       tr("“%1” is not asked for: it is outside of the registry.").arg(path.left(200)));
    }
    QUrl url = m_root;
    url.setPath(m_root.path() + path);
    return follow(url, path, limit);
}

// The next files in the order in which they were announced, beginning with this one.
void WebFiles::fetchAhead(const QString &path, qint64 limit)
{
    const qsizetype begin = m_expected.indexOf(path);
    const QStringList some = m_expected.mid(begin, m_limits.atOnce);
    m_expected.remove(0, begin + some.size());
    std::vector<std::future<Result<QByteArray>>> running;
    for (const QString &each : some) {
        running.push_back(std::async(std::launch::async, [this, each, limit] { return fetch(each, limit); }));
    }
    for (qsizetype i = 0; i < some.size(); ++i) {
        m_ahead.insert(some.at(i), running[size_t(i)].get());
    }
}

Result<QByteArray> WebFiles::read(const QString &path, qint64 limit)
{
    ENIGMA_CHECK(checkBudget());
    if (!m_ahead.contains(path) && m_expected.contains(path)) {
        fetchAhead(path, limit);
    }
    Result<QByteArray> bytes = m_ahead.contains(path) ? m_ahead.take(path) : fetch(path, limit);
    ++m_files;
    m_bytes += bytes ? bytes->size() : 0;
    return bytes;
}

} // namespace enigma
