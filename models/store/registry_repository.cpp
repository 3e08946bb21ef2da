// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/registry_repository.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

#define ENIGMA_REGISTRY_COLUMNS                                                                                        \
    "uid, slug, name, cli_name, description, homepage, is_public, component_count, updated_at"

static Registry readRegistry(const Statement &row)
{
    return Registry{.id = {row.text(0)},
                    .slug = row.text(1),
                    .name = row.text(2),
                    .cliName = row.text(3),
                    .description = row.text(4),
                    .homepage = row.text(5),
                    .isPublic = row.flag(6),
                    .componentCount = int(row.integer(7)),
                    .updatedAt = row.time(8)};
}

Result<QList<Registry>> RegistryRepository::all()
{
    ENIGMA_TRY(Statement select,
               m_database.prepare("SELECT " ENIGMA_REGISTRY_COLUMNS
                                  " FROM registries WHERE deleted_at IS NULL ORDER BY name, slug"_L1));
    ENIGMA_CHECK(select.run());
    QList<Registry> registries;
    while (select.next()) {
        registries.append(readRegistry(select));
    }
    return registries;
}

Result<Registry> RegistryRepository::one(Statement &select, const QString &wanted)
{
    ENIGMA_CHECK(select.run());
    if (!select.next()) {
        return failure(ErrorCode::NotFound, tr("There is no registry “%1” in this library.").arg(wanted));
    }
    return readRegistry(select);
}

Result<Registry> RegistryRepository::load(const RegistryId &id)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare("SELECT " ENIGMA_REGISTRY_COLUMNS " FROM registries WHERE uid = :uid"_L1));
    return one(select.bind(":uid"_L1, id.value), id.value);
}

Result<Registry> RegistryRepository::findBySlug(const QString &slug)
{
    ENIGMA_TRY(Statement select, m_database.prepare("SELECT " ENIGMA_REGISTRY_COLUMNS
                                                    " FROM registries WHERE slug = :slug AND deleted_at IS NULL"_L1));
    return one(select.bind(":slug"_L1, slug), slug);
}

Result<Registry> RegistryRepository::findByCliName(const QString &cliName)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare("SELECT " ENIGMA_REGISTRY_COLUMNS
                                  " FROM registries WHERE cli_name = :name AND deleted_at IS NULL"_L1));
    return one(select.bind(":name"_L1, cliName), cliName);
}

Result<RegistryId> RegistryRepository::create(const NewRegistry &registry)
{
    const QString cliName = registry.cliName.isEmpty() ? registry.slug : registry.cliName;
    ENIGMA_CHECK(checkSlug(registry.slug));
    ENIGMA_CHECK(checkSlug(cliName));
    ENIGMA_TRY(Statement taken,
               m_database.prepare("SELECT slug, deleted_at FROM registries WHERE slug = :slug OR cli_name = :name"_L1));
    ENIGMA_CHECK(taken.bind(":slug"_L1, registry.slug).bind(":name"_L1, cliName).run());
    if (taken.next()) {
        const QString where = taken.isNull(1) ? tr("in this library") : tr("in the trash");
        return failure(ErrorCode::Conflict,
                       tr("The registry “%1” %2 already has the name “%3”. Choose another name.")
                           .arg(taken.text(0), where, taken.text(0) == registry.slug ? registry.slug : cliName));
    }
    const RegistryId id = RegistryId::create();
    ENIGMA_TRY(
        Statement insert,
        m_database.prepare("INSERT INTO registries (uid, slug, name, cli_name, description, homepage, is_public) "
                           "VALUES (:uid, :slug, :name, :cli, :description, :homepage, :public)"_L1));
    insert.bind(":uid"_L1, id.value)
        .bind(":slug"_L1, registry.slug)
        .bind(":name"_L1, (registry.name.isEmpty() ? registry.slug : registry.name).left(255))
        .bind(":cli"_L1, cliName)
        .bind(":description"_L1, registry.description)
        .bind(":homepage"_L1, registry.homepage)
        .bind(":public"_L1, int(registry.isPublic));
    ENIGMA_CHECK(insert.run());
    return id;
}

Result<> RegistryRepository::update(const Registry &registry)
{
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE registries SET name = :name, description = :description, "
                                                    "homepage = :homepage, is_public = :public WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, registry.id.value)
        .bind(":name"_L1, registry.name)
        .bind(":description"_L1, registry.description)
        .bind(":homepage"_L1, registry.homepage)
        .bind(":public"_L1, int(registry.isPublic))
        .run();
}

Result<> RegistryRepository::setTrashed(const RegistryId &id, bool trashed)
{
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE registries SET deleted_at = :time WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, id.value)
        .bind(":time"_L1, trashed ? QDateTime::currentDateTimeUtc() : QDateTime())
        .run();
}

} // namespace enigma
