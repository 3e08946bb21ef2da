// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The published form that folders and git trees share: names of files, their bytes, and what is said when a version
// cannot go there.

#pragma once

#include "models/format/item_json.h"
#include "sync/remote/remote_target.h"

#include <optional>

namespace enigma {

struct PinnedName
{
    QString name;
    SemVer version;

    QString fileName() const; // "button@1.2.0.json"
    static std::optional<PinnedName> parse(const QString &fileName);

    bool operator==(const PinnedName &) const = default;
    auto operator<=>(const PinnedName &) const = default;
};

PinnedName pinnedNameOf(const PublishVersion &version);

// The item as developers install it. The same version gives the same bytes wherever it is published.
QByteArray writePublished(const PublishVersion &version);
QByteArray writePublished(const Item &item, const SemVer &number, const QString &changelog, const QString &digest);

// The stylesheet of a published theme, ready for use.
Result<QByteArray> stylesheetOf(const Item &theme);

// “team” already has card 1.2.0 with other content …
PublishAnswer refusedForOtherContent(const Remote &remote, const PublishVersion &version);
PublishAnswer confirmedAs(const QString &revision);

// An error of the transport, with the remote's name and what happens to the versions; other errors stay as they are.
std::unexpected<Error> notReachable(const Remote &remote, const Error &error);

// Refuses a place that holds the registry `found` when `registry` is published.
Result<> checkSameRegistry(const Remote &remote, const Registry &registry, const QString &found);

} // namespace enigma
