// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/library.h"

#include "models/base/text.h"
#include "models/diff/bump_suggestion.h"
#include "models/format/manifest_json.h"
#include "models/store/activity_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/draft_repository.h"
#include "models/store/version_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<VersionSuggestion> Library::suggestVersion(const ComponentId &id)
{
    ENIGMA_TRY(const WorkingState state, working(id));
    if (state.base.isNull()) {
        return VersionSuggestion{
            .number = {0, 1, 0}, .bump = Bump::Minor, .reason = tr("It is the first version."), .changelog = {}};
    }
    ENIGMA_TRY(const Item base, m_versions->item(state.base));
    const BumpSuggestion suggestion = suggestBump(*state.baseNumber, base, state.item);
    ENIGMA_TRY(const QList<Version> versions, m_versions->list(id));
    SemVer number = state.baseNumber->bumped(suggestion.bump);
    while (std::ranges::contains(versions, number, &Version::number)) {
        number = number.bumped(Bump::Patch);
    }
    return VersionSuggestion{.number = number,
                             .bump = suggestion.bump,
                             .reason = suggestion.reason,
                             .changelog = suggestedChangelog(base, state.item),
                             .hasChanges = state.isDraft,
                             .base = state.baseNumber};
}

// What stands in the way of a number: nothing, the same content (then that version is the answer), or other content.
static Result<> refuseTaken(const Version &existing, const Manifest &wanted, const SemVer &free)
{
    if (existing.digest == manifestDigest(wanted)) {
        return {};
    }
    return failure(ErrorCode::Conflict,
                   tr("“%1” already has a version %2 with other content, and versions never change. Save it as %3.")
                       .arg(wanted.head.name, wanted.version.toString(), free.toString()));
}

Result<Version> Library::saveVersion(const SaveVersion &request)
{
    if (request.changelog.trimmed().isEmpty()) {
        return failure(ErrorCode::Invalid, tr("A version needs a changelog: one line that says what changed."));
    }
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const ComponentSummary component, m_components->load(request.component));
    ENIGMA_TRY(const WorkingState state, working(request.component));
    ENIGMA_TRY(const std::optional<Version> existing, m_versions->find(request.component, request.number));
    if (existing) {
        ENIGMA_CHECK(refuseTaken(*existing, manifestOf(state.item, request.number),
                                 component.latest.value_or(request.number).bumped(Bump::Patch)));
        ENIGMA_CHECK(m_drafts->discard(request.component));
        ENIGMA_CHECK(transaction.commit());
        return *existing;
    }
    ENIGMA_CHECK(checkItem(state.item));
    ENIGMA_CHECK(readLocalUser());
    ENIGMA_TRY(const VersionId id, m_versions->insert({.component = request.component,
                                                       .item = PackedItem::pack(state.item),
                                                       .number = request.number,
                                                       .changelog = request.changelog.trimmed(),
                                                       .parent = state.base,
                                                       .author = m_user}));
    ENIGMA_CHECK(m_drafts->discard(request.component));
    ENIGMA_CHECK(describeWorking(request.component));
    ENIGMA_CHECK(m_activity->append({component.registryId, u"version.saved"_s, id.value,
                                     tr("Saved %1 %2.").arg(component.name, request.number.toString())}));
    ENIGMA_TRY(const Version saved, m_versions->load(id));
    ENIGMA_CHECK(transaction.commit());
    return saved;
}

Result<> Library::yankVersion(const VersionId &id, const QString &reason)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const Version version, m_versions->load(id));
    ENIGMA_TRY(const ComponentSummary component, m_components->load(version.componentId));
    ENIGMA_CHECK(m_versions->yank(id, reason));
    ENIGMA_CHECK(describeWorking(version.componentId));
    ENIGMA_CHECK(m_activity->append({component.registryId, u"version.yanked"_s, id.value,
                                     tr("Took back %1 %2.").arg(component.name, version.number.toString())}));
    return transaction.commit();
}

} // namespace enigma
