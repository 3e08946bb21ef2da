// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/publish_routes.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/store/blob_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/store/upload_repository.h"
#include "sync/serve/publishing.h"

#include <QUrl>

namespace enigma::serve {

using namespace Qt::StringLiterals;

static constexpr qsizetype kMostKey = 128;
static constexpr qsizetype kMostText = 10'000;

void PublishRoutes::addTo(RouteTable &table)
{
    const QString root = QLatin1StringView(wire::kApiRoot);
    const auto add = [this, &table](const QByteArray &method, const QString &pattern, auto member) {
        table.add(method, pattern, [this, member](const Call &call) { return (this->*member)(call); });
    };
    add("GET", root + u"/registries/{registry}"_s, &PublishRoutes::showRegistry);
    add("PUT", root + u"/registries/{registry}"_s, &PublishRoutes::describeRegistry);
    add("POST", root + u"/registries/{registry}/blobs:missing"_s, &PublishRoutes::missingBlobs);
    add("PUT", root + u"/blobs/{sha256}"_s, &PublishRoutes::takeBlob);
    add("PUT", root + u"/components/{component}/versions/{semver}"_s, &PublishRoutes::takeVersion);
}

static wire::RegistryFacts factsOf(const Registry &registry)
{
    return {registry.cliName, registry.name, registry.description, registry.homepage, registry.isPublic};
}

static bool isSha256(const QString &text)
{
    return text.size() == 64 &&
           std::ranges::all_of(text, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

ApiResponse PublishRoutes::showRegistry(const Call &call)
{
    const OrAnswer<Publisher> publisher = m_access.publisher(call.request, call.captures.first(), TokenScope::Publish);
    return publisher ? json(wire::write(factsOf(publisher->registry))) : publisher.error();
}

static Result<> checkFacts(const wire::RegistryFacts &facts, const QString &cliName)
{
    if (facts.cliName != cliName) {
        return failure(ErrorCode::Invalid,
                       tr("The body is of “%1”, the address of “%2”.").arg(facts.cliName.left(80), cliName));
    }
    if (facts.name.isEmpty() || facts.name.size() > kMaxSlugLength || facts.description.size() > kMostText) {
        return failure(ErrorCode::Invalid, tr("A registry's name has 1 to %1 characters, its description at most %2.")
                                               .arg(kMaxSlugLength)
                                               .arg(kMostText));
    }
    const QUrl homepage(facts.homepage, QUrl::StrictMode);
    const bool isWeb = homepage.isValid() && (homepage.scheme() == u"https" || homepage.scheme() == u"http");
    if (!facts.homepage.isEmpty() && (!isWeb || facts.homepage.size() > 2000)) {
        return failure(ErrorCode::Invalid, tr("The homepage must be a web address."));
    }
    return {};
}

ApiResponse PublishRoutes::describeRegistry(const Call &call)
{
    const OrAnswer<Publisher> publisher = m_access.publisher(call.request, call.captures.first(), TokenScope::Publish);
    if (!publisher) {
        return publisher.error();
    }
    const Result<wire::RegistryFacts> facts = wire::readRegistryFacts(call.request.body);
    if (!facts) {
        return problem(facts.error());
    }
    Registry registry = publisher->registry;
    if (const Result<> sound = checkFacts(*facts, registry.cliName); !sound) {
        return problem(sound.error());
    }
    registry.name = facts->name;
    registry.description = facts->description;
    registry.homepage = facts->homepage;
    // Hiding is every publisher's right; showing a hidden registry to everyone is not.
    registry.isPublic = facts->isPublic && (registry.isPublic || publisher->token.scope == TokenScope::Admin);
    if (factsOf(registry) != factsOf(publisher->registry)) {
        if (const Result<> updated = m_library.updateRegistry(registry); !updated) {
            return problem(updated.error());
        }
        m_changed();
    }
    return json(wire::write(factsOf(registry)));
}

ApiResponse PublishRoutes::missingBlobs(const Call &call)
{
    const OrAnswer<Publisher> publisher = m_access.publisher(call.request, call.captures.first(), TokenScope::Publish);
    if (!publisher) {
        return publisher.error();
    }
    const Result<QStringList> hashes = wire::readHashes("sha256", call.request.body);
    if (!hashes || !std::ranges::all_of(*hashes, isSha256)) {
        return problem(422, u"invalid"_s, hashes ? tr("A hash has 64 hexadecimal digits.") : hashes.error().message);
    }
    const Result<QStringList> missing = UploadRepository(m_library.database()).missing(publisher->registry.id, *hashes);
    return missing ? json(wire::writeHashes("missing", *missing)) : problem(missing.error());
}

static Result<bool> storeBlob(Library &library, const RegistryId &registry, const QString &sha256,
                              const QByteArray &bytes)
{
    UploadRepository uploads(library.database());
    ENIGMA_TRY(Database::Transaction transaction, library.database().begin());
    ENIGMA_TRY(const QStringList missing, uploads.missing(registry, {sha256}));
    if (!missing.isEmpty()) {
        ENIGMA_CHECK(BlobRepository(library.database()).store(bytes));
        ENIGMA_CHECK(uploads.note(registry, sha256));
    }
    ENIGMA_CHECK(transaction.commit());
    return !missing.isEmpty();
}

ApiResponse PublishRoutes::takeBlob(const Call &call)
{
    const OrAnswer<Publisher> publisher = m_access.publisher(call.request, TokenScope::Publish);
    if (!publisher) {
        return publisher.error();
    }
    const QString sha256 = call.captures.first();
    const QByteArray &bytes = call.request.body;
    if (bytes.size() > kMaxItemBytes) {
        return problem(413, u"too-large"_s, tr("A file has at most %1.").arg(humanSize(kMaxItemBytes)));
    }
    const QByteArray promised = call.request.header("content-digest");
    const bool isAsPromised = promised.isEmpty() || promised == wire::contentDigest(bytes);
    if (!isAsPromised || sha256Hex(bytes) != sha256) {
        return problem(422, u"digest-mismatch"_s,
                       tr("The bytes that arrived are not those that the address names. Send them again."));
    }
    const Result<bool> isNew = storeBlob(m_library, publisher->registry.id, sha256, bytes);
    return isNew ? json("{}", *isNew ? 201 : 200) : problem(isNew.error());
}

ApiResponse PublishRoutes::takeVersion(const Call &call)
{
    const OrAnswer<Publisher> publisher = m_access.publisher(call.request, TokenScope::Publish);
    if (!publisher) {
        return publisher.error();
    }
    if (call.request.header("if-none-match") != "*") {
        return problem(428, u"precondition-required"_s,
                       tr("A version is published with the header “If-None-Match: *”."));
    }
    const Result<SemVer> number = SemVer::parse(call.captures.at(1));
    if (!isSlug(call.captures.at(0)) || !number) {
        return problem(400, u"invalid-version"_s,
                       number ? checkSlug(call.captures.at(0)).error().message : number.error().message);
    }
    const Result<wire::VersionUpload> upload = wire::readVersionUpload(call.request.body);
    const QString key = QString::fromLatin1(call.request.header("idempotency-key"));
    if (!upload || key.size() > kMostKey) {
        return problem(422, u"invalid"_s,
                       upload ? tr("An Idempotency-Key has at most %1 characters.").arg(kMostKey)
                              : upload.error().message);
    }
    const QString bodySha256 = sha256Hex(call.request.body);
    const Result<QString> before = UploadRepository(m_library.database()).bodyOfKey(publisher->registry.id, key);
    if (!before) {
        return problem(before.error());
    }
    if (!before->isEmpty() && *before != bodySha256) {
        return problem(422, u"key-reused"_s, tr("This Idempotency-Key belongs to another request."));
    }
    const ApiResponse answer = storeVersion(m_library, {.registry = publisher->registry,
                                                        .component = call.captures.at(0),
                                                        .number = *number,
                                                        .upload = *upload,
                                                        .key = key,
                                                        .bodySha256 = bodySha256,
                                                        .now = m_clock.now()});
    if (answer.status == 201) {
        m_changed();
    }
    return answer;
}

} // namespace enigma::serve
