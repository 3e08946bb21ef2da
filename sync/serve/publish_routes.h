// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a publisher sends: facts of its registry, files, versions. All of it needs a token of that registry.

#pragma once

#include "sync/serve/access.h"
#include "sync/serve/route_table.h"

namespace enigma::serve {

class PublishRoutes
{
public:
    // `changed` is called when developers may get other answers than before.
    PublishRoutes(Library &library, Access &access, const Clock &clock, std::function<void()> changed) :
        m_library(library), m_access(access), m_clock(clock), m_changed(std::move(changed))
    {
    }

    void addTo(RouteTable &table);

private:
    ApiResponse showRegistry(const Call &call);
    ApiResponse describeRegistry(const Call &call);
    ApiResponse missingBlobs(const Call &call);
    ApiResponse takeBlob(const Call &call);
    ApiResponse takeVersion(const Call &call);

    Library &m_library;
    Access &m_access;
    const Clock &m_clock;
    std::function<void()> m_changed;
};

} // namespace enigma::serve
