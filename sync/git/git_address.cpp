// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/git/git_address.h"

#include <QDir>
#include <QUrl>

namespace enigma::git {

using namespace Qt::StringLiterals;

// git@example.com:team/registry.git
static bool isScpForm(const QString &address)
{
    const qsizetype colon = address.indexOf(u':');
    const qsizetype slash = address.indexOf(u'/');
    return colon > 0 && (slash < 0 || colon < slash);
}

QString localPath(const QString &address)
{
    if (address.startsWith(u"file://")) {
        return QDir::cleanPath(QUrl(address).toLocalFile());
    }
    if (address.contains(u"://") || isScpForm(address)) {
        return {};
    }
    return QDir::cleanPath(address);
}

QString hostOf(const QString &address)
{
    if (address.contains(u"://")) {
        return QUrl(address).host();
    }
    const QString before = address.section(u':', 0, 0);
    return before.section(u'@', -1);
}

} // namespace enigma::git
