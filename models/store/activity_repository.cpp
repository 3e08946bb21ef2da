// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/activity_repository.h"

#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

Result<> ActivityRepository::append(const NewActivity &activity)
{
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT INTO audit_log (uid, registry_uid, action, resource, sentence) "
                                  "VALUES (:uid, :registry, :action, :resource, :sentence)"_L1));
    return insert.bind(":uid"_L1, createUuidV7())
        .bindReference(":registry"_L1, activity.registry.value)
        .bind(":action"_L1, activity.action)
        .bind(":resource"_L1, activity.resource)
        .bind(":sentence"_L1, activity.sentence)
        .run();
}

static QList<Activity> takeRows(Statement &rows)
{
    QList<Activity> activities;
    while (rows.next()) {
        activities.append({{rows.text(0)}, rows.text(1), rows.text(2), rows.text(3), rows.time(4)});
    }
    return activities;
}

Result<QList<Activity>> ActivityRepository::recent(const RegistryId &registry, int limit)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare("SELECT registry_uid, action, resource, sentence, created_at FROM audit_log "
                           "WHERE :registry = '' OR registry_uid = :registry ORDER BY uid DESC LIMIT :limit"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).bind(":limit"_L1, limit).run());
    return takeRows(rows);
}

Result<QList<Activity>> ActivityRepository::ofComponent(const ComponentId &id, int limit)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT registry_uid, action, resource, sentence, created_at FROM audit_log "
                                  "WHERE resource = :id OR resource IN "
                                  "(SELECT uid FROM component_versions WHERE component_uid = :id) "
                                  "ORDER BY uid DESC LIMIT :limit"_L1));
    ENIGMA_CHECK(rows.bind(":id"_L1, id.value).bind(":limit"_L1, limit).run());
    return takeRows(rows);
}

} // namespace enigma
