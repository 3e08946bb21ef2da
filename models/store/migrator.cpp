// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/migrator.h"

#include "models/base/text.h"
#include "models/store/database.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace enigma {

using namespace Qt::StringLiterals;

QList<Migration> builtinMigrations()
{
    QList<Migration> migrations;
    const QDir folder(u":/enigma/sql/sqlite"_s);
    for (const QString &name : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) { // A resource: it cannot be missing.
            migrations.append({name.section(u'_', 0, 0).toInt(), QString::fromUtf8(file.readAll())});
        }
    }
    return migrations;
}

static Result<> refuseNewer(qint64 current, qint64 newest, const QString &path)
{
    if (current > newest) {
        return failure(ErrorCode::TooNew,
                       tr("The library %1 was made by a newer version of Enigma Designer (format %2; this program "
                          "knows %3). Nothing was changed in it. Update the program to open it.")
                           .arg(path)
                           .arg(current)
                           .arg(newest));
    }
    return {};
}

static QString withoutComments(const QString &sql)
{
    static const QRegularExpression comment(u"^--.*$"_s, QRegularExpression::MultilineOption);
    return QString(sql).remove(comment).trimmed();
}

static Result<> apply(Database &database, const Migration &migration)
{
    static const QRegularExpression blankLine(u"\\n\\s*\\n"_s);
    ENIGMA_TRY(Database::Transaction transaction, database.begin());
    ENIGMA_TRY(const qint64 current, database.integer("PRAGMA user_version"_L1));
    if (current >= migration.number) {
        return {}; // Another process came first.
    }
    for (const QString &part : migration.sql.split(blankLine)) {
        if (const QString statement = withoutComments(part); !statement.isEmpty()) {
            ENIGMA_CHECK(database.execute(statement));
        }
    }
    ENIGMA_CHECK(database.execute(u"PRAGMA user_version=%1"_s.arg(migration.number)));
    return transaction.commit();
}

Result<> migrate(Database &database, const QList<Migration> &migrations)
{
    const int newest = migrations.isEmpty() ? 0 : migrations.last().number;
    ENIGMA_TRY(const qint64 current, database.integer("PRAGMA user_version"_L1));
    ENIGMA_CHECK(refuseNewer(current, newest, database.path()));
    if (current > 0 && current < newest) {
        ENIGMA_TRY(Statement copy, database.prepare("VACUUM INTO :path"_L1));
        const QString beside = u"%1.before-%2"_s.arg(database.path()).arg(newest);
        QFile::remove(beside);
        ENIGMA_CHECK(copy.bind(":path"_L1, beside).run());
    }
    for (const Migration &migration : migrations) {
        if (migration.number > current) {
            ENIGMA_CHECK(apply(database, migration));
        }
    }
    return {};
}

Result<> checkSchema(Database &database, const QList<Migration> &migrations)
{
    const int newest = migrations.isEmpty() ? 0 : migrations.last().number;
    ENIGMA_TRY(const qint64 current, database.integer("PRAGMA user_version"_L1));
    ENIGMA_CHECK(refuseNewer(current, newest, database.path()));
    if (current < newest) {
        return failure(
            ErrorCode::Corrupt,
            tr("The library %1 is not prepared yet. Open it once with Enigma Designer.").arg(database.path()));
    }
    return {};
}

} // namespace enigma
