// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/component_repository.h"

#include "models/base/text.h"
#include "models/store/component_row.h"
#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

static Result<ComponentSummary> oneSummary(Statement &select, const QString &wanted)
{
    ENIGMA_CHECK(select.run());
    if (!select.next()) {
        return failure(ErrorCode::NotFound, tr("There is no component “%1” in this registry.").arg(wanted));
    }
    return readComponent(select);
}

Result<ComponentSummary> ComponentRepository::load(const ComponentId &id)
{
    ENIGMA_TRY(Statement select, m_database.prepare(ENIGMA_COMPONENT_SELECT "WHERE c.uid = :uid"_L1));
    return oneSummary(select.bind(":uid"_L1, id.value), id.value);
}

Result<ComponentSummary> ComponentRepository::find(const RegistryId &registry, const QString &slug)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare(ENIGMA_COMPONENT_SELECT
                                  "WHERE c.registry_uid = :registry AND c.slug = :slug AND c.deleted_at IS NULL"_L1));
    return oneSummary(select.bind(":registry"_L1, registry.value).bind(":slug"_L1, slug), slug);
}

Result<QStringList> ComponentRepository::names(const RegistryId &registry)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare(
            "SELECT slug FROM components WHERE registry_uid = :registry AND deleted_at IS NULL ORDER BY slug"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).run());
    QStringList names;
    while (rows.next()) {
        names.append(rows.text(0));
    }
    return names;
}

Result<QList<ComponentId>> ComponentRepository::all()
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT uid FROM components WHERE deleted_at IS NULL ORDER BY uid"_L1));
    ENIGMA_CHECK(rows.run());
    QList<ComponentId> ids;
    while (rows.next()) {
        ids.append({rows.text(0)});
    }
    return ids;
}

Result<QString> ComponentRepository::name(const ComponentId &id)
{
    ENIGMA_TRY(Statement select, m_database.prepare("SELECT slug FROM components WHERE uid = :uid"_L1));
    ENIGMA_CHECK(select.bind(":uid"_L1, id.value).run());
    if (!select.next()) {
        return failure(ErrorCode::NotFound, tr("This component was removed."), id.value);
    }
    return select.text(0);
}

Result<QList<ComponentId>> ComponentRepository::dependents(const RegistryId &registry, const QString &target)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare(
            "SELECT c.uid FROM component_links l CROSS JOIN components c ON c.uid = l.component_uid "
            "WHERE l.target = :target AND c.registry_uid = :registry AND c.deleted_at IS NULL ORDER BY c.slug"_L1));
    ENIGMA_CHECK(rows.bind(":target"_L1, target).bind(":registry"_L1, registry.value).run());
    QList<ComponentId> ids;
    while (rows.next()) {
        ids.append({rows.text(0)});
    }
    return ids;
}

Result<ComponentRelations> ComponentRepository::relations(const ComponentSummary &component)
{
    ComponentRelations relations;
    ENIGMA_TRY(
        Statement packages,
        m_database.prepare("SELECT name, range FROM component_packages WHERE component_uid = :uid ORDER BY 1"_L1));
    ENIGMA_CHECK(packages.bind(":uid"_L1, component.id.value).run());
    while (packages.next()) {
        const QString range = packages.text(1);
        relations.packages.append(range.isEmpty() ? packages.text(0) : packages.text(0) + u'@' + range);
    }
    ENIGMA_TRY(Statement uses,
               m_database.prepare("SELECT target FROM component_links WHERE component_uid = :uid ORDER BY 1"_L1));
    ENIGMA_CHECK(uses.bind(":uid"_L1, component.id.value).run());
    while (uses.next()) {
        relations.uses.append(uses.text(0));
    }
    ENIGMA_TRY(Statement usedBy,
               m_database.prepare(
                   "SELECT c.slug FROM component_links l CROSS JOIN components c ON c.uid = l.component_uid "
                   "WHERE l.target = :target AND c.registry_uid = :registry AND c.deleted_at IS NULL ORDER BY 1"_L1));
    ENIGMA_CHECK(usedBy.bind(":target"_L1, u"@%1/%2"_s.arg(component.registryCliName, component.name))
                     .bind(":registry"_L1, component.registryId.value)
                     .run());
    while (usedBy.next()) {
        relations.usedBy.append(usedBy.text(0));
    }
    return relations;
}

static QString primitiveType(const ItemHead &head)
{
    for (const QString &package : head.dependencies) {
        if (package.startsWith(u"radix-ui"_s) || package.startsWith(u"@radix-ui/"_s)) {
            return u"radix"_s;
        }
        if (package.startsWith(u"@base-ui"_s)) {
            return u"base-ui"_s;
        }
    }
    return u"none"_s;
}

static Statement &bindFacts(Statement &statement, const ComponentId &id, const ItemHead &head)
{
    return statement.bind(":uid"_L1, id.value)
        .bind(":title"_L1, head.title)
        .bind(":description"_L1, head.description)
        .bind(":type"_L1, head.type)
        .bind(":author"_L1, head.author)
        .bind(":categories"_L1, jsonArray(head.categories))
        .bind(":primitive"_L1, primitiveType(head));
}

Result<ComponentId> ComponentRepository::create(const RegistryId &registry, const Item &item)
{
    ENIGMA_CHECK(checkItem(item));
    ENIGMA_TRY(Statement taken,
               m_database.prepare("SELECT 1 FROM components WHERE registry_uid = :registry AND slug = :slug "
                                  "AND deleted_at IS NULL"_L1));
    ENIGMA_CHECK(taken.bind(":registry"_L1, registry.value).bind(":slug"_L1, item.head.name).run());
    if (taken.next()) {
        return failure(ErrorCode::Conflict,
                       tr("This registry already has a component “%1”. Choose another name.").arg(item.head.name));
    }
    const ComponentId id = ComponentId::create();
    ENIGMA_TRY(
        Statement insert,
        m_database.prepare("INSERT INTO components (uid, registry_uid, slug, title, description, item_type, author, "
                           "categories, primitive_type) VALUES (:uid, :registry, :slug, :title, :description, :type, "
                           ":author, :categories, :primitive)"_L1));
    insert.bind(":registry"_L1, registry.value).bind(":slug"_L1, item.head.name);
    ENIGMA_CHECK(bindFacts(insert, id, item.head).run());
    return id;
}

Result<> ComponentRepository::describe(const ComponentId &id, const Item &item, const QString &ownCliName)
{
    ENIGMA_CHECK(describeFacts(id, item, ownCliName));
    return m_search.add(id, item);
}

Result<> ComponentRepository::describeFacts(const ComponentId &id, const Item &item, const QString &ownCliName)
{
    ENIGMA_TRY(Statement update,
               m_database.prepare(
                   "UPDATE components SET title = :title, description = :description, item_type = :type, "
                   "author = :author, categories = :categories, primitive_type = :primitive WHERE uid = :uid"_L1));
    ENIGMA_CHECK(bindFacts(update, id, item.head).run());
    return deriveFacts(id, item.head, ownCliName);
}

Result<> ComponentRepository::derive(const ComponentId &id, const Item &item, const QString &ownCliName)
{
    ENIGMA_CHECK(deriveFacts(id, item.head, ownCliName));
    return m_search.add(id, item);
}

Result<> ComponentRepository::describeSearch(const ComponentId &id, const Item &item, const QString &words)
{
    return m_search.add(id, item, words);
}

Result<> ComponentRepository::deriveFacts(const ComponentId &id, const ItemHead &head, const QString &ownCliName)
{
    ENIGMA_CHECK(describePackages(id, head));
    ENIGMA_CHECK(describeLinks(id, head, ownCliName));
    return describeCategories(id, head);
}

Result<> ComponentRepository::describeCategories(const ComponentId &id, const ItemHead &head)
{
    ENIGMA_TRY(Statement clear, m_database.prepare("DELETE FROM component_categories WHERE component_uid = :uid"_L1));
    ENIGMA_CHECK(clear.bind(":uid"_L1, id.value).run());
    ENIGMA_TRY(
        Statement insert,
        m_database.prepare("INSERT OR IGNORE INTO component_categories (component_uid, name) VALUES (:uid, :name)"_L1));
    for (const QString &category : head.categories) {
        ENIGMA_CHECK(insert.bind(":uid"_L1, id.value).bind(":name"_L1, category).run());
    }
    return {};
}

Result<> ComponentRepository::describePackages(const ComponentId &id, const ItemHead &head)
{
    ENIGMA_TRY(Statement clear, m_database.prepare("DELETE FROM component_packages WHERE component_uid = :uid"_L1));
    ENIGMA_CHECK(clear.bind(":uid"_L1, id.value).run());
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT OR REPLACE INTO component_packages (component_uid, name, range, kind) "
                                  "VALUES (:uid, :name, :range, :kind)"_L1));
    const auto add = [&](const QStringList &packages, const QString &kind) -> Result<> {
        for (const QString &package : packages) {
            const qsizetype at = package.indexOf(u'@', 1); // A leading "@" belongs to the scope.
            ENIGMA_CHECK(insert.bind(":uid"_L1, id.value)
                             .bind(":name"_L1, at < 0 ? package : package.left(at))
                             .bind(":range"_L1, at < 0 ? QString() : package.mid(at + 1))
                             .bind(":kind"_L1, kind)
                             .run());
        }
        return {};
    };
    ENIGMA_CHECK(add(head.dependencies, u"dependency"_s));
    return add(head.devDependencies, u"dev"_s);
}

Result<> ComponentRepository::describeLinks(const ComponentId &id, const ItemHead &head, const QString &ownCliName)
{
    ENIGMA_TRY(Statement clear, m_database.prepare("DELETE FROM component_links WHERE component_uid = :uid"_L1));
    ENIGMA_CHECK(clear.bind(":uid"_L1, id.value).run());
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT OR IGNORE INTO component_links (component_uid, target, kind) "
                                  "VALUES (:uid, :target, :kind)"_L1));
    for (const QString &target : head.registryDependencies) {
        const QString kind = target.startsWith(u"@%1/"_s.arg(ownCliName)) ? u"own"_s
                             : target.startsWith(u'@')                    ? u"registry"_s
                             : target.contains(u"://"_s)                  ? u"url"_s
                                                                          : u"builtin"_s;
        ENIGMA_CHECK(insert.bind(":uid"_L1, id.value).bind(":target"_L1, target).bind(":kind"_L1, kind).run());
    }
    return {};
}

Result<> ComponentRepository::rename(const ComponentId &id, const QString &slug)
{
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE components SET slug = :slug WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, id.value).bind(":slug"_L1, slug).run();
}

Result<> ComponentRepository::move(const ComponentId &id, const RegistryId &registry)
{
    ENIGMA_TRY(Statement update,
               m_database.prepare("UPDATE components SET registry_uid = :registry WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, id.value).bind(":registry"_L1, registry.value).run();
}

Result<> ComponentRepository::setTrashed(const ComponentId &id, bool trashed)
{
    if (trashed) {
        ENIGMA_CHECK(m_search.remove(id));
    }
    ENIGMA_TRY(Statement update, m_database.prepare("UPDATE components SET deleted_at = :time WHERE uid = :uid"_L1));
    return update.bind(":uid"_L1, id.value)
        .bind(":time"_L1, trashed ? QDateTime::currentDateTimeUtc() : QDateTime())
        .run();
}

} // namespace enigma
