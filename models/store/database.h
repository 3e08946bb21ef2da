// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One connection to the library's SQLite file: transactions, prepared statements, errors as sentences.
// A Database is used only by the thread that opened it.

#pragma once

#include "models/store/library_lock.h"
#include "models/store/statement.h"

#include <QHash>
#include <QString>

#include <functional>
#include <memory>

class QThread;

namespace enigma {

class Database
{
public:
    enum class Mode {
        ReadWrite, // Creates the file when it is missing.
        ReadOnly,
    };

    // A running write, begun IMMEDIATE and under a lock that holds off other processes. Rolls back unless committed.
    class Transaction
    {
    public:
        ~Transaction();
        Transaction(Transaction &&other) noexcept;
        Transaction &operator=(Transaction &&) = delete;
        Result<> commit();

    private:
        friend class Database;
        explicit Transaction(Database &database) : m_database(&database) {}
        Database *m_database;
    };

    // TooNew is the migrator's to find; here: Disk, Corrupt (not a database), Denied (another program's database).
    static Result<std::unique_ptr<Database>> open(const QString &path, Mode mode);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }

    // Nested begin() is a fault of the caller.
    Result<Transaction> begin();
    bool isInTransaction() const { return m_inTransaction; }

    // Prepared once per text and kept.
    Result<Statement> prepare(QLatin1StringView sql);
    // One statement without rows, also one without parameters such as a pragma or a step of a migration.
    Result<> execute(const QString &sql);
    Result<qint64> integer(QLatin1StringView sql);

    // No other connection of any process writes while `work` runs, which may not begin().
    Result<> whileNobodyWrites(const std::function<Result<>()> &work);
    // Everything in the database becomes what that file holds, in one transaction: who reads sees the one or the other,
    // and a crash leaves one of them. Both are of the same format. Only while nobody writes.
    Result<> replaceBy(const QString &path);

    // Changes whenever another connection, also of another process, commits.
    Result<qint64> dataVersion();

    // Limits the file to this many pages; the next write past it fails as a full disk does. For tests.
    Result<> limitPages(qint64 pages);

private:
    friend class Statement;

    Database(QString path, QString connection);
    Result<> configure(Mode mode);
    Result<> lockForWriting();
    void unlockForWriting();

    QString m_path;
    QString m_connection;
    QThread *m_thread;
    bool m_inTransaction = false;
    int m_lockFile = -1;
    LibraryLock m_openLock;
    QHash<QLatin1StringView, std::shared_ptr<PreparedQuery>> m_prepared;
};

} // namespace enigma
