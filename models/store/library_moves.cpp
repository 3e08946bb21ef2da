// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/store/activity_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/draft_repository.h"
#include "models/store/item_rename.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/remote_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

static QString ownDependency(const QString &cliName, const QString &name)
{
    return u"@%1/%2"_s.arg(cliName, name);
}

Result<> Library::refuseTakenName(const RegistryId &registry, const QString &name)
{
    const Result<ComponentSummary> present = m_components->find(registry, name);
    if (present) {
        return failure(ErrorCode::Conflict,
                       tr("“%1” already has a component “%2”. Choose another name.").arg(present->registrySlug, name));
    }
    return present.error().code == ErrorCode::NotFound ? Result<>() : std::unexpected(present.error());
}

static Result<> refuseTheme(const ComponentSummary &component)
{
    if (component.name == kThemeSlug) {
        return failure(ErrorCode::Invalid,
                       tr("The theme of “%1” belongs to its registry under this name.").arg(component.registrySlug));
    }
    return {};
}

// The dependents' versions stay as they are; their drafts say the new name.
Result<QStringList> Library::repointDependents(const ComponentSummary &component, const QString &to,
                                               const QString &fileName)
{
    const QString from = ownDependency(component.registryCliName, component.name);
    ENIGMA_TRY(const QList<ComponentId> dependents, m_components->dependents(component.registryId, from));
    QStringList names;
    for (const ComponentId &dependent : dependents) {
        ENIGMA_TRY(const WorkingState before, working(dependent));
        Item item = before.item;
        if (!replaceDependency(item, from, to)) {
            continue;
        }
        if (!fileName.isEmpty()) {
            replaceImports(item, component.name, fileName);
        }
        ENIGMA_CHECK(storeDraft(before, item));
        if (dependent != component.id) { // It may name itself.
            names.append(item.head.name);
        }
    }
    return names;
}

Result<RenamedComponent> Library::renameComponent(const ComponentId &id, const QString &name)
{
    ENIGMA_CHECK(checkSlug(name));
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const ComponentSummary component, m_components->load(id));
    if (name == component.name) {
        return RenamedComponent{};
    }
    ENIGMA_CHECK(refuseTheme(component));
    if (isReservedSlug(name) || name == kThemeSlug) {
        return failure(ErrorCode::Invalid,
                       tr("The name “%1” has a meaning of its own in a registry. Choose another one.").arg(name));
    }
    ENIGMA_CHECK(refuseTakenName(component.registryId, name));
    ENIGMA_TRY(const WorkingState before, working(id));
    const Item item = renamedItem(before.item, name);
    ENIGMA_CHECK(m_components->rename(id, name));
    ENIGMA_CHECK(storeDraft(before, item));
    RenamedComponent renamed;
    renamed.filesRenamed = hasFileOfItsName(before.item) && hasFileOfItsName(item);
    ENIGMA_TRY(renamed.dependents, repointDependents(component, ownDependency(component.registryCliName, name),
                                                     renamed.filesRenamed ? name : QString()));
    ENIGMA_CHECK(m_remotes->withdrawAll(id)); // Waiting versions bear the old name.
    ENIGMA_CHECK(m_activity->append({component.registryId, u"component.renamed"_s, id.value,
                                     tr("Renamed %1 to %2; %3 components that use it have a draft that says so.")
                                         .arg(component.name, name)
                                         .arg(renamed.dependents.size())}));
    ENIGMA_CHECK(transaction.commit());
    return renamed;
}

Result<QStringList> Library::moveComponent(const ComponentId &id, const RegistryId &target)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const ComponentSummary component, m_components->load(id));
    ENIGMA_TRY(const Registry registry, m_registries->load(target));
    if (component.registryId == target) {
        return QStringList();
    }
    ENIGMA_CHECK(refuseTheme(component));
    ENIGMA_CHECK(refuseTakenName(target, component.name));
    ENIGMA_TRY(const QStringList remotes, m_remotes->namesThatConfirmed(id));
    if (!remotes.isEmpty()) {
        return failure(ErrorCode::Conflict,
                       tr("“%1” is published from “%2” (%3), where developers install it, so it stays there. Duplicate "
                          "it, and move the copy.")
                           .arg(component.name, component.registrySlug, remotes.join(u", "_s)));
    }
    ENIGMA_CHECK(m_components->move(id, target));
    ENIGMA_CHECK(describeWorking(id));
    ENIGMA_TRY(const QStringList dependents,
               repointDependents(component, ownDependency(registry.cliName, component.name), {}));
    ENIGMA_CHECK(m_remotes->withdrawAll(id)); // They wait for remotes of the registry that it left.
    for (const RegistryId &log : {component.registryId, target}) {
        ENIGMA_CHECK(m_activity->append(
            {log, u"component.moved"_s, id.value,
             tr("Moved %1 from %2 to %3.").arg(component.name, component.registrySlug, registry.slug)}));
    }
    ENIGMA_CHECK(transaction.commit());
    return dependents;
}

Result<ComponentId> Library::duplicateComponent(const ComponentId &id, const QString &name)
{
    ENIGMA_CHECK(checkSlug(name));
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const ComponentSummary component, m_components->load(id));
    ENIGMA_CHECK(refuseTheme(component));
    ENIGMA_CHECK(refuseTakenName(component.registryId, name));
    ENIGMA_TRY(const WorkingState state, working(id));
    const Item item = renamedItem(state.item, name);
    ENIGMA_TRY(const ComponentId copy, m_components->create(component.registryId, item));
    ENIGMA_CHECK(m_drafts->write(copy, {}, item));
    ENIGMA_CHECK(m_components->describe(copy, item, component.registryCliName));
    ENIGMA_CHECK(m_activity->append({component.registryId, u"component.duplicated"_s, copy.value,
                                     tr("Duplicated %1 as %2.").arg(component.name, name)}));
    ENIGMA_CHECK(transaction.commit());
    return copy;
}

} // namespace enigma
