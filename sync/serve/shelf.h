// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What developers can have of a registry: its saved versions, never its drafts.

#pragma once

#include "models/domain/registry.h"
#include "models/format/item_json.h"
#include "sync/serve/answers.h"
#include "sync/serve/version_wish.h"

#include <QHash>

namespace enigma {
class Library;
}

namespace enigma::serve {

struct ShelfItem
{
    Item item;
    Version version;
};

class Shelf
{
public:
    explicit Shelf(Library &library) : m_library(library) {}

    // 404 names what is missing, 410 says why a version was taken back.
    OrAnswer<ShelfItem> find(const Registry &registry, const VersionWish &wish);

    // The versions that references to own items get in a pinned item: what was the latest when the item came.
    Result<Pins> pinsFor(const Registry &registry, const ShelfItem &item);

    // The latest of every component without file contents, by name. Kept until forget().
    Result<QList<ItemDocument>> latest(const Registry &registry);

    void forget() { m_latest.clear(); }

private:
    OrAnswer<Version> choose(const ComponentSummary &component, const VersionWish &wish);
    Result<std::optional<SemVer>> latestAt(const Registry &registry, const QString &name, const VersionId &moment);

    Library &m_library;
    QHash<RegistryId, QList<ItemDocument>> m_latest;
};

} // namespace enigma::serve
