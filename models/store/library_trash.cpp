// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/text.h"
#include "models/store/activity_repository.h"
#include "models/store/chat_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/trash_repository.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<> Library::setRegistryTrashed(const RegistryId &id, bool trashed)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const Registry registry, m_registries->load(id));
    ENIGMA_CHECK(m_registries->setTrashed(id, trashed));
    ENIGMA_CHECK(m_activity->append({id, trashed ? u"registry.trashed"_s : u"registry.restored"_s, id.value,
                                     trashed ? tr("Moved the registry %1 to the trash.").arg(registry.slug)
                                             : tr("Took the registry %1 out of the trash.").arg(registry.slug)}));
    return transaction.commit();
}

Result<> Library::setComponentTrashed(const ComponentId &id, bool trashed)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const ComponentSummary component, m_components->load(id));
    if (!trashed) {
        const Result<ComponentSummary> present = m_components->find(component.registryId, component.name);
        if (present && present->id != id) {
            return failure(ErrorCode::Conflict, tr("“%1” has a component “%2” again. Rename that one, then restore.")
                                                    .arg(component.registrySlug, component.name));
        }
    }
    ENIGMA_CHECK(m_components->setTrashed(id, trashed));
    if (!trashed) {
        ENIGMA_CHECK(describeWorking(id));
    }
    ENIGMA_CHECK(
        m_activity->append({component.registryId, trashed ? u"component.trashed"_s : u"component.restored"_s, id.value,
                            trashed ? tr("Moved %1 to the trash.").arg(component.name)
                                    : tr("Took %1 out of the trash.").arg(component.name)}));
    return transaction.commit();
}

Result<> Library::setChatTrashed(const ChatId &id, bool trashed)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_CHECK(m_chats->setTrashed(id, trashed));
    return transaction.commit();
}

Result<QList<TrashEntry>> Library::trash()
{
    return TrashRepository(*m_database).list();
}

Result<EmptiedTrash> Library::emptyTrash()
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const EmptiedTrash emptied, TrashRepository(*m_database).empty());
    ENIGMA_CHECK(m_activity->append({{},
                                     u"trash.emptied"_s,
                                     {},
                                     tr("Emptied the trash: %1 registries, %2 components, %3 chats.")
                                         .arg(emptied.registries)
                                         .arg(emptied.components)
                                         .arg(emptied.chats)}));
    ENIGMA_CHECK(transaction.commit());
    return emptied;
}

} // namespace enigma
