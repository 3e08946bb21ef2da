// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/manifest_json.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/format/json_writer.h"

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

using json::Value;

QStringList normalized(const QStringList &texts)
{
    QStringList result;
    for (const QString &text : texts) {
        result.append(json::normalized(text));
    }
    return result;
}

void writeFiles(json::Writer &writer, const QList<ManifestFile> &files)
{
    writer.key("files");
    writer.beginArray();
    for (const ManifestFile &file : files) {
        writer.beginObject();
        writer.member("path", json::normalized(file.path));
        writer.member("sha256", file.sha256);
        writer.key("size");
        writer.integer(file.size);
        writer.member("target", json::normalized(file.target));
        writer.member("type", json::normalized(file.type));
        writer.endObject();
    }
    writer.endArray();
}

std::unexpected<Error> damaged(const QString &detail)
{
    return failure(ErrorCode::Invalid,
                   tr("The manifest of a version is damaged or was not written by this program. Fetch it again."),
                   detail);
}

Result<ManifestFile> readFile(const Value &value, const QString &source)
{
    ManifestFile file;
    ENIGMA_TRY(file.path, json::readText(value, "path", source));
    ENIGMA_TRY(file.sha256, json::readText(value, "sha256", source));
    ENIGMA_TRY(file.target, json::readText(value, "target", source));
    ENIGMA_TRY(file.type, json::readText(value, "type", source));
    const Value *size = json::find(value, "size");
    if (!size || !size->is_number_unsigned()) {
        return damaged(u"size of "_s + file.path);
    }
    file.size = size->get<qint64>();
    const bool isDigest = file.sha256.size() == 64 &&
                          std::ranges::all_of(file.sha256, [](QChar c) { return u"0123456789abcdef"_s.contains(c); });
    if (!isDigest) {
        return damaged(u"sha256 of "_s + file.path);
    }
    return file;
}

Result<Manifest> readFields(const Value &value, const QString &source)
{
    Manifest manifest;
    ItemHead &head = manifest.head;
    ENIGMA_TRY(head.author, json::readText(value, "author", source));
    ENIGMA_TRY(head.categories, json::readTexts(value, "categories", source));
    ENIGMA_TRY(head.dependencies, json::readTexts(value, "dependencies", source));
    ENIGMA_TRY(head.description, json::readText(value, "description", source));
    ENIGMA_TRY(head.devDependencies, json::readTexts(value, "devDependencies", source));
    ENIGMA_TRY(head.docs, json::readText(value, "docs", source));
    ENIGMA_TRY(const QString extra, json::readText(value, "extra", source));
    head.extra = extra.toUtf8();
    ENIGMA_TRY(head.name, json::readText(value, "name", source));
    ENIGMA_TRY(head.registryDependencies, json::readTexts(value, "registryDependencies", source));
    ENIGMA_TRY(head.title, json::readText(value, "title", source));
    ENIGMA_TRY(head.type, json::readText(value, "type", source));
    ENIGMA_TRY(const QString version, json::readText(value, "version", source));
    ENIGMA_TRY(manifest.version, SemVer::parse(version));
    const Value *files = json::find(value, "files");
    if (!files || !files->is_array()) {
        return damaged(u"files"_s);
    }
    for (const Value &element : *files) {
        ENIGMA_TRY(ManifestFile file, readFile(element, source));
        manifest.files.append(std::move(file));
    }
    return manifest;
}

} // namespace

QByteArray canonicalManifest(const Manifest &manifest)
{
    const ItemHead &head = manifest.head;
    json::Writer writer(json::Writer::Layout::Compact);
    writer.beginObject();
    writer.member("author", json::normalized(head.author));
    writer.member("categories", normalized(head.categories));
    writer.member("dependencies", normalized(head.dependencies));
    writer.member("description", json::normalized(head.description));
    writer.member("devDependencies", normalized(head.devDependencies));
    writer.member("docs", json::normalized(head.docs));
    writer.member("extra", json::normalized(QString::fromUtf8(head.extra)));
    writeFiles(writer, manifest.files);
    writer.member("name", json::normalized(head.name));
    writer.member("registryDependencies", normalized(head.registryDependencies));
    writer.member("title", json::normalized(head.title));
    writer.member("type", json::normalized(head.type));
    writer.member("version", manifest.version.toString());
    writer.endObject();
    return writer.take();
}

QString manifestDigest(const Manifest &manifest)
{
    return sha256Hex(canonicalManifest(manifest));
}

Result<Manifest> readManifest(QByteArrayView text)
{
    ENIGMA_TRY(const Value value, json::parse(text, tr("The manifest"), json::kMaxItemJson));
    ENIGMA_TRY(Manifest manifest, readFields(value, tr("The manifest")));
    if (canonicalManifest(manifest) != text) {
        return damaged(u"not canonical"_s);
    }
    return manifest;
}

} // namespace enigma
