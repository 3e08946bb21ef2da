// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads somebody's registry from a web server: a registry.json with its items beside it, or one item.

#pragma once

#include "models/format/import_source.h"
#include "sync/remote/transport.h"

#include <QUrl>

namespace enigma {

struct FetchLimits
{
    int files = 10'000;
    qint64 bytes = 512 * 1024 * 1024; // Of all answers together.
    int seconds = 600;
    int redirects = 5; // Of one request; only within the same host.
    int atOnce = 6;
};

// `url` is the address of a registry.json or of an item, or of the folder that a registry.json is in. NotFound names
// the address; Network, TooLarge, Cancelled.
Result<ImportedRegistry> fetchRegistry(const QUrl &url, Transport &transport, JobContext &job,
                                       const FetchLimits &limits = {});

} // namespace enigma
