// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/import_source.h"
#include "models/format/manifest_json.h"
#include "models/store/activity_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/draft_repository.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/search_words.h"
#include "models/store/version_repository.h"

#include <QFutureSynchronizer>
#include <QtConcurrentMap>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr SemVer kFirstVersion{0, 1, 0};
static constexpr qsizetype kAhead = 64; // Items that are made ready together.

// The number that imported content gets: its own when it brings a free one, else the next patch.
static SemVer numberFor(const ItemDocument &imported, const QList<Version> &existing)
{
    const auto isFree = [&existing](const SemVer &number) {
        return !std::ranges::contains(existing, number, &Version::number);
    };
    if (imported.published && isFree(imported.published->version)) {
        return imported.published->version;
    }
    SemVer number = existing.isEmpty() ? kFirstVersion : existing.first().number.bumped(Bump::Patch);
    while (!isFree(number)) {
        number = number.bumped(Bump::Patch);
    }
    return number;
}

static bool isAmong(const PackedItem &item, const QList<Version> &versions)
{
    return std::ranges::any_of(versions, [&item](const Version &version) {
        return version.digest == manifestDigest(item.numbered(version.number));
    });
}

// Hashes and compresses on other threads while this one stores what was packed before. What is there already is hashed
// only: mostly it is unchanged.
static QFuture<PackedItem> packAhead(const QList<ItemDocument> &items, qsizetype from, const QSet<QString> &known)
{
    return QtConcurrent::mapped(items.mid(from, kAhead), [known](const ItemDocument &document) {
        return known.contains(document.item.head.name)
                   ? PackedItem{.manifest = manifestOf(document.item, {}), .blobs = {}}
                   : PackedItem::pack(document.item);
    });
}

// A component whose words are to be found again.
using Described = std::pair<ComponentId, const Item *>;

// What reading the source had to say: of an item that was stored it explains that entry, else it stands by itself.
static void addReport(const ImportedRegistry &source, ImportOutcome &outcome)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < outcome.entries.size(); ++i) {
        places.insert(outcome.entries.at(i).name, i);
    }
    for (const ImportEntry &entry : source.report) {
        if (const auto place = places.constFind(entry.name);
            place != places.cend() && entry.outcome != ImportEntry::Outcome::Skipped) {
            ImportEntry &stored = outcome.entries[*place];
            stored.reason = stored.reason.isEmpty() ? entry.reason : stored.reason + u' ' + entry.reason;
        } else if (entry.outcome != ImportEntry::Outcome::Taken) {
            outcome.entries.append(entry);
        }
    }
}

// Returns the component whose words are to be found again; none when nothing of it changed.
Result<ComponentId> Library::importItem(const ItemDocument &imported, PackedItem packed, const Registry &registry,
                                        const QSet<QString> &names, ImportOutcome &outcome)
{
    const Item &item = imported.item;
    const Result<> sound = checkItem(item);
    if (!sound) {
        outcome.entries.append({item.head.name, ImportEntry::Outcome::Skipped, sound.error().message});
        return ComponentId();
    }
    std::optional<ComponentSummary> known;
    QList<Version> existing;
    if (names.contains(item.head.name)) {
        ENIGMA_TRY(known, m_components->find(registry.id, item.head.name));
        ENIGMA_TRY(existing, m_versions->list(known->id));
        if (isAmong(packed, existing)) {
            outcome.entries.append({item.head.name, ImportEntry::Outcome::Unchanged, {}});
            return ComponentId();
        }
    }
    ComponentId id;
    if (known) {
        id = known->id;
        packed = PackedItem::pack(item);
    } else {
        ENIGMA_TRY(id, m_components->create(registry.id, item));
    }
    const bool ownChangelog = imported.published && !imported.published->changelog.isEmpty();
    ENIGMA_CHECK(m_versions->insert({.component = id,
                                     .item = std::move(packed),
                                     .number = numberFor(imported, existing),
                                     .changelog = ownChangelog ? imported.published->changelog : tr("Imported"),
                                     .parent = existing.isEmpty() ? VersionId() : existing.first().id,
                                     .author = m_user}));
    if (known && known->hasDraft) {
        outcome.entries.append({item.head.name, ImportEntry::Outcome::Updated, tr("Its draft was left as it is.")});
        return ComponentId();
    }
    outcome.entries.append({item.head.name, known ? ImportEntry::Outcome::Updated : ImportEntry::Outcome::Taken, {}});
    ENIGMA_CHECK(known ? m_components->describeFacts(id, item, registry.cliName)
                       : m_components->deriveFacts(id, item.head, registry.cliName));
    return id;
}

Result<ImportOutcome> Library::importRegistry(const ImportedRegistry &source, const ImportRequest &request,
                                              JobContext &job)
{
    const QString slug = request.slug.isEmpty() ? source.slug : request.slug;
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_CHECK(readLocalUser());
    Result<Registry> registry = m_registries->findBySlug(slug);
    if (!registry && registry.error().code == ErrorCode::NotFound) {
        ENIGMA_TRY(const RegistryId id,
                   m_registries->create({.slug = slug,
                                         .name = source.name,
                                         .cliName = request.cliName.isEmpty() ? slug : request.cliName,
                                         .homepage = source.homepage}));
        registry = m_registries->load(id);
    }
    if (!registry) {
        return std::unexpected(registry.error());
    }
    ImportOutcome outcome{.registry = registry->id, .slug = registry->slug, .entries = {}};
    ENIGMA_TRY(const QStringList names, m_components->names(registry->id));
    const QSet<QString> known(names.begin(), names.end());
    QFuture<PackedItem> packed;
    QFuture<PackedItem> next = packAhead(source.items, 0, known);
    QList<Described> described;
    for (qsizetype i = 0; i < source.items.size(); ++i) {
        if (job.isCancelled()) {
            return cancelled();
        }
        if (i % kAhead == 0) {
            packed = next;
            next = packAhead(source.items, i + kAhead, known);
        }
        job.report(i, source.items.size(),
                   tr("Reading %1: %2 of %3 items").arg(registry->name).arg(i + 1).arg(source.items.size()));
        ENIGMA_TRY(const ComponentId id,
                   importItem(source.items.at(i), packed.resultAt(i % kAhead), *registry, known, outcome));
        if (!id.isNull()) {
            described.append({id, &source.items.at(i).item});
        }
    }
    // At the end and together: between other writes, the index would be written out for each item.
    const auto wordsOf = [owner = registry->id](const Described &each) { return searchWords(owner, *each.second); };
    const QFuture<QString> words = QtConcurrent::mapped(described, wordsOf);
    QFutureSynchronizer<QString> waits(words); // The source may be gone after this function.
    waits.setCancelOnWait(true);
    for (qsizetype i = 0; i < described.size(); ++i) {
        const auto &[id, item] = described.at(i);
        ENIGMA_CHECK(m_components->describeSearch(id, *item, words.resultAt(i)));
    }
    addReport(source, outcome);
    ENIGMA_CHECK(m_activity->append({registry->id, u"registry.imported"_s, registry->id.value,
                                     tr("Imported %1 items into %2.").arg(source.items.size()).arg(registry->slug)}));
    ENIGMA_CHECK(transaction.commit());
    return outcome;
}

} // namespace enigma
