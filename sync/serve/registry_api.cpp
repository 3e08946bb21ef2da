// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/registry_api.h"

#include "models/store/database.h"
#include "models/store/library.h"
#include "sync/serve/developer_routes.h"
#include "sync/serve/publish_routes.h"

namespace enigma {

using namespace Qt::StringLiterals;

struct RegistryApi::Private
{
    Private(Library &servedLibrary, const Clock &clock, ApiSettings apiSettings) :
        library(servedLibrary),
        settings(std::move(apiSettings)),
        access(servedLibrary, clock),
        developers(servedLibrary, access, settings),
        publishers(servedLibrary, access, clock, [this] { forget(); })
    {
        addHealth();
        developers.addTo(routes);
        if (settings.only.isNull()) {
            publishers.addTo(routes);
        }
    }

    void addHealth();
    void forget();
    void noticeOtherPrograms();

    Library &library;
    ApiSettings settings;
    serve::Access access;
    serve::DeveloperRoutes developers;
    serve::PublishRoutes publishers;
    serve::RouteTable routes;
    qint64 dataVersion = -1;
};

void RegistryApi::Private::addHealth()
{
    const auto answer = [](const char *state, int status) {
        ApiResponse response = serve::json(QByteArray(R"({"status":")") + state + "\"}", status);
        response.addHeader("Cache-Control", "no-store");
        return response;
    };
    routes.add("GET", u"/healthz"_s, [answer](const serve::Call &) { return answer("ok", 200); });
    routes.add("GET", u"/readyz"_s, [this, answer](const serve::Call &) {
        return library.database().dataVersion() ? answer("ready", 200) : answer("no database", 503);
    });
}

void RegistryApi::Private::forget()
{
    access.forget();
    developers.forget();
}

// A token or a registry may be changed from the command line while this runs. Our own writes do not show here.
void RegistryApi::Private::noticeOtherPrograms()
{
    const Result<qint64> now = library.database().dataVersion();
    if (!now || *now != dataVersion) {
        forget();
    }
    dataVersion = now.value_or(-1);
}

RegistryApi::RegistryApi(Library &library, const Clock &clock, ApiSettings settings) :
    d(std::make_unique<Private>(library, clock, std::move(settings)))
{
}

RegistryApi::~RegistryApi() = default;

static bool isSafe(const QByteArray &method)
{
    return method == "GET" || method == "HEAD";
}

// A weak comparison, as RFC 9110 asks for; a list of tags is what proxies send.
static bool hasTag(const QByteArray &header, const QByteArray &tag)
{
    return header.trimmed() == "*" || (!tag.isEmpty() && header.contains(tag));
}

ApiResponse RegistryApi::handle(const ApiRequest &request)
{
    d->noticeOtherPrograms();
    ApiResponse answer = d->routes.answer(request);
    if (isSafe(request.method) && answer.status == 200 &&
        hasTag(request.header("if-none-match"), answer.header("ETag"))) {
        answer.status = 304;
        answer.body.clear();
    }
    answer.addHeader("X-Content-Type-Options", "nosniff");
    return answer;
}

} // namespace enigma
