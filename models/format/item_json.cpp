// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_json.h"

#include "models/base/text.h"
#include "models/domain/rules.h"
#include "models/format/item_extra.h"
#include "models/format/item_value.h"
#include "models/format/schema_check.h"
#include "models/format/theme_item.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace json {

namespace {

constexpr std::array<std::string_view, 12> kHeadKeys{
    "$schema", "name", "title",      "author", "description", "dependencies", "devDependencies", "registryDependencies",
    "files",   "docs", "categories", "type"};

Result<ItemHead> readHead(const Value &value, const QString &source)
{
    ItemHead head;
    ENIGMA_TRY(head.name, readText(value, "name", source));
    ENIGMA_TRY(head.type, readText(value, "type", source));
    ENIGMA_TRY(head.title, readText(value, "title", source));
    ENIGMA_TRY(head.description, readText(value, "description", source));
    ENIGMA_TRY(head.author, readText(value, "author", source));
    ENIGMA_TRY(head.docs, readText(value, "docs", source));
    ENIGMA_TRY(head.dependencies, readTexts(value, "dependencies", source));
    ENIGMA_TRY(head.devDependencies, readTexts(value, "devDependencies", source));
    ENIGMA_TRY(head.registryDependencies, readTexts(value, "registryDependencies", source));
    ENIGMA_TRY(head.categories, readTexts(value, "categories", source));
    return head;
}

Result<ItemFile> readFile(const Value &value, const QString &source)
{
    ItemFile file;
    ENIGMA_TRY(file.path, readText(value, "path", source));
    ENIGMA_TRY(file.type, readText(value, "type", source));
    ENIGMA_TRY(file.target, readText(value, "target", source));
    if (file.path.isEmpty()) { // shadcn-svelte's files have a target only.
        file.path = file.target.startsWith("~/"_L1) ? file.target.sliced(2) : file.target;
    }
    if (file.path.isEmpty() || file.type.isEmpty()) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” has a file without a path or a type. Give every file both.").arg(source));
    }
    if (const Value *content = find(value, "content")) {
        if (!content->is_string()) {
            return failure(ErrorCode::Invalid,
                           tr("“%1” has a file “%2” whose content is not a text.").arg(source, file.path));
        }
        file.content = bytesOf(*content).toByteArray();
        if (file.content.isNull()) {
            file.content = QByteArray("");
        }
    }
    return file;
}

Result<QList<ItemFile>> readFiles(const Value &value, const QString &source)
{
    QList<ItemFile> files;
    const Value *array = find(value, "files");
    if (!array) {
        return files;
    }
    if (!array->is_array() || array->size() > size_t(kMaxFilesPerItem)) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” has “files” that are not a list of at most %2.").arg(source).arg(kMaxFilesPerItem));
    }
    files.reserve(qsizetype(array->size()));
    for (const Value &element : *array) {
        ENIGMA_TRY(ItemFile file, readFile(element, source));
        files.append(std::move(file));
    }
    return files;
}

// What the CLI would refuse is taken all the same, to be mended here, with a note that says where.
void addNotes(const QList<SchemaViolation> &violations, ItemDocument &document)
{
    for (const SchemaViolation &violation : violations) {
        document.notes.append(tr("%1 The shadcn CLI refuses the item as it is.").arg(sentence(violation)));
    }
}

// The reason names the key; where several places have one of the kind, the place is added.
Error withPlace(Error error, const QList<SchemaViolation> &violations)
{
    for (const SchemaViolation &violation : violations) {
        if (violation.place.contains(u'/')) {
            error.message += u' ' + tr("See %1").arg(sentence(violation));
            break;
        }
    }
    return error;
}

Result<ItemDocument> readKeys(const Value &value, const QString &source)
{
    if (!value.is_object()) {
        return failure(ErrorCode::Invalid, tr("“%1” is not a registry item: it is not a JSON object.").arg(source));
    }
    ItemDocument document;
    ENIGMA_TRY(document.item.head, readHead(value, source));
    if (document.item.head.name.isEmpty() || document.item.head.type.isEmpty()) {
        return failure(ErrorCode::Invalid, tr("“%1” is not a registry item: it has no name or no type.").arg(source));
    }
    ENIGMA_TRY(document.item.files, readFiles(value, source));
    Value extra = Value::object();
    for (const auto &[key, element] : value.items()) {
        if (!std::ranges::contains(kHeadKeys, key) && !element.is_null()) {
            extra[key] = element;
        }
    }
    document.published = takePublishInfo(extra);
    ENIGMA_CHECK(takeTheme(extra, document));
    document.item.head.extra = packExtra(extra);
    return document;
}

} // namespace

Result<ItemDocument> readItemValue(const Value &value, const QString &source)
{
    const QList<SchemaViolation> found = violations(value, Schema::Item);
    Result<ItemDocument> document = readKeys(value, source);
    if (!document) {
        return std::unexpected(withPlace(document.error(), found));
    }
    addNotes(found, *document);
    return document;
}

} // namespace json

QString integrityOf(const QString &digest)
{
    return u"sha256-"_s + digest;
}

Result<ItemDocument> readItem(QByteArrayView text, const QString &source)
{
    const QString called = source.isEmpty() ? tr("This item") : source;
    ENIGMA_TRY(const json::Value value, json::parse(text, called, json::kMaxItemJson));
    const json::Value *name = json::find(value, "name");
    return json::readItemValue(value, source.isEmpty() && name && name->is_string() ? json::textOf(*name) : called);
}

QByteArray writeItem(const Item &item, const PublishInfo *published, const Pins &pins)
{
    json::Writer writer(json::Writer::Layout::Indented);
    writer.beginObject();
    writer.key("$schema");
    writer.bytes(QByteArrayView("https://ui.shadcn.com/schema/registry-item.json"));
    json::writeItemMembers(writer, item, {.published = published, .pins = &pins, .pathOf = {}});
    writer.endObject();
    return writer.take();
}

} // namespace enigma
