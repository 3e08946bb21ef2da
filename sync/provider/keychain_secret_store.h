// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Secrets in the desktop's keychain; where there is none, in memory until the program ends.

#pragma once

#include "sync/api/secret_store.h"

#include <QHash>
#include <QObject>

namespace enigma {

// Needs the event loop of the thread it lives on.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    explicit KeychainSecretStore(QString service = QStringLiteral("enigma-designer")) : m_service(std::move(service)) {}

    QFuture<Result<QString>> read(const QString &name) override;
    QFuture<Result<SecretPlace>> write(const QString &name, const QString &secret) override;
    QFuture<Result<>> remove(const QString &name) override;

private:
    QString m_service;
    QHash<QString, QString> m_session; // Used on this object's thread only.
};

} // namespace enigma
