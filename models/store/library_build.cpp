// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/format/item_json.h"
#include "models/format/manifest_json.h"
#include "models/store/component_repository.h"
#include "models/store/draft_repository.h"
#include "models/store/library.h"
#include "models/store/version_repository.h"

#include <QtConcurrentMap>

namespace enigma {

static Result<ItemDocument> documentOf(const StoredVersion &version, const QHash<QString, PackedBlob> &contents)
{
    ENIGMA_TRY(Manifest manifest, readManifest(version.canonical));
    ItemDocument document{.item = {.head = std::move(manifest.head), .files = {}},
                          .published = PublishInfo{version.number, version.changelog, integrityOf(version.digest)}};
    for (const ManifestFile &file : manifest.files) {
        const auto blob = contents.constFind(file.sha256);
        if (blob == contents.cend()) {
            return failure(ErrorCode::Corrupt,
                           tr("A stored file is missing. Run “enigmactl check” to see which versions use it."),
                           file.sha256);
        }
        ENIGMA_TRY(const QByteArray content, blob->unpack());
        document.item.files.append({file.path, file.type, file.target, content});
    }
    return document;
}

// Two queries for all of it, and both cores to take it apart: a build is measured against others'.
Result<QList<ItemDocument>> Library::savedItems(const RegistryId &registry)
{
    ENIGMA_TRY(const QList<StoredVersion> versions, m_versions->stored(registry));
    ENIGMA_TRY(const auto contents, m_versions->contents(registry));
    const auto read = [&contents](const StoredVersion &version) { return documentOf(version, contents); };
    const auto results = QtConcurrent::blockingMapped<QList<Result<ItemDocument>>>(versions, read);
    QList<ItemDocument> documents;
    documents.reserve(results.size());
    for (const Result<ItemDocument> &document : results) {
        ENIGMA_CHECK(document);
        documents.append(*document);
    }
    return documents;
}

// A few queries for all of it, however many components there are.
Result<QList<Item>> Library::workingItems(const RegistryId &registry)
{
    ENIGMA_TRY(const QList<ComponentSummary> components,
               m_components->list({.registry = registry, .order = ComponentQuery::Order::Name}));
    ENIGMA_TRY(const auto drafts, m_drafts->items(registry));
    ENIGMA_TRY(const auto versions, m_versions->latestStored(registry));
    ENIGMA_TRY(const auto contents, m_versions->latestContents(registry));
    const auto read = [&](const ComponentSummary &component) -> Result<Item> {
        const auto version = versions.constFind(component.id);
        if (const auto draft = drafts.constFind(component.id); draft != drafts.cend()) {
            return *draft;
        } else if (version != versions.cend()) {
            ENIGMA_TRY(ItemDocument document, documentOf(*version, contents));
            document.item.head.name = component.name; // It may have been renamed since.
            return document.item;
        }
        return Item(); // All its versions were taken back.
    };
    const auto results = QtConcurrent::blockingMapped<QList<Result<Item>>>(components, read);
    QList<Item> items;
    items.reserve(results.size());
    for (qsizetype i = 0; i < results.size(); ++i) {
        ENIGMA_CHECK(results.at(i));
        if (results.at(i)->head.name.isEmpty()) {
            ENIGMA_TRY(const WorkingState state, working(components.at(i).id));
            items.append(state.item);
        } else {
            items.append(*results.at(i));
        }
    }
    return items;
}

} // namespace enigma
