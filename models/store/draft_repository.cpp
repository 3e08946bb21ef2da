// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/draft_repository.h"

#include "models/format/manifest_json.h"
#include "models/store/database.h"

namespace enigma {

using namespace Qt::StringLiterals;

// The head of a draft is stored in the same canonical form as a version's, without a number that means anything.
static QString headJson(const ItemHead &head)
{
    return QString::fromUtf8(canonicalManifest(Manifest{.head = head, .version = {}, .files = {}}));
}

Result<std::optional<Draft>> DraftRepository::find(const ComponentId &component)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare("SELECT uid, base_version_uid, data, revision, updated_at FROM drafts "
                                  "WHERE component_uid = :component"_L1));
    ENIGMA_CHECK(select.bind(":component"_L1, component.value).run());
    if (!select.next()) {
        return std::nullopt;
    }
    Draft draft{.uid = select.text(0),
                .base = {select.text(1)},
                .item = {},
                .revision = select.integer(3),
                .savedAt = select.time(4)};
    ENIGMA_TRY(const Manifest manifest, readManifest(select.text(2).toUtf8()));
    draft.item.head = manifest.head;
    ENIGMA_TRY(draft.item.files, files(draft.uid));
    return draft;
}

Result<QList<ItemFile>> DraftRepository::files(const QString &draft)
{
    ENIGMA_TRY(Statement rows, m_database.prepare("SELECT path, file_type, target, content FROM draft_files "
                                                  "WHERE draft_uid = :draft ORDER BY position"_L1));
    ENIGMA_CHECK(rows.bind(":draft"_L1, draft).run());
    QList<ItemFile> files;
    while (rows.next()) {
        files.append({rows.text(0), rows.text(1), rows.text(2), rows.bytes(3)});
    }
    return files;
}

Result<QHash<ComponentId, Item>> DraftRepository::items(const RegistryId &registry)
{
    ENIGMA_TRY(Statement rows,
               m_database.prepare("SELECT c.uid, d.data, f.path, f.file_type, f.target, f.content FROM components c "
                                  "JOIN drafts d ON d.component_uid = c.uid "
                                  "LEFT JOIN draft_files f ON f.draft_uid = d.uid "
                                  "WHERE c.registry_uid = :registry AND c.deleted_at IS NULL "
                                  "ORDER BY c.uid, f.position"_L1));
    ENIGMA_CHECK(rows.bind(":registry"_L1, registry.value).run());
    QHash<ComponentId, Item> items;
    while (rows.next()) {
        auto item = items.find({rows.text(0)});
        if (item == items.end()) {
            ENIGMA_TRY(const Manifest manifest, readManifest(rows.text(1).toUtf8()));
            item = items.insert({rows.text(0)}, {.head = manifest.head, .files = {}});
        }
        if (!rows.isNull(2)) {
            item->files.append({rows.text(2), rows.text(3), rows.text(4), rows.bytes(5)});
        }
    }
    return items;
}

Result<qint64> DraftRepository::write(const ComponentId &component, const VersionId &base, const Item &item)
{
    ENIGMA_TRY(Statement upsert,
               m_database.prepare("INSERT INTO drafts (uid, component_uid, base_version_uid, data) "
                                  "VALUES (:uid, :component, :base, :data) ON CONFLICT (component_uid) DO UPDATE SET "
                                  "data = excluded.data, revision = revision + 1 RETURNING uid, revision"_L1));
    ENIGMA_CHECK(upsert.bind(":uid"_L1, createUuidV7())
                     .bind(":component"_L1, component.value)
                     .bindReference(":base"_L1, base.value)
                     .bind(":data"_L1, headJson(item.head))
                     .run());
    upsert.next();
    ENIGMA_CHECK(writeFiles(upsert.text(0), item.files));
    return upsert.integer(1);
}

Result<> DraftRepository::writeFiles(const QString &draft, const QList<ItemFile> &files)
{
    QStringList paths;
    ENIGMA_TRY(
        Statement upsert,
        m_database.prepare("INSERT INTO draft_files (draft_uid, position, path, file_type, target, content) "
                           "VALUES (:draft, :position, :path, :type, :target, :content) "
                           "ON CONFLICT (draft_uid, path) DO UPDATE SET position = excluded.position, "
                           "file_type = excluded.file_type, target = excluded.target, content = excluded.content "
                           "WHERE position <> excluded.position OR file_type <> excluded.file_type "
                           "OR target <> excluded.target OR content <> excluded.content"_L1));
    for (qsizetype i = 0; i < files.size(); ++i) {
        const ItemFile &file = files.at(i);
        ENIGMA_CHECK(upsert.bind(":draft"_L1, draft)
                         .bind(":position"_L1, i)
                         .bind(":path"_L1, file.path)
                         .bind(":type"_L1, file.type)
                         .bind(":target"_L1, file.target)
                         .bind(":content"_L1, file.content)
                         .run());
        paths.append(file.path);
    }
    ENIGMA_TRY(const QList<ItemFile> stored, this->files(draft));
    ENIGMA_TRY(Statement remove,
               m_database.prepare("DELETE FROM draft_files WHERE draft_uid = :draft AND path = :path"_L1));
    for (const ItemFile &file : stored) {
        if (!paths.contains(file.path)) {
            ENIGMA_CHECK(remove.bind(":draft"_L1, draft).bind(":path"_L1, file.path).run());
        }
    }
    return {};
}

Result<bool> DraftRepository::discard(const ComponentId &component)
{
    ENIGMA_TRY(Statement remove, m_database.prepare("DELETE FROM drafts WHERE component_uid = :component"_L1));
    ENIGMA_CHECK(remove.bind(":component"_L1, component.value).run());
    return remove.rowsChanged() > 0;
}

} // namespace enigma
