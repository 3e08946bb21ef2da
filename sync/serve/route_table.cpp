// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/route_table.h"

#include "models/base/text.h"
#include "sync/serve/answers.h"

namespace enigma::serve {

using namespace Qt::StringLiterals;

void RouteTable::add(const QByteArray &method, const QString &pattern, Handler handler)
{
    m_routes.append({method, pattern.split(u'/'), std::move(handler)});
}

static bool fits(const QStringList &pattern, const QStringList &parts, QStringList &captures)
{
    if (pattern.size() != parts.size()) {
        return false;
    }
    captures.clear();
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (pattern.at(i).startsWith(u'{')) {
            if (parts.at(i).isEmpty()) {
                return false;
            }
            captures.append(parts.at(i));
        } else if (pattern.at(i) != parts.at(i)) {
            return false;
        }
    }
    return true;
}

ApiResponse RouteTable::answer(const ApiRequest &request) const
{
    const QByteArray method = request.method == "HEAD" ? QByteArray("GET") : request.method;
    const QStringList parts = request.path.split(u'/');
    QStringList captures;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        if (!fits(route.parts, parts, captures)) {
            continue;
        }
        if (route.method == method) {
            return route.handler({request, captures});
        }
        if (!allowed.contains(route.method)) {
            allowed.append(route.method);
        }
    }
    if (allowed.isEmpty()) {
        return notFound(tr("There is nothing at this address."));
    }
    ApiResponse refusal = problem(405, u"method-not-allowed"_s,
                                  tr("This address does not take %1.").arg(QString::fromLatin1(request.method)));
    if (allowed.contains("GET")) {
        allowed.append("HEAD");
    }
    refusal.addHeader("Allow", allowed.join(", "));
    return refusal;
}

} // namespace enigma::serve
