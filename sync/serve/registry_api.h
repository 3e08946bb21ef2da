// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The registry server's logic over a library: who may read and publish what, and what developers get. No sockets; used
// on the thread that opened the library.

#pragma once

#include "models/base/clock.h"
#include "models/base/id.h"
#include "sync/serve/api_message.h"

#include <QUrl>

#include <memory>

namespace enigma {

class Library;

struct ApiSettings
{
    // Null: a server of many registries that takes publishes by token. Else only this one is served, read-only and
    // without tokens, also as /r/{name}.json without its name in front.
    RegistryId only;
    QUrl publicUrl; // Where developers reach the server; empty: what they called it in their request.
};

class RegistryApi
{
public:
    // Both must outlive the api.
    RegistryApi(Library &library, const Clock &clock, ApiSettings settings = {});
    ~RegistryApi();

    ApiResponse handle(const ApiRequest &request);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace enigma
