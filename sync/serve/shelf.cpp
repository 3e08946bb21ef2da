// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serve/shelf.h"

#include "models/base/text.h"
#include "models/store/component_repository.h"
#include "models/store/library.h"
#include "models/store/version_repository.h"

namespace enigma::serve {

using namespace Qt::StringLiterals;

static ApiResponse unknownItem(const Registry &registry, const QString &name)
{
    return notFound(tr("The registry “%1” has no item “%2”. Check the name.").arg(registry.cliName, name));
}

static ApiResponse takenBack(const ComponentSummary &component, const Version &version)
{
    const QString reason = version.yankReason.isEmpty() ? QString() : u' ' + version.yankReason;
    return problem(
        410, u"yanked"_s,
        tr("%1 %2 was taken back.%3 Install another version.").arg(component.name, version.number.toString(), reason));
}

OrAnswer<Version> Shelf::choose(const ComponentSummary &component, const VersionWish &wish)
{
    const Result<QList<Version>> versions = m_library.versions().list(component.id);
    if (!versions) {
        return std::unexpected(problem(versions.error()));
    }
    if (versions->isEmpty()) {
        return std::unexpected(
            notFound(tr("“%1” has no saved version yet. Save one, then it can be installed.").arg(component.name)));
    }
    const Version *yanked = nullptr;
    for (const Version &version : *versions) {
        if (!wish.accepts(version.number)) {
            continue;
        }
        if (!version.isYanked) {
            return version;
        }
        yanked = yanked ? yanked : &version;
    }
    if (yanked) {
        return std::unexpected(takenBack(component, *yanked));
    }
    return std::unexpected(notFound(
        tr("“%1” has no such version. The highest is %2.").arg(component.name, versions->first().number.toString())));
}

OrAnswer<ShelfItem> Shelf::find(const Registry &registry, const VersionWish &wish)
{
    const Result<ComponentSummary> component = m_library.components().find(registry.id, wish.name);
    if (!component) {
        const bool isUnknown = component.error().code == ErrorCode::NotFound;
        return std::unexpected(isUnknown ? unknownItem(registry, wish.name) : problem(component.error()));
    }
    const OrAnswer<Version> version = choose(*component, wish);
    if (!version) {
        return std::unexpected(version.error());
    }
    Result<Item> item = m_library.versions().item(version->id);
    if (!item) {
        return std::unexpected(problem(item.error()));
    }
    return ShelfItem{*std::move(item), *version};
}

// Identities grow with time, so the moment is the identity of the version that came then. An item that came before all
// of what it needs gets the first that came after it: that does not change any more.
Result<std::optional<SemVer>> Shelf::latestAt(const Registry &registry, const QString &name, const VersionId &moment)
{
    const Result<ComponentSummary> component = m_library.components().find(registry.id, name);
    if (!component) {
        return std::nullopt;
    }
    ENIGMA_TRY(const QList<Version> versions, m_library.versions().list(component->id));
    const Version *before = nullptr;
    const Version *after = nullptr;
    for (const Version &version : versions) {
        if (version.isYanked) {
            continue;
        }
        if (version.id <= moment) {
            before = !before || version.number > before->number ? &version : before;
        } else {
            after = !after || version.id < after->id ? &version : after;
        }
    }
    const Version *chosen = before ? before : after;
    return chosen ? std::optional(chosen->number) : std::nullopt;
}

Result<Pins> Shelf::pinsFor(const Registry &registry, const ShelfItem &item)
{
    Pins pins{.cliName = registry.cliName, .versions = {}};
    const QString own = u'@' + registry.cliName + u'/';
    for (const QString &needed : item.item.head.registryDependencies) {
        if (!needed.startsWith(own)) {
            continue;
        }
        const QString name = needed.sliced(own.size());
        ENIGMA_TRY(const std::optional<SemVer> version, latestAt(registry, name, item.version.id));
        if (version) {
            pins.versions.insert(name, *version);
        }
    }
    return pins;
}

Result<QList<ItemDocument>> Shelf::latest(const Registry &registry)
{
    if (const auto known = m_latest.constFind(registry.id); known != m_latest.cend()) {
        return *known;
    }
    ENIGMA_TRY(const QList<ComponentSummary> components,
               m_library.components().list({.registry = registry.id, .order = ComponentQuery::Order::Name}));
    QList<ItemDocument> documents;
    for (const ComponentSummary &component : components) {
        ENIGMA_TRY(const std::optional<Version> version, m_library.versions().latest(component.id));
        if (!version) {
            continue;
        }
        ENIGMA_TRY(const Manifest manifest, m_library.versions().manifest(version->id));
        Item item{.head = manifest.head};
        for (const ManifestFile &file : manifest.files) {
            item.files.append({file.path, file.type, file.target, {}});
        }
        documents.append(
            {std::move(item), PublishInfo{version->number, version->changelog, integrityOf(version->digest)}});
    }
    m_latest.insert(registry.id, documents);
    return documents;
}

} // namespace enigma::serve
