// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/format/item_json.h"
#include "models/format/manifest_json.h"
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

} // namespace enigma
