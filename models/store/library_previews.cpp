// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/reference_rules.h"
#include "models/domain/rules.h"
#include "models/format/item_preview.h"
#include "models/preview/example_items.h"
#include "models/preview/import_resolver.h"
#include "models/preview/make_bundle.h"
#include "models/preview/preview_css.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "models/store/version_repository.h"
#include "models/theme/default_theme.h"
#include "models/theme/theme_source.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxItems = 400;
constexpr qint64 kMaxBytes = 8 * 1024 * 1024;

// Breadth first, so that what lies nearest is there when it becomes too much.
class PreviewReader
{
public:
    PreviewReader(Library &library, const Registry &registry) : m_library(library), m_registry(registry) {}

    Result<QList<Item>> read(const Item &item)
    {
        m_known.insert(u"@%1/%2"_s.arg(m_registry.cliName, item.head.name), true);
        Item withExample = item;
        withExample.files.append(
            {.path = u"preview.tsx"_s, .type = {}, .target = {}, .content = previewSource(item.head).toUtf8()});
        m_found.append({withExample, m_registry.cliName});
        ENIGMA_CHECK(addAllUsed());
        ENIGMA_CHECK(addExamples(item.head));
        ENIGMA_CHECK(addAllUsed());
        QList<Item> items;
        for (const Found &found : std::as_const(m_found).sliced(1)) {
            items.append(found.item);
        }
        return items;
    }

private:
    struct Found
    {
        Item item;
        QString cliName; // Of its registry.
    };

    Result<> addAllUsed()
    {
        for (; m_next < m_found.size(); ++m_next) {
            const Found from = m_found.at(m_next);
            for (const QString &text : from.item.head.registryDependencies) {
                const ItemReference reference = parseItemReference(text);
                ENIGMA_CHECK(reference.registry.isEmpty() ? addBare(from.cliName, reference.name, reference.version)
                                                          : add(reference.registry, reference.name, reference.version));
            }
            for (const QString &name : importedNames(from.item, from.cliName)) {
                ENIGMA_CHECK(addBare(from.cliName, name));
            }
        }
        return {};
    }

    Result<> addExamples(const ItemHead &head)
    {
        if (head.type == "registry:example"_L1) {
            return {};
        }
        // Those that depend on it, and those that are called after it and may import it undeclared. The ranges find
        // references that pin a version, and "button-…": the next characters after "@" and "-" are "A" and ".".
        ENIGMA_TRY(Statement rows,
                   m_library.database().prepare(
                       "SELECT c.slug FROM component_links l JOIN components c ON c.uid = l.component_uid "
                       "WHERE (l.target = :target OR (l.target >= :target || '@' AND l.target < :target || 'A') "
                       "OR l.target = :slug) AND c.registry_uid = :registry AND c.item_type = 'registry:example' "
                       "AND c.deleted_at IS NULL UNION "
                       "SELECT slug FROM components WHERE registry_uid = :registry AND item_type = 'registry:example' "
                       "AND deleted_at IS NULL AND slug >= :slug || '-' AND slug < :slug || '.' ORDER BY 1"_L1));
        ENIGMA_CHECK(rows.bind(":target"_L1, u"@%1/%2"_s.arg(m_registry.cliName, head.name))
                         .bind(":slug"_L1, head.name)
                         .bind(":registry"_L1, m_registry.id.value)
                         .run());
        QStringList names;
        while (rows.next()) {
            names.append(rows.text(0));
        }
        for (const QString &name : bestExampleItems(head.name, names)) {
            ENIGMA_CHECK(add(m_registry.cliName, name));
        }
        return {};
    }

    // Without a registry, a name means shadcn's own item, unless the registry itself has one.
    Result<bool> addBare(const QString &cliName, const QString &name, const QString &version = {})
    {
        ENIGMA_TRY(const bool isOwn, add(cliName, name, version));
        return isOwn ? true : add(u"shadcn"_s, name, version);
    }

    // Returns whether the library has it. Themes are passed over: they come from elsewhere.
    Result<bool> add(const QString &cliName, const QString &name, const QString &version = {})
    {
        const QString reference = u"@%1/%2"_s.arg(cliName, name);
        if (const auto known = m_known.constFind(reference); known != m_known.cend() || m_found.size() > kMaxItems) {
            return known == m_known.cend() || *known;
        }
        ENIGMA_TRY(Statement row,
                   m_library.database().prepare(
                       "SELECT c.uid FROM registries r JOIN components c ON c.registry_uid = r.uid "
                       "WHERE r.cli_name = :cli AND r.deleted_at IS NULL AND c.slug = :slug AND c.deleted_at IS NULL "
                       "AND c.item_type <> 'registry:theme'"_L1));
        ENIGMA_CHECK(row.bind(":cli"_L1, cliName).bind(":slug"_L1, name).run());
        const bool isThere = row.next();
        m_known.insert(reference, isThere);
        if (isThere) {
            ENIGMA_TRY(const Item item, load({row.text(0)}, version));
            keep({item, cliName});
        }
        return isThere;
    }

    Result<Item> load(const ComponentId &id, const QString &version)
    {
        if (const auto number = SemVer::parse(version)) {
            ENIGMA_TRY(const std::optional<Version> pinned, m_library.versions().find(id, *number));
            if (pinned) {
                return m_library.versions().item(pinned->id);
            }
        }
        ENIGMA_TRY(const WorkingState state, m_library.working(id));
        return state.item;
    }

    void keep(const Found &found)
    {
        qint64 bytes = 0;
        for (const ItemFile &file : found.item.files) {
            bytes += file.content.size();
        }
        if (m_bytes + bytes <= kMaxBytes) {
            m_bytes += bytes;
            m_found.append(found);
        }
    }

    Library &m_library;
    const Registry &m_registry;
    QList<Found> m_found;         // The component first.
    QHash<QString, bool> m_known; // By reference, whether the library has it.
    qsizetype m_next = 0;         // To be looked through.
    qint64 m_bytes = 0;
};

} // namespace

Result<QList<Item>> Library::previewItems(const Item &item, const RegistryId &registry)
{
    ENIGMA_TRY(const Registry own, m_registries->load(registry));
    return PreviewReader(*this, own).read(item);
}

Result<PreviewBundle> Library::previewBundle(const ComponentId &id, const VersionId &version)
{
    ENIGMA_TRY(const ComponentSummary component, m_components->load(id));
    const auto itemOf = [](const WorkingState &state) { return state.item; };
    ENIGMA_TRY(Item item, version.isNull() ? working(id).transform(itemOf) : m_versions->item(version));
    item.head.name = component.name; // It may have been renamed since.
    ENIGMA_TRY(const QList<Item> others, previewItems(item, component.registryId));
    return makePreviewBundle(item, others, component.registryCliName);
}

Result<QByteArray> Library::previewTheme(const RegistryId &registry)
{
    QByteArray source = defaultThemeSource();
    const Result<ComponentSummary> component = m_components->find(registry, kThemeSlug.toString());
    if (!component && component.error().code != ErrorCode::NotFound) {
        return std::unexpected(component.error());
    }
    if (component) {
        ENIGMA_TRY(const WorkingState state, working(component->id));
        if (const ItemFile *file = state.item.file(kThemeSourcePath); file && state.item.isTheme()) {
            source = file->content;
        }
    }
    ENIGMA_TRY(const Theme theme, Theme::parse(source));
    return previewThemeCss(theme);
}

} // namespace enigma
