// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/git_handles.h"

#include "models/base/text.h"

#include <cerrno>

namespace enigma::git {

using namespace Qt::StringLiterals;

static constexpr int kTimeoutMs = 30'000;

Session::Session()
{
    git_libgit2_init();
    git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1);
    // Without these a silent server would hold the thread for ever.
    git_libgit2_opts(GIT_OPT_SET_SERVER_CONNECT_TIMEOUT, kTimeoutMs);
    git_libgit2_opts(GIT_OPT_SET_SERVER_TIMEOUT, kTimeoutMs);
}

Session::~Session()
{
    git_libgit2_shutdown();
}

QString lastError()
{
    const git_error *error = git_error_last();
    return error && error->message ? QString::fromUtf8(error->message) : QString();
}

std::unexpected<Error> gitFailure(ErrorCode code, const QString &sentence)
{
    const QString said = lastError();
    const git_error *error = git_error_last();
    if (error && error->klass == GIT_ERROR_OS) {
        if (said.endsWith(u"No space left on device") || said.endsWith(u"Disk quota exceeded")) {
            return failure(ErrorCode::DiskFull,
                           tr("There is no room left on the disk. Free some space and publish again."), said);
        }
        if (said.endsWith(u"Permission denied") || said.endsWith(u"Read-only file system")) {
            return failure(ErrorCode::Denied, sentence + u' ' + tr("It is read-only for you: change its permissions."),
                           said);
        }
    }
    return failure(code, sentence, said);
}

Result<> expectGit(int result, const QString &what)
{
    if (result >= 0) {
        return {};
    }
    return gitFailure(ErrorCode::Disk, tr("Git failed while it was %1: %2").arg(what, lastError()));
}

QByteArray hexOf(const git_oid &id)
{
    QByteArray hex(GIT_OID_SHA1_HEXSIZE, Qt::Uninitialized);
    git_oid_fmt(hex.data(), &id);
    return hex;
}

} // namespace enigma::git
