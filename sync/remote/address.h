// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which addresses a secret may be sent to.

#pragma once

#include "models/base/result.h"

#include <QUrl>

namespace enigma {

// This computer or one of the same private network, judged by the address alone.
bool isPrivateHost(const QString &host);

// Plain http shows a token to everyone on the way, so it is refused but on private networks, where it is for trying.
Result<> checkSecretMayGoTo(const QUrl &url, const QString &remoteName);

} // namespace enigma
