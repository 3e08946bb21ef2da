// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where keys and tokens are kept: outside the library, never in a file or a log of this program.

#pragma once

#include "models/base/result.h"

#include <QFuture>
#include <QString>

namespace enigma {

// How long a secret stays.
enum class SecretPlace {
    Keychain,
    Session, // In memory until the program ends, because this computer has no secret service.
};

class SecretStore
{
public:
    virtual ~SecretStore() = default;

    // All three may be called from any thread. NotFound when there is no such entry.
    virtual QFuture<Result<QString>> read(const QString &name) = 0;
    virtual QFuture<Result<SecretPlace>> write(const QString &name, const QString &secret) = 0;
    virtual QFuture<Result<>> remove(const QString &name) = 0;
};

} // namespace enigma
