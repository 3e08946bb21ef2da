// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the shadcn CLI and other programs of developers read: catalogs, items, themes.

#pragma once

#include "sync/serve/access.h"
#include "sync/serve/registry_api.h"
#include "sync/serve/route_table.h"
#include "sync/serve/shelf.h"

namespace enigma::serve {

class DeveloperRoutes
{
public:
    DeveloperRoutes(Library &library, Access &access, const ApiSettings &settings) :
        m_library(library), m_access(access), m_settings(settings), m_shelf(library)
    {
    }

    void addTo(RouteTable &table);
    void forget();

private:
    using Page = std::function<ApiResponse(const Registry &registry, const Call &call)>;

    // Lets in whom the registry lets in, and answers from what was made before where it can.
    Handler readable(Page page);
    OrAnswer<Registry> registryOf(const Call &call);
    QString baseAddress(const Registry &registry, const ApiRequest &request) const;

    ApiResponse catalog(const Registry &registry, const Call &call);
    ApiResponse item(const Registry &registry, const Call &call);
    ApiResponse onboarding(const Registry &registry, const Call &call);
    ApiResponse stylesheet(const Registry &registry);
    ApiResponse component(const Registry &registry, const Call &call);

    Library &m_library;
    Access &m_access;
    const ApiSettings &m_settings;
    Shelf m_shelf;
    QHash<QString, ApiResponse> m_made; // By path and query.
    qint64 m_madeBytes = 0;
};

} // namespace enigma::serve
