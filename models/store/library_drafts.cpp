// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/library.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/manifest_json.h"
#include "models/store/activity_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/draft_repository.h"
#include "models/store/edit_journal_repository.h"
#include "models/store/registry_repository.h"
#include "models/store/version_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<ComponentId> Library::createComponent(const RegistryId &registry, const Item &item)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const Registry owner, m_registries->load(registry));
    ENIGMA_TRY(const ComponentId id, m_components->create(registry, item));
    ENIGMA_CHECK(m_drafts->write(id, {}, item));
    ENIGMA_CHECK(m_components->describe(id, item, owner.cliName));
    ENIGMA_CHECK(transaction.commit());
    return id;
}

Result<WorkingState> Library::working(const ComponentId &id)
{
    ENIGMA_TRY(const std::optional<Draft> draft, m_drafts->find(id));
    WorkingState state{.componentId = id};
    if (draft) {
        state.item = draft->item;
        state.base = draft->base;
        state.isDraft = true;
        state.revision = draft->revision;
        state.savedAt = draft->savedAt;
        if (!state.base.isNull()) {
            ENIGMA_TRY(const Version base, m_versions->load(state.base));
            state.baseNumber = base.number;
        }
        return state;
    }
    ENIGMA_TRY(std::optional<Version> base, m_versions->latest(id));
    if (!base) { // Every version was yanked: the highest of them is what there is to work on.
        ENIGMA_TRY(const QList<Version> versions, m_versions->list(id));
        if (versions.isEmpty()) {
            return failure(ErrorCode::NotFound, tr("This component has neither a draft nor a version."), id.value);
        }
        base = versions.first();
    }
    ENIGMA_TRY(state.item, m_versions->item(base->id));
    ENIGMA_TRY(state.item.head.name, m_components->name(id)); // It may have been renamed since.
    state.base = base->id;
    state.baseNumber = base->number;
    state.savedAt = base->createdAt;
    return state;
}

Result<> Library::describeWorking(const ComponentId &id)
{
    ENIGMA_TRY(const WorkingState state, working(id));
    ENIGMA_TRY(const ComponentSummary component, m_components->load(id));
    return m_components->describe(id, state.item, component.registryCliName);
}

Result<WorkingState> Library::writeDraft(const ComponentId &id, const Item &item, const EditJournal &journal)
{
    ENIGMA_CHECK(checkItem(item));
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const WorkingState before, working(id));
    if (item.head.name != before.item.head.name) {
        return failure(ErrorCode::Invalid, tr("A draft cannot rename its component “%1”.").arg(before.item.head.name));
    }
    ENIGMA_CHECK(storeDraft(before, item));
    ENIGMA_CHECK(EditJournalRepository(*m_database).write(id, journal));
    ENIGMA_TRY(WorkingState after, working(id));
    ENIGMA_CHECK(transaction.commit());
    return after;
}

Result<> Library::storeDraft(const WorkingState &before, const Item &item)
{
    const ComponentId id = before.componentId;
    bool sameAsBase = false;
    if (!before.base.isNull()) {
        ENIGMA_TRY(const Version base, m_versions->load(before.base));
        sameAsBase = manifestDigest(manifestOf(item, base.number)) == base.digest;
    }
    if (sameAsBase) {
        ENIGMA_CHECK(m_drafts->discard(id));
    } else {
        ENIGMA_CHECK(m_drafts->write(id, before.base, item));
    }
    ENIGMA_TRY(const ComponentSummary component, m_components->load(id));
    return m_components->describe(id, item, component.registryCliName);
}

// A new file is of the kind that its component's other files are.
static QString typeOfNewFile(const Item &item)
{
    return item.files.isEmpty() ? item.head.type : item.files.first().type;
}

Result<WorkingState> Library::writeDraftFile(const ComponentId &id, const QString &path, const QByteArray &content)
{
    ENIGMA_CHECK(checkFilePath(path));
    ENIGMA_TRY(WorkingState state, working(id));
    if (ItemFile *file = state.item.file(path)) {
        file->content = content;
    } else if (state.item.isTheme()) {
        return failure(
            ErrorCode::Invalid,
            tr("The theme “%1” has one file, %2. Write that one.").arg(state.item.head.name, kThemeSourcePath));
    } else {
        state.item.files.append({path, typeOfNewFile(state.item), {}, content});
    }
    return writeDraft(id, state.item);
}

Result<Item> Library::discardDraft(const ComponentId &id)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const std::optional<Draft> draft, m_drafts->find(id));
    ENIGMA_TRY(const ComponentSummary component, m_components->load(id));
    if (!draft) {
        return failure(ErrorCode::NotFound,
                       tr("“%1” has no draft: nothing was changed since its last version.").arg(component.name));
    }
    if (draft->base.isNull()) {
        return failure(ErrorCode::Conflict,
                       tr("“%1” has no version to return to. Move it to the trash instead.").arg(component.name));
    }
    ENIGMA_TRY(const Manifest base, m_versions->manifest(draft->base));
    if (base.head.name != component.name) {
        return failure(ErrorCode::Conflict, tr("“%1” was called “%2” in its last version. Rename it to “%2” to return, "
                                               "or save a version under the new name.")
                                                .arg(component.name, base.head.name));
    }
    ENIGMA_CHECK(m_drafts->discard(id));
    ENIGMA_CHECK(describeWorking(id));
    ENIGMA_CHECK(m_activity->append(
        {component.registryId, u"draft.discarded"_s, id.value, tr("Discarded the draft of %1.").arg(component.name)}));
    ENIGMA_CHECK(transaction.commit());
    return draft->item;
}

} // namespace enigma
