// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/catalog_json.h"

#include "models/base/text.h"
#include "models/format/item_value.h"
#include "models/format/schema_check.h"

#include <QtConcurrentMap>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

CatalogEntry readEntry(const json::Value &value, const QString &source)
{
    const json::Value *name = json::find(value, "name");
    const QString called = name && name->is_string() ? json::textOf(*name) : QString();
    return {called, json::readItemValue(value, called.isEmpty() ? tr("An item of %1").arg(source) : called)};
}

Result<QList<CatalogEntry>> readEntries(const json::Value *array, const QString &source)
{
    if (!array) {
        return QList<CatalogEntry>();
    }
    if (!array->is_array()) {
        return failure(ErrorCode::Invalid, tr("“%1” has “items” that are not a list.").arg(source));
    }
    return QtConcurrent::blockingMapped<QList<CatalogEntry>>(
        array->begin(), array->end(), [&source](const json::Value &element) { return readEntry(element, source); });
}

void writePage(json::Writer &writer, const CatalogPage &page)
{
    writer.key("pagination");
    writer.beginObject();
    writer.key("total");
    writer.integer(page.total);
    writer.key("offset");
    writer.integer(page.offset);
    writer.key("limit");
    writer.integer(page.limit);
    writer.key("hasMore");
    writer.value(page.offset + page.limit < page.total);
    writer.endObject();
}

QByteArray writeCatalog(const CatalogHead &head, const QList<ItemDocument> &items, json::ItemWriting writing,
                        const std::optional<CatalogPage> &page = {})
{
    json::Writer writer(json::Writer::Layout::Indented);
    writer.beginObject();
    writer.key("$schema");
    writer.bytes("https://ui.shadcn.com/schema/registry.json");
    writer.key("name");
    writer.text(head.name);
    writer.key("homepage"); // The CLI refuses a catalog without it.
    writer.text(head.homepage);
    writer.key("items");
    writer.beginArray();
    for (const ItemDocument &document : items) {
        writing.published = document.published ? &*document.published : nullptr;
        writer.beginObject();
        json::writeItemMembers(writer, document.item, writing);
        writer.endObject();
    }
    writer.endArray();
    if (page) {
        writePage(writer, *page);
    }
    writer.endObject();
    return writer.take();
}

} // namespace

Result<Catalog> readCatalog(QByteArrayView text, const QString &source)
{
    ENIGMA_TRY(const json::Value value, json::parse(text, source, json::kMaxCatalogJson));
    Catalog catalog;
    if (value.is_array()) {
        ENIGMA_TRY(catalog.entries, readEntries(&value, source));
        return catalog;
    }
    const json::Value *items = json::find(value, "items");
    const json::Value *includes = json::find(value, "include");
    if (!items && !includes) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” is not a registry: it has neither “items” nor “include”.").arg(source));
    }
    for (const SchemaViolation &violation : json::violations(value, json::Schema::Catalog)) {
        catalog.notes.append(tr("%1 The shadcn CLI refuses the catalog as it is.").arg(sentence(violation)));
    }
    ENIGMA_TRY(catalog.name, json::readText(value, "name", source));
    ENIGMA_TRY(catalog.homepage, json::readText(value, "homepage", source));
    ENIGMA_TRY(catalog.includes, json::readTexts(value, "include", source));
    ENIGMA_TRY(catalog.entries, readEntries(items, source));
    return catalog;
}

Result<QString> resolveInclude(const QString &catalogPath, const QString &include)
{
    const bool endsWell = include == "registry.json"_L1 || include.endsWith("/registry.json"_L1);
    const QString path = include.startsWith("./"_L1) ? include.sliced(2) : include;
    if (!endsWell || !checkFilePath(path)) {
        return failure(ErrorCode::Invalid, tr("“%1” includes “%2”. An include is a path inside the registry's folder, "
                                              "without “..”, that ends in registry.json.")
                                               .arg(catalogPath, include));
    }
    return catalogPath.left(catalogPath.lastIndexOf(u'/') + 1) + path;
}

QByteArray writeBuiltCatalog(const CatalogHead &head, const QList<ItemDocument> &items,
                             const std::optional<CatalogPage> &page)
{
    return writeCatalog(head, items, {.content = json::Content::Outline, .pathOf = {}}, page);
}

QByteArray writeSourceCatalog(const CatalogHead &head, const QList<ItemDocument> &items, const SourcePath &pathOf)
{
    return writeCatalog(head, items, {.content = json::Content::Source, .pathOf = pathOf});
}

} // namespace enigma
