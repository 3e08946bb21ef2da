// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/preview_cache.h"

#include "models/base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr int kFormat = 1;

// The days of use are those of QDate, so that a picture is written once a day at most when it is looked at.
static constexpr QLatin1StringView kTable =
    "CREATE TABLE previews ("
    "id INTEGER PRIMARY KEY, "
    "key TEXT NOT NULL UNIQUE CHECK (length(key) = 64 AND key NOT GLOB '*[^0-9a-f]*'), "
    "png BLOB NOT NULL, "
    "width INTEGER NOT NULL CHECK (width >= 0), "
    "height INTEGER NOT NULL CHECK (height >= 0), "
    "problems BLOB NOT NULL, "
    "milliseconds INTEGER NOT NULL, "
    "bytes INTEGER NOT NULL, "
    "used_on INTEGER NOT NULL) STRICT"_L1;

PreviewCache::PreviewCache(std::unique_ptr<Database> database, qint64 maxBytes) :
    m_database(std::move(database)), m_maxBytes(maxBytes)
{
}

static QString pathIn(const QString &libraryFolder)
{
    return QDir(libraryFolder).absoluteFilePath(u"previews/previews.sqlite"_s);
}

Result<std::unique_ptr<PreviewCache>> PreviewCache::open(const QString &libraryFolder, qint64 maxBytes)
{
    const QString path = pathIn(libraryFolder);
    const QString folder = QFileInfo(path).path();
    if (!QDir().mkpath(folder)) {
        return failure(ErrorCode::Disk,
                       tr("The folder %1 cannot be made. Choose a folder that you may write.").arg(folder));
    }
    Result<std::unique_ptr<PreviewCache>> cache = openFile(path, maxBytes);
    if (cache || cache.error().code != ErrorCode::Corrupt) {
        return cache;
    }
    discard(libraryFolder);
    return openFile(path, maxBytes);
}

void PreviewCache::discard(const QString &libraryFolder)
{
    for (const QLatin1StringView ending : {""_L1, "-wal"_L1, "-shm"_L1}) {
        QFile::remove(pathIn(libraryFolder) + ending);
    }
}

Result<std::unique_ptr<PreviewCache>> PreviewCache::openFile(const QString &path, qint64 maxBytes)
{
    ENIGMA_TRY(std::unique_ptr<Database> database, Database::open(path, Database::Mode::ReadWrite));
    std::unique_ptr<PreviewCache> cache(new PreviewCache(std::move(database), maxBytes));
    ENIGMA_CHECK(cache->m_database->execute(u"PRAGMA synchronous=NORMAL"_s)); // A power cut may take the last ones.
    ENIGMA_CHECK(cache->prepareTable());
    ENIGMA_TRY(cache->m_bytes, cache->m_database->integer("SELECT coalesce(sum(bytes), 0) FROM previews"_L1));
    return cache;
}

Result<> PreviewCache::prepareTable()
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(const qint64 format, m_database->integer("PRAGMA user_version"_L1));
    if (format == kFormat) {
        return {};
    }
    ENIGMA_CHECK(m_database->execute(u"DROP TABLE IF EXISTS previews"_s));
    ENIGMA_CHECK(m_database->execute(kTable));
    ENIGMA_CHECK(m_database->execute(u"CREATE INDEX previews_use ON previews (used_on, id, bytes)"_s));
    ENIGMA_CHECK(m_database->execute(u"PRAGMA user_version=%1"_s.arg(kFormat)));
    return transaction.commit();
}

qint64 PreviewCache::today() const
{
    return m_clock->now().date().toJulianDay();
}

Result<StoredPreview> PreviewCache::find(const QString &key)
{
    StoredPreview preview;
    qint64 usedOn = 0;
    {
        ENIGMA_TRY(Statement row, m_database->prepare("SELECT png, width, height, problems, milliseconds, used_on "
                                                      "FROM previews WHERE key = :key"_L1));
        ENIGMA_CHECK(row.bind(":key"_L1, key).run());
        if (!row.next()) {
            return failure(ErrorCode::NotFound, tr("There is no picture of this yet."), key);
        }
        preview = {.png = row.bytes(0),
                   .width = int(row.integer(1)),
                   .height = int(row.integer(2)),
                   .problems = row.bytes(3),
                   .milliseconds = row.integer(4)};
        usedOn = row.integer(5);
    }
    if (usedOn < today()) {
        (void)noteUse(key); // The picture is there, also when that cannot be written.
    }
    return preview;
}

Result<> PreviewCache::noteUse(const QString &key)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(Statement use, m_database->prepare("UPDATE previews SET used_on = :today WHERE key = :key"_L1));
    ENIGMA_CHECK(use.bind(":today"_L1, today()).bind(":key"_L1, key).run());
    return transaction.commit();
}

Result<> PreviewCache::keep(const QString &key, const StoredPreview &preview)
{
    const qint64 bytes = preview.png.size() + preview.problems.size();
    if (bytes > m_maxBytes / 8) {
        return failure(ErrorCode::TooLarge, tr("This picture is too large to be kept: %1.").arg(humanSize(bytes)));
    }
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(Statement insert,
               m_database->prepare("INSERT OR REPLACE INTO previews "
                                   "(key, png, width, height, problems, milliseconds, bytes, used_on) VALUES "
                                   "(:key, :png, :width, :height, :problems, :milliseconds, :bytes, :today)"_L1));
    ENIGMA_CHECK(insert.bind(":key"_L1, key)
                     .bind(":png"_L1, preview.png)
                     .bind(":width"_L1, preview.width)
                     .bind(":height"_L1, preview.height)
                     .bind(":problems"_L1, preview.problems)
                     .bind(":milliseconds"_L1, preview.milliseconds)
                     .bind(":bytes"_L1, bytes)
                     .bind(":today"_L1, today())
                     .run());
    ENIGMA_CHECK(transaction.commit());
    m_bytes += bytes;
    return m_bytes > m_maxBytes ? trim(m_maxBytes / 10 * 9) : Result<>();
}

Result<> PreviewCache::trim(qint64 bytes)
{
    ENIGMA_TRY(Database::Transaction transaction, m_database->begin());
    ENIGMA_TRY(Statement remove,
               m_database->prepare("DELETE FROM previews WHERE id IN (SELECT id FROM ("
                                   "SELECT id, sum(bytes) OVER (ORDER BY used_on DESC, id DESC) AS total "
                                   "FROM previews) WHERE total > :bytes)"_L1));
    ENIGMA_CHECK(remove.bind(":bytes"_L1, bytes).run());
    ENIGMA_TRY(m_bytes, m_database->integer("SELECT coalesce(sum(bytes), 0) FROM previews"_L1));
    return transaction.commit();
}

} // namespace enigma
