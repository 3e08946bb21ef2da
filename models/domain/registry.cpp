// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/registry.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString remoteKindName(RemoteKind kind)
{
    switch (kind) {
    case RemoteKind::Folder:
        return u"folder"_s;
    case RemoteKind::Git:
        return u"git"_s;
    case RemoteKind::Server:
        break;
    }
    return u"server"_s;
}

std::optional<RemoteKind> parseRemoteKind(QStringView text)
{
    for (const RemoteKind kind : {RemoteKind::Folder, RemoteKind::Git, RemoteKind::Server}) {
        if (text == remoteKindName(kind)) {
            return kind;
        }
    }
    return std::nullopt;
}

} // namespace enigma
