// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/component_edits.h"
#include "models/document/source_edit.h"
#include "models/format/manifest_json.h"

#include <QCborArray>
#include <QCborValue>

// How edits stand in the library: a CBOR array that begins with the kind.

namespace enigma {

using namespace Qt::StringLiterals;

static QCborValue storedHead(const ItemHead &head)
{
    return canonicalManifest(Manifest{.head = head, .version = {}, .files = {}});
}

static std::optional<ItemHead> readHead(const QCborValue &value)
{
    const Result<Manifest> manifest = readManifest(value.toByteArray());
    return manifest ? std::optional(manifest->head) : std::nullopt;
}

static QCborArray storedFile(const ItemFile &file)
{
    return {file.path, file.type, file.target, file.content};
}

static ItemFile readFile(const QCborValue &value)
{
    const QCborArray fields = value.toArray();
    return {fields.at(0).toString(), fields.at(1).toString(), fields.at(2).toString(), fields.at(3).toByteArray()};
}

QByteArray ChangeHead::stored() const
{
    return QCborArray{u"head"_s, int(m_field), storedHead(m_head)}.toCborValue().toCbor();
}

QByteArray AddFile::stored() const
{
    return QCborArray{u"add"_s, storedFile(m_file)}.toCborValue().toCbor();
}

QByteArray RenameFile::stored() const
{
    return QCborArray{u"rename"_s, m_from, m_to}.toCborValue().toCbor();
}

QByteArray RemoveFile::stored() const
{
    ItemFile file = m_file;
    file.path = m_path;
    return QCborArray{u"remove"_s, storedFile(file), qint64(m_position)}.toCborValue().toCbor();
}

QByteArray ChangeManifest::stored() const
{
    QCborArray files;
    for (const FileEntry &entry : m_files) {
        files.append(QCborArray{entry.path, entry.type, entry.target});
    }
    return QCborArray{u"manifest"_s, storedHead(m_head), files}.toCborValue().toCbor();
}

static std::unique_ptr<Edit> restoreManifest(const ItemHead &head, const QCborArray &stored)
{
    QList<ChangeManifest::FileEntry> files;
    for (const QCborValue &value : stored) {
        const QCborArray entry = value.toArray();
        files.append({entry.at(0).toString(), entry.at(1).toString(), entry.at(2).toString()});
    }
    return std::make_unique<ChangeManifest>(head, files);
}

std::unique_ptr<Edit> restoreEdit(const QByteArray &stored)
{
    const QCborArray fields = QCborValue::fromCbor(stored).toArray();
    const QString kind = fields.at(0).toString();
    if (kind == u"head") {
        const std::optional<ItemHead> head = readHead(fields.at(2));
        const qint64 field = fields.at(1).toInteger(-1);
        const bool isField = field >= 0 && field <= int(HeadField::Extra);
        return head && isField ? std::make_unique<ChangeHead>(HeadField(field), *head) : nullptr;
    }
    if (kind == u"manifest") {
        const std::optional<ItemHead> head = readHead(fields.at(1));
        return head ? restoreManifest(*head, fields.at(2).toArray()) : nullptr;
    }
    if (kind == u"add") {
        return std::make_unique<AddFile>(readFile(fields.at(1)));
    }
    if (kind == u"rename") {
        return std::make_unique<RenameFile>(fields.at(1).toString(), fields.at(2).toString());
    }
    if (kind == u"source") {
        return std::make_unique<SourceEdit>(fields.at(1).toString(),
                                            SourceEdit::Splice{qsizetype(fields.at(2).toInteger()),
                                                               fields.at(3).toByteArray(), fields.at(4).toByteArray()});
    }
    if (kind == u"remove") {
        return std::make_unique<RemoveFile>(readFile(fields.at(1)), qsizetype(fields.at(2).toInteger()));
    }
    return nullptr;
}

} // namespace enigma
