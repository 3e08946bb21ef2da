// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/api/sync_service.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString remoteSecretName(const RemoteId &remote)
{
    return u"remote-"_s + remote.value;
}

} // namespace enigma
