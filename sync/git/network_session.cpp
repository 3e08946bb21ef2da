// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/network_session.h"

#include "models/base/text.h"
#include "sync/git/git_address.h"
#include "sync/git/registry_commit.h"

#include <algorithm>
#include <vector>

namespace enigma::git {

using namespace Qt::StringLiterals;

static constexpr int kMostQuestionsForCredentials = 2;

NetworkSession::NetworkSession(git_repository *mirror, const Remote &remote, QString token, JobContext &job) :
    m_mirror(mirror), m_remote(remote), m_token(std::move(token)), m_job(job)
{
}

// What libgit2 calls back; `payload` is the session.
struct NetworkSession::Callbacks
{
    static NetworkSession &session(void *payload) { return *static_cast<NetworkSession *>(payload); }

    static int credentials(git_credential **out, const char *, const char *user, unsigned int allowed, void *payload)
    {
        NetworkSession &self = session(payload);
        if (++self.m_askedForCredentials > kMostQuestionsForCredentials) {
            return GIT_EAUTH;
        }
        if ((allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT) != 0 && !self.m_token.isEmpty()) {
            return git_credential_userpass_plaintext_new(out, user ? user : "git", self.m_token.toUtf8().constData());
        }
        if ((allowed & GIT_CREDENTIAL_SSH_KEY) != 0) {
            return git_credential_ssh_key_from_agent(out, user ? user : "git");
        }
        if ((allowed & GIT_CREDENTIAL_USERNAME) != 0) {
            return git_credential_username_new(out, user ? user : "git");
        }
        return GIT_EAUTH;
    }

    static QString fingerprint(const git_cert *certificate)
    {
        const auto *key = reinterpret_cast<const git_cert_hostkey *>(certificate);
        const QByteArray hash(reinterpret_cast<const char *>(key->hash_sha256), sizeof key->hash_sha256);
        return u"SHA256:"_s + QString::fromLatin1(hash.toBase64(QByteArray::OmitTrailingEquals));
    }

    static int certificate(git_cert *certificate, int valid, const char *host, void *payload)
    {
        if (valid) {
            return 0;
        }
        const QString name = QString::fromUtf8(host);
        session(payload).m_certificateProblem =
            certificate->cert_type == GIT_CERT_HOSTKEY_LIBSSH2
                ? tr("The key of “%1” (%2) is not among the known hosts of this computer. Compare it with what the "
                     "host "
                     "publishes; if it is the same, connect once with ssh to accept it.")
                      .arg(name, fingerprint(certificate))
                : tr("The certificate of “%1” is not valid.").arg(name);
        return GIT_ECERTIFICATE;
    }

    static int transfer(const git_indexer_progress *progress, void *payload)
    {
        NetworkSession &self = session(payload);
        self.m_job.report(progress->received_objects, progress->total_objects,
                          tr("Reading from “%1”").arg(self.m_remote.name));
        return self.m_job.isCancelled() ? -1 : 0;
    }

    static int pushTransfer(unsigned int current, unsigned int total, size_t, void *payload)
    {
        NetworkSession &self = session(payload);
        self.m_job.report(current, total, tr("Sending to “%1”").arg(self.m_remote.name));
        return self.m_job.isCancelled() ? -1 : 0;
    }

    static int sideband(const char *, int, void *payload) { return session(payload).m_job.isCancelled() ? -1 : 0; }

    // The last moment to see that somebody else was faster, or that a tag would move.
    static int negotiation(const git_push_update **updates, size_t count, void *payload)
    {
        NetworkSession &self = session(payload);
        for (size_t i = 0; i < count; ++i) {
            const QByteArray target = updates[i]->dst_refname;
            const auto planned = std::ranges::find(*self.m_updates, target, &RefUpdate::target);
            const bool exists = !git_oid_is_zero(&updates[i]->src);
            const bool asExpected = planned != self.m_updates->end() && exists == planned->expect.has_value() &&
                                    (!exists || git_oid_equal(&updates[i]->src, &*planned->expect));
            if (!asExpected) {
                self.m_moved = true;
                return GIT_EMODIFIED;
            }
        }
        return 0;
    }

    static int updated(const char *reference, const char *status, void *payload)
    {
        if (status) {
            session(payload).m_refused.insert(reference, QString::fromUtf8(status));
        }
        return 0;
    }
};

git_remote_callbacks NetworkSession::callbacks()
{
    git_remote_callbacks result;
    git_remote_init_callbacks(&result, GIT_REMOTE_CALLBACKS_VERSION);
    result.credentials = Callbacks::credentials;
    result.certificate_check = Callbacks::certificate;
    result.transfer_progress = Callbacks::transfer;
    result.push_transfer_progress = Callbacks::pushTransfer;
    result.sideband_progress = Callbacks::sideband;
    result.push_negotiation = Callbacks::negotiation;
    result.push_update_reference = Callbacks::updated;
    result.payload = this;
    m_askedForCredentials = 0;
    m_certificateProblem.clear();
    return result;
}

Result<GitRemoteHandle> NetworkSession::open()
{
    git_remote *remote = nullptr;
    if (git_remote_create_anonymous(&remote, m_mirror, m_remote.url.toUtf8().constData()) != 0) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” is not a git address (remote “%2”).").arg(m_remote.url, m_remote.name), lastError());
    }
    return GitRemoteHandle(remote);
}

std::unexpected<Error> NetworkSession::failed(int code)
{
    const QString said = lastError();
    if (m_job.isCancelled()) {
        return cancelled();
    }
    if (!m_certificateProblem.isEmpty()) {
        return failure(ErrorCode::Denied, m_certificateProblem, said);
    }
    if (code == GIT_EAUTH || said.contains(u"401") || said.contains(u"403")) {
        return failure(
            ErrorCode::Denied,
            tr("“%1” does not let you in. Give the remote a token that may write, or add your ssh key to the agent.")
                .arg(m_remote.name),
            said);
    }
    if (code == GIT_ENOTFOUND || said.contains(u"404")) {
        return failure(ErrorCode::NotFound,
                       tr("There is no repository at the address of “%1” (%2).").arg(m_remote.name, m_remote.url),
                       said);
    }
    if (said.contains(u"redirect")) {
        return failure(ErrorCode::Invalid, tr("“%1” has moved. Give the remote its new address.").arg(m_remote.name),
                       said);
    }
    return failure(ErrorCode::Network,
                   tr("“%1” (%2) cannot be reached: %3. The versions wait and are sent again.")
                       .arg(m_remote.name, hostOf(m_remote.url), said),
                   said);
}

Result<> NetworkSession::fetch()
{
    ENIGMA_TRY(const GitRemoteHandle remote, open());
    git_fetch_options options;
    git_fetch_options_init(&options, GIT_FETCH_OPTIONS_VERSION);
    options.callbacks = callbacks();
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE;
    options.prune = GIT_FETCH_PRUNE;
    options.update_fetchhead = 0;
    QByteArray refspecs[] = {QByteArray("+") + kBranch + ":refs/there/main", "+refs/tags/*:refs/there/tags/*"};
    char *texts[] = {refspecs[0].data(), refspecs[1].data()};
    const git_strarray list{texts, 2};
    const int result = git_remote_fetch(remote.get(), &list, &options, "fetch");
    return result == 0 ? Result<>() : failed(result);
}

Result<QHash<QByteArray, git_oid>> NetworkSession::list()
{
    ENIGMA_TRY(const GitRemoteHandle remote, open());
    git_remote_connect_options options;
    git_remote_connect_options_init(&options, GIT_REMOTE_CONNECT_OPTIONS_VERSION);
    options.callbacks = callbacks();
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    if (const int result = git_remote_connect_ext(remote.get(), GIT_DIRECTION_FETCH, &options); result != 0) {
        return failed(result);
    }
    const git_remote_head **heads = nullptr;
    size_t count = 0;
    if (const int result = git_remote_ls(&heads, &count, remote.get()); result != 0) {
        return failed(result);
    }
    QHash<QByteArray, git_oid> references;
    for (size_t i = 0; i < count; ++i) {
        references.insert(heads[i]->name, heads[i]->oid);
    }
    return references;
}

Result<QHash<QByteArray, QString>> NetworkSession::push(const QList<RefUpdate> &updates)
{
    ENIGMA_TRY(const GitRemoteHandle remote, open());
    git_push_options options;
    git_push_options_init(&options, GIT_PUSH_OPTIONS_VERSION);
    options.callbacks = callbacks();
    options.follow_redirects = GIT_REMOTE_REDIRECT_NONE;
    QList<QByteArray> refspecs;
    std::vector<char *> texts;
    refspecs.reserve(updates.size()); // The texts point into it.
    for (const RefUpdate &update : updates) {
        refspecs.append(update.source + ':' + update.target);
        texts.push_back(refspecs.last().data());
    }
    m_updates = &updates;
    m_refused.clear();
    m_moved = false;
    const git_strarray list{texts.data(), texts.size()};
    const int result = git_remote_push(remote.get(), &list, &options);
    m_updates = nullptr;
    if (m_moved || result == GIT_ENONFASTFORWARD) {
        return failure(ErrorCode::Busy,
                       tr("Somebody else published to “%1” at the same moment. The versions wait and are sent again.")
                           .arg(m_remote.name));
    }
    return result == 0 ? Result<QHash<QByteArray, QString>>(m_refused) : failed(result);
}

} // namespace enigma::git
