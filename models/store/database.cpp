// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/database.h"

#include "models/base/text.h"
#include "models/store/prepared_query.h"
#include "models/store/sql_error.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QThread>

#include <atomic>

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace enigma {

using namespace Qt::StringLiterals;

// "Enig": marks the file as ours, see PRAGMA application_id.
static constexpr qint64 kApplicationId = 0x456e6967;
static constexpr int kBusyTimeoutMs = 5000;

Database::Transaction::Transaction(Transaction &&other) noexcept : m_database(std::exchange(other.m_database, nullptr))
{
}

Database::Transaction::~Transaction()
{
    if (m_database) {
        (void)m_database->execute(u"ROLLBACK"_s); // The error that ended the transaction is already on its way up.
        m_database->m_inTransaction = false;
        m_database->unlockForWriting();
    }
}

Result<> Database::Transaction::commit()
{
    ENIGMA_CHECK(m_database->execute(u"COMMIT"_s));
    m_database->m_inTransaction = false;
    m_database->unlockForWriting();
    m_database = nullptr;
    return {};
}

Database::Database(QString path, QString connection) :
    m_path(std::move(path)), m_connection(std::move(connection)), m_thread(QThread::currentThread())
{
}

Database::~Database()
{
    m_prepared.clear();
    {
        QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        const bool locked = lockForWriting().has_value(); // The last to close writes a checkpoint, if it may write.
        database.close();
        if (locked) {
            unlockForWriting();
        }
    }
    QSqlDatabase::removeDatabase(m_connection);
    if (m_lockFile >= 0) {
        ::close(m_lockFile);
    }
}

static Result<> openConnection(const QString &name, const QString &path, Database::Mode mode)
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
    connection.setDatabaseName(path);
    const QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(kBusyTimeoutMs);
    connection.setConnectOptions(mode == Database::Mode::ReadOnly ? options + u";QSQLITE_OPEN_READONLY"_s : options);
    if (!connection.open()) {
        Error error = sqlError(connection.lastError());
        error.message += u" (%1)"_s.arg(path);
        return std::unexpected(error);
    }
    return {};
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Mode mode)
{
    static std::atomic<int> counter = 0;
    const QString name = u"enigma-%1"_s.arg(++counter);
    std::unique_ptr<Database> database(new Database(path, name));
    database->m_openLock = LibraryLock::share(QFileInfo(path).path());
    ENIGMA_CHECK(openConnection(name, path, mode));
    if (mode == Mode::ReadWrite) {
        const QByteArray lockPath = QFile::encodeName(QFileInfo(path).path() + u"/write.lock"_s);
        database->m_lockFile = ::open(lockPath.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    }
    ENIGMA_CHECK(database->configure(mode));
    return database;
}

Result<> Database::configure(Mode mode)
{
    ENIGMA_TRY(const qint64 application, integer("PRAGMA application_id"_L1));
    ENIGMA_TRY(const qint64 tables, integer("SELECT count(*) FROM sqlite_schema"_L1));
    if (application != kApplicationId && (application != 0 || tables > 0)) {
        return failure(ErrorCode::Denied, tr("%1 belongs to another program. Nothing was changed in it.").arg(m_path));
    }
    for (const QLatin1StringView pragma :
         {"PRAGMA foreign_keys=ON"_L1, "PRAGMA trusted_schema=OFF"_L1, "PRAGMA mmap_size=0"_L1,
          "PRAGMA cache_size=-16000"_L1, "PRAGMA temp_store=MEMORY"_L1}) {
        ENIGMA_CHECK(execute(pragma));
    }
    if (mode == Mode::ReadOnly) {
        return execute(u"PRAGMA query_only=ON"_s);
    }
    return whileNobodyWrites([&]() -> Result<> {
        ENIGMA_CHECK(execute(u"PRAGMA journal_mode=WAL"_s));
        ENIGMA_CHECK(execute(u"PRAGMA synchronous=FULL"_s));
        return application == kApplicationId ? Result<>() : execute(u"PRAGMA application_id=%1"_s.arg(kApplicationId));
    });
}

Result<> Database::whileNobodyWrites(const std::function<Result<>()> &work)
{
    Q_ASSERT(!m_inTransaction);
    ENIGMA_CHECK(lockForWriting());
    const Result<> done = work();
    unlockForWriting();
    return done;
}

Result<> Database::replaceBy(const QString &path)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    // Debian's driver uses the same library as we do, so that its handle can be lent.
    const QVariant handle = QSqlDatabase::database(m_connection, false).driver()->handle();
    sqlite3 *const mine = *static_cast<sqlite3 *const *>(handle.constData());
    sqlite3 *theirs = nullptr;
    int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &theirs, SQLITE_OPEN_READONLY, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_backup *const copy = sqlite3_backup_init(mine, "main", theirs, "main");
        (void)sqlite3_backup_step(copy, -1); // Its failure is that of the end.
        code = copy ? sqlite3_backup_finish(copy) : sqlite3_extended_errcode(mine);
    }
    sqlite3_close(theirs);
    const QString detail = QString::fromUtf8(sqlite3_errstr(code));
    return code == SQLITE_OK
               ? Result<>()
               : std::unexpected(sqlError({{}, detail, QSqlError::StatementError, QString::number(code)}));
}

Result<> Database::lockForWriting()
{
    // SQLite before 3.51.3 can damage a WAL when two connections write or checkpoint at once, so writers take turns.
    while (m_lockFile >= 0 && ::flock(m_lockFile, LOCK_EX) != 0) {
        if (errno != EINTR) {
            return failure(ErrorCode::Disk, tr("The lock beside %1 cannot be taken.").arg(m_path),
                           qt_error_string(errno));
        }
    }
    return {};
}

void Database::unlockForWriting()
{
    if (m_lockFile >= 0) {
        ::flock(m_lockFile, LOCK_UN);
    }
}

Result<Database::Transaction> Database::begin()
{
    Q_ASSERT(!m_inTransaction);
    ENIGMA_CHECK(lockForWriting());
    if (Result<> begun = execute(u"BEGIN IMMEDIATE"_s); !begun) {
        unlockForWriting();
        return std::unexpected(begun.error());
    }
    m_inTransaction = true;
    return Transaction(*this);
}

Result<Statement> Database::prepare(QLatin1StringView sql)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    if (const auto kept = m_prepared.constFind(sql); kept != m_prepared.cend() && !(*kept)->inUse) {
        return Statement(*kept);
    }
    auto prepared = std::make_shared<PreparedQuery>(QSqlQuery(QSqlDatabase::database(m_connection, false)));
    prepared->query.setForwardOnly(true);
    if (!prepared->query.prepare(sql)) {
        return std::unexpected(sqlError(prepared->query.lastError()));
    }
    m_prepared.insert(sql, prepared);
    return Statement(prepared);
}

Result<> Database::execute(const QString &sql)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.exec(sql)) {
        return std::unexpected(sqlError(query.lastError()));
    }
    return {};
}

Result<qint64> Database::integer(QLatin1StringView sql)
{
    ENIGMA_TRY(Statement statement, prepare(sql));
    ENIGMA_CHECK(statement.run());
    return statement.next() ? statement.integer(0) : 0;
}

Result<qint64> Database::dataVersion()
{
    return integer("PRAGMA data_version"_L1);
}

Result<> Database::limitPages(qint64 pages)
{
    return execute(u"PRAGMA max_page_count=%1"_s.arg(pages));
}

} // namespace enigma
