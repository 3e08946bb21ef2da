// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// serve: a registry read-only over HTTP, for trying an install.

#include "app/ctl/command.h"
#include "app/http/http_server.h"
#include "models/base/clock.h"
#include "models/base/text.h"
#include "models/store/registry_repository.h"
#include "sync/serve/registry_api.h"

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> serve(Session &session, const std::string &slug, const std::string &address)
{
    ENIGMA_TRY(Library *const library, session.existingLibrary());
    ENIGMA_TRY(const Registry registry, library->registries().findBySlug(QString::fromStdString(slug)));
    ENIGMA_TRY(const ListenAddress listen, ListenAddress::parse(QString::fromStdString(address)));
    const SystemClock clock;
    RegistryApi api(*library, clock, {.only = registry.id, .publicUrl = {}});
    ENIGMA_TRY(const std::unique_ptr<HttpServer> server, HttpServer::listen(api, listen));
    const QString url = server->url().toString(QUrl::StripTrailingSlash);
    session.terminal.answer(
        {{u"url"_s, url}, {u"registry"_s, registry.slug}, {u"items"_s, QString(url + u"/r/{name}.json"_s)}},
        {tr("Listening on %1").arg(url),
         tr("Developers install with \"@%1\": \"%2/r/{name}.json\" in components.json. Stop with Ctrl+C.")
             .arg(registry.cliName, url)});
    runUntilStopped();
    return {};
}

void addServeCommand(CLI::App &app, Chosen &chosen)
{
    auto slug = std::make_shared<std::string>();
    auto address = std::make_shared<std::string>("127.0.0.1:8787");
    CLI::App *command = app.add_subcommand("serve", "Serve a registry read-only, for trying an install");
    command->add_option("REGISTRY", *slug)->required();
    command->add_option("--listen", *address, "ADDRESS:PORT; port 0 takes a free one");
    onChosen(command, chosen, [=](Session &session) { return serve(session, *slug, *address); });
}

} // namespace enigma
