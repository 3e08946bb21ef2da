// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/remote/address.h"

#include "models/base/text.h"

#include <QHostAddress>

namespace enigma {

using namespace Qt::StringLiterals;

bool isPrivateHost(const QString &host)
{
    const QString name = host.toLower();
    if (name == u"localhost" || name.endsWith(u".localhost")) {
        return true;
    }
    const QHostAddress address(name);
    return !address.isNull() && (address.isLoopback() || address.isPrivateUse() || address.isLinkLocal());
}

Result<> checkSecretMayGoTo(const QUrl &url, const QString &remoteName)
{
    if (url.scheme() != u"http" || isPrivateHost(url.host())) {
        return {};
    }
    return failure(
        ErrorCode::Denied,
        tr("The token of “%1” is not sent to “%2” over plain http, where anyone on the way could read it. Use an "
           "https address.")
            .arg(remoteName, url.host()));
}

} // namespace enigma
