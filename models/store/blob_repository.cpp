// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/blob_repository.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/store/database.h"

#include <zstd.h>

namespace enigma {

using namespace Qt::StringLiterals;

// Smaller files gain too little to pay for the decompression of each read.
static constexpr qsizetype kCompressFrom = 4096;
static constexpr int kLevel = 3;

static QByteArray compress(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size =
        ZSTD_compress(packed.data(), size_t(packed.size()), bytes.constData(), size_t(bytes.size()), kLevel);
    if (ZSTD_isError(size)) {
        return {};
    }
    packed.truncate(qsizetype(size));
    return packed;
}

Result<QByteArray> PackedBlob::unpack() const
{
    if (!isCompressed) {
        return bytes;
    }
    QByteArray content(size, Qt::Uninitialized);
    const size_t written =
        ZSTD_decompress(content.data(), size_t(content.size()), bytes.constData(), size_t(bytes.size()));
    if (ZSTD_isError(written) || qint64(written) != size) {
        return failure(ErrorCode::Corrupt,
                       tr("A stored file is damaged. Run “enigmactl check” to see which versions use it."), sha256);
    }
    return content;
}

PackedBlob BlobRepository::readPacked(const Statement &row)
{
    return {
        .sha256 = row.text(0), .bytes = row.bytes(1), .size = row.integer(3), .isCompressed = row.text(2) == u"zstd"_s};
}

PackedBlob PackedBlob::pack(const QByteArray &content, const QString &sha256)
{
    const QByteArray packed = content.size() >= kCompressFrom ? compress(content) : QByteArray();
    const bool worth = !packed.isEmpty() && packed.size() < content.size();
    return {.sha256 = sha256,
            .bytes = worth ? packed : content,
            .size = content.size(),
            .isCompressed = worth,
            .lines = content.count('\n')};
}

Result<QString> BlobRepository::store(const QByteArray &bytes)
{
    const QString sha256 = sha256Hex(bytes);
    ENIGMA_TRY(const bool known, contains(sha256));
    if (!known) {
        ENIGMA_CHECK(store(PackedBlob::pack(bytes, sha256)));
    }
    return sha256;
}

Result<> BlobRepository::store(const PackedBlob &blob)
{
    ENIGMA_TRY(Statement insert,
               m_database.prepare("INSERT INTO blobs (sha256, bytes, encoding, size, line_count) "
                                  "VALUES (:sha256, :bytes, :encoding, :size, :lines) ON CONFLICT DO NOTHING"_L1));
    return insert.bind(":sha256"_L1, blob.sha256)
        .bind(":bytes"_L1, blob.bytes)
        .bind(":encoding"_L1, blob.isCompressed ? u"zstd"_s : u"plain"_s)
        .bind(":size"_L1, blob.size)
        .bind(":lines"_L1, blob.lines)
        .run();
}

Result<QByteArray> BlobRepository::load(const QString &sha256)
{
    ENIGMA_TRY(Statement select,
               m_database.prepare("SELECT sha256, bytes, encoding, size FROM blobs WHERE sha256 = :sha256"_L1));
    ENIGMA_CHECK(select.bind(":sha256"_L1, sha256).run());
    if (!select.next()) {
        return failure(ErrorCode::NotFound,
                       tr("A stored file is missing. Run “enigmactl check” to see which versions use it."), sha256);
    }
    return readPacked(select).unpack();
}

static Result<QHash<QString, PackedBlob>> readAll(Statement rows)
{
    ENIGMA_CHECK(rows.run());
    QHash<QString, PackedBlob> blobs;
    while (rows.next()) {
        PackedBlob blob = BlobRepository::readPacked(rows);
        blobs.insert(blob.sha256, std::move(blob));
    }
    return blobs;
}

Result<QHash<QString, PackedBlob>> BlobRepository::packed(const RegistryId &registry)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare("SELECT sha256, bytes, encoding, size FROM blobs WHERE sha256 IN (SELECT f.blob_sha256 "
                           "FROM components c JOIN component_versions v ON v.component_uid = c.uid "
                           "JOIN version_files f ON f.version_uid = v.uid "
                           "WHERE c.registry_uid = :registry AND c.deleted_at IS NULL AND v.yanked_at IS NULL)"_L1));
    rows.bind(":registry"_L1, registry.value);
    return readAll(std::move(rows));
}

Result<QHash<QString, PackedBlob>> BlobRepository::packedLatest(const RegistryId &registry)
{
    ENIGMA_TRY(
        Statement rows,
        m_database.prepare("SELECT sha256, bytes, encoding, size FROM blobs WHERE sha256 IN (SELECT f.blob_sha256 "
                           "FROM components c JOIN component_versions v ON v.component_uid = c.uid "
                           "JOIN version_files f ON f.version_uid = v.uid "
                           "WHERE c.registry_uid = :registry AND c.deleted_at IS NULL AND v.is_latest = 1)"_L1));
    rows.bind(":registry"_L1, registry.value);
    return readAll(std::move(rows));
}

Result<bool> BlobRepository::contains(const QString &sha256)
{
    ENIGMA_TRY(Statement select, m_database.prepare("SELECT 1 FROM blobs WHERE sha256 = :sha256"_L1));
    ENIGMA_CHECK(select.bind(":sha256"_L1, sha256).run());
    return select.next();
}

} // namespace enigma
