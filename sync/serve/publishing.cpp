// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/publishing.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/item_json.h"
#include "models/store/activity_repository.h"
#include "models/store/blob_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/store/upload_repository.h"
#include "models/store/version_repository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace enigma::serve {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMostChangelog = 64 * 1024;

static ApiResponse stored(int status, const QString &digest, const VersionRequest &request)
{
    const QJsonObject object{
        {u"component"_s, request.component}, {u"version"_s, request.number.toString()}, {u"digest"_s, digest}};
    ApiResponse answer = json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
    answer.addHeader("ETag", '"' + integrityOf(digest).toLatin1() + '"');
    return answer;
}

static OrAnswer<Manifest> checkManifest(const VersionRequest &request)
{
    const auto refuse = [](const QString &code, const QString &sentence) {
        return std::unexpected(problem(422, code, sentence));
    };
    if (request.upload.registry != request.registry.cliName) {
        return refuse(u"other-registry"_s, tr("The token belongs to another registry than the body names."));
    }
    if (request.upload.changelog.size() > kMostChangelog) {
        return refuse(u"changelog-too-long"_s, tr("A changelog has at most %1.").arg(humanSize(kMostChangelog)));
    }
    const Result<Manifest> manifest = readManifest(request.upload.manifest);
    if (!manifest) {
        return refuse(u"manifest-not-canonical"_s, manifest.error().message);
    }
    if (manifest->head.name != request.component || manifest->version != request.number) {
        return refuse(u"address-mismatch"_s, tr("The manifest is of %1 %2, the address of %3 %4.")
                                                 .arg(manifest->head.name, manifest->version.toString(),
                                                      request.component, request.number.toString()));
    }
    return *manifest;
}

// Only what was sent for this registry counts, whatever else the server has.
static OrAnswer<Item> assemble(Library &library, const VersionRequest &request, const Manifest &manifest)
{
    QStringList hashes;
    qint64 bytes = 0;
    for (const ManifestFile &file : manifest.files) {
        hashes.append(file.sha256);
        bytes += file.size;
    }
    if (bytes < 0 || bytes > kMaxItemBytes) {
        return std::unexpected(problem(
            413, u"too-large"_s, tr("All files of a component together may have %1.").arg(humanSize(kMaxItemBytes))));
    }
    UploadRepository uploads(library.database());
    const Result<QStringList> missing = uploads.missing(request.registry.id, hashes);
    if (!missing) {
        return std::unexpected(problem(missing.error()));
    }
    if (!missing->isEmpty()) {
        return std::unexpected(
            problem(424, u"blobs-missing"_s, tr("%1 files of this version were not sent yet.").arg(missing->size())));
    }
    BlobRepository blobs(library.database());
    Item item{.head = manifest.head};
    for (const ManifestFile &file : manifest.files) {
        const Result<QByteArray> content = blobs.load(file.sha256);
        if (!content) {
            return std::unexpected(problem(content.error()));
        }
        item.files.append({file.path, file.type, file.target, *content});
    }
    return item;
}

static Result<ComponentId> componentFor(Library &library, const Registry &registry, const Item &item)
{
    const Result<ComponentSummary> known = library.components().find(registry.id, item.head.name);
    if (known) {
        return known->id;
    }
    if (known.error().code != ErrorCode::NotFound) {
        return std::unexpected(known.error());
    }
    return library.components().create(registry.id, item);
}

static Result<> insertVersion(Library &library, const VersionRequest &request, const ComponentId &component,
                              const Item &item)
{
    ENIGMA_TRY(const std::optional<Version> latest, library.versions().latest(component));
    ENIGMA_TRY(const VersionId id, library.versions().insert({.component = component,
                                                              .item = PackedItem::pack(item),
                                                              .number = request.number,
                                                              .changelog = request.upload.changelog,
                                                              .parent = latest ? latest->id : VersionId{}}));
    if (!latest || latest->number < request.number) {
        ENIGMA_CHECK(library.components().describe(component, item, request.registry.cliName));
    }
    return library.activity().append({request.registry.id, u"version.received"_s, id.value,
                                      tr("Received %1 %2.").arg(request.component, request.number.toString())});
}

// The digest that decides is the one of what would be stored, computed here.
static Result<ApiResponse> storeInTransaction(Library &library, const VersionRequest &request, const Item &item,
                                              const QString &digest)
{
    ENIGMA_TRY(Database::Transaction transaction, library.database().begin());
    ENIGMA_TRY(const ComponentId component, componentFor(library, request.registry, item));
    ENIGMA_TRY(const std::optional<Version> existing, library.versions().find(component, request.number));
    if (existing && existing->digest != digest) {
        ENIGMA_TRY(const QByteArray theirs, library.versions().canonical(existing->id));
        ApiResponse refusal =
            problem(409, u"version-exists"_s,
                    tr("%1 %2 was published before with other content, and a published version never changes.")
                        .arg(request.component, request.number.toString()));
        QJsonObject object = QJsonDocument::fromJson(refusal.body).object();
        object.insert("manifest"_L1, QString::fromUtf8(theirs));
        refusal.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
        return refusal;
    }
    if (!existing) {
        ENIGMA_CHECK(insertVersion(library, request, component, item));
    }
    if (!request.key.isEmpty()) {
        ENIGMA_CHECK(UploadRepository(library.database())
                         .noteKey(request.registry.id, request.key, request.bodySha256, request.now));
    }
    ENIGMA_CHECK(transaction.commit());
    return stored(existing ? 200 : 201, digest, request);
}

ApiResponse storeVersion(Library &library, const VersionRequest &request)
{
    const OrAnswer<Manifest> manifest = checkManifest(request);
    if (!manifest) {
        return manifest.error();
    }
    const OrAnswer<Item> item = assemble(library, request, *manifest);
    if (!item) {
        return item.error();
    }
    if (const Result<> sound = checkItem(*item); !sound) {
        return problem(422, u"item-refused"_s, sound.error().message);
    }
    const QString digest = manifestDigest(manifestOf(*item, request.number));
    if (digest != sha256Hex(request.upload.manifest)) {
        return problem(422, u"digest-mismatch"_s,
                       tr("The files that were sent are not those that the manifest describes."));
    }
    const Result<ApiResponse> answer = storeInTransaction(library, request, *item, digest);
    return answer ? *answer : problem(answer.error());
}

} // namespace enigma::serve
