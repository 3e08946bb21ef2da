// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/provider/keychain_secret_store.h"

#include "models/base/text.h"

#include <QPromise>
#include <qt6keychain/keychain.h>

namespace enigma {

namespace {

template<typename Value>
using SharedPromise = std::shared_ptr<QPromise<Result<Value>>>; // Held by the keychain's callback and the queued call.

template<typename Value>
SharedPromise<Value> startedPromise()
{
    auto promise = std::make_shared<QPromise<Result<Value>>>();
    promise->start();
    return promise;
}

template<typename Value>
void settle(const SharedPromise<Value> &promise, Result<Value> result)
{
    promise->addResult(std::move(result));
    promise->finish();
}

bool wasDenied(const QKeychain::Job &job)
{
    return job.error() == QKeychain::AccessDeniedByUser || job.error() == QKeychain::AccessDenied;
}

std::unexpected<Error> denied(const QKeychain::Job &job)
{
    return failure(ErrorCode::Denied, tr("The keychain refused access. Unlock it, then try again."), job.errorString());
}

std::unexpected<Error> missing(const QString &name)
{
    return failure(ErrorCode::NotFound, tr("The keychain holds no key called %1. Add it in Settings.").arg(name));
}

} // namespace

QFuture<Result<QString>> KeychainSecretStore::read(const QString &name)
{
    auto promise = startedPromise<QString>();
    QMetaObject::invokeMethod(this, [this, name, promise] {
        if (const auto kept = m_session.constFind(name); kept != m_session.cend()) {
            settle<QString>(promise, *kept);
            return;
        }
        auto *job = new QKeychain::ReadPasswordJob(m_service, this); // Deletes itself when finished.
        job->setKey(name);
        connect(job, &QKeychain::Job::finished, this, [job, name, promise] {
            if (job->error() == QKeychain::NoError) {
                settle<QString>(promise, job->textData());
            } else {
                settle<QString>(promise, wasDenied(*job) ? denied(*job) : missing(name));
            }
        });
        job->start();
    });
    return promise->future();
}

QFuture<Result<SecretPlace>> KeychainSecretStore::write(const QString &name, const QString &secret)
{
    auto promise = startedPromise<SecretPlace>();
    QMetaObject::invokeMethod(this, [this, name, secret, promise] {
        auto *job = new QKeychain::WritePasswordJob(m_service, this); // Deletes itself when finished.
        job->setKey(name);
        job->setTextData(secret);
        connect(job, &QKeychain::Job::finished, this, [this, job, name, secret, promise] {
            if (wasDenied(*job)) {
                settle<SecretPlace>(promise, denied(*job));
            } else if (job->error() == QKeychain::NoError) {
                m_session.remove(name);
                settle<SecretPlace>(promise, SecretPlace::Keychain);
            } else {
                m_session.insert(name, secret);
                settle<SecretPlace>(promise, SecretPlace::Session);
            }
        });
        job->start();
    });
    return promise->future();
}

QFuture<Result<>> KeychainSecretStore::remove(const QString &name)
{
    auto promise = startedPromise<void>();
    QMetaObject::invokeMethod(this, [this, name, promise] {
        m_session.remove(name);
        auto *job = new QKeychain::DeletePasswordJob(m_service, this); // Deletes itself when finished.
        job->setKey(name);
        connect(job, &QKeychain::Job::finished, this,
                [job, promise] { settle<void>(promise, wasDenied(*job) ? Result<>(denied(*job)) : Result<>()); });
        job->start();
    });
    return promise->future();
}

} // namespace enigma
