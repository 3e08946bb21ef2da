// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/http/http_server.h"

#include "models/base/text.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<ListenAddress> ListenAddress::parse(const QString &text)
{
    const auto refuse = [&text] {
        return failure(ErrorCode::Invalid,
                       tr("“%1” is no address to listen on. Write it like 127.0.0.1:8080.").arg(text));
    };
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon <= 0) {
        return refuse();
    }
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']')) {
        host = host.sliced(1, host.size() - 2);
    } else if (host.contains(u':')) {
        return refuse();
    }
    bool isNumber = false;
    const ListenAddress address{.host =
                                    host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host),
                                .port = QStringView(text).sliced(colon + 1).toUShort(&isNumber)};
    if (!isNumber || address.host.isNull()) {
        return refuse();
    }
    return address;
}

} // namespace enigma
