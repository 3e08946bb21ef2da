// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/repair.h"

#include "models/base/text.h"
#include "models/store/activity_repository.h"
#include "models/store/backup.h"
#include "models/store/check.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/store/search_repository.h"
#include "models/store/trash_repository.h"

#include <QDateTime>
#include <QFile>

namespace enigma {

using namespace Qt::StringLiterals;

// A damaged file may be too broken to be read as a database; then its bytes are kept.
static Result<QString> keepCopy(Library &library)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    const QString kept = u"%1.before-repair-%2"_s.arg(library.database().path(), time);
    const Result<> written = backupLibrary(library, kept);
    if (written) {
        return kept;
    }
    const QString log = library.database().path() + u"-wal"_s;
    if (written.error().code != ErrorCode::Corrupt || !QFile::copy(library.database().path(), kept) ||
        (QFile::exists(log) && !QFile::copy(log, kept + u"-wal"_s))) {
        return std::unexpected(written.error());
    }
    return kept;
}

static Result<int> change(Database &database, const QString &sql)
{
    ENIGMA_TRY(const qint64 before, database.integer("SELECT total_changes()"_L1));
    ENIGMA_CHECK(database.execute(sql));
    ENIGMA_TRY(const qint64 after, database.integer("SELECT total_changes()"_L1));
    return int(after - before);
}

struct Reference
{
    QString table;
    QString column;
    QString to;
    QString toColumn;
    QString onDelete;
};

// All names come from the schema, none from a row.
static Result<QList<Reference>> brokenReferences(Database &database)
{
    ENIGMA_TRY(Statement rows,
               database.prepare(
                   "SELECT DISTINCT c.\"table\", k.\"from\", k.\"table\", k.\"to\", k.on_delete "
                   "FROM pragma_foreign_key_check c JOIN pragma_foreign_key_list(c.\"table\") k ON k.id = c.fkid"_L1));
    ENIGMA_CHECK(rows.run());
    QList<Reference> references;
    while (rows.next()) {
        references.append({rows.text(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
    }
    return references;
}

// What would have gone with what it refers to goes; what would have been kept without the reference loses it. The rest,
// a version whose content is missing, is for a person.
static Result<> mendReferences(Database &database, RepairReport &report)
{
    bool again = true;
    while (again) { // What goes may leave others behind.
        again = false;
        ENIGMA_TRY(const QList<Reference> references, brokenReferences(database));
        for (const Reference &reference : references) {
            const QString condition = u"%1 IS NOT NULL AND %1 NOT IN (SELECT %2 FROM %3)"_s.arg(
                reference.column, reference.toColumn, reference.to);
            int changed = 0;
            if (reference.onDelete == u"CASCADE"_s) {
                ENIGMA_TRY(changed, change(database, u"DELETE FROM %1 WHERE %2"_s.arg(reference.table, condition)));
            } else if (reference.onDelete == u"SET NULL"_s) {
                ENIGMA_TRY(changed, change(database, u"UPDATE %1 SET %2 = NULL WHERE %3"_s.arg(
                                                         reference.table, reference.column, condition)));
            }
            if (changed > 0) {
                again = true;
                report.done.append(tr("Rows of “%1” that belonged to nothing: mended.").arg(reference.table));
            }
        }
    }
    return {};
}

static Result<> mendColumns(Database &database, RepairReport &report)
{
    const auto mend = [&](const QString &sql, const QString &sentence) -> Result<> {
        ENIGMA_TRY(const int changed, change(database, sql));
        if (changed > 0) {
            report.done.append(sentence);
        }
        return {};
    };
    const QString highest = u"(SELECT w.uid FROM component_versions w WHERE w.component_uid = v.component_uid AND "
                            "w.yanked_at IS NULL ORDER BY w.major DESC, w.minor DESC, w.patch DESC LIMIT 1)"_s;
    ENIGMA_CHECK(
        mend(u"UPDATE component_versions AS v SET is_latest = 0 WHERE is_latest = 1 AND uid IS NOT "_s + highest,
             tr("Versions that were wrongly the latest: mended.")));
    ENIGMA_CHECK(mend(u"UPDATE component_versions AS v SET is_latest = 1 WHERE is_latest = 0 AND uid = "_s + highest,
                      tr("Missing latest versions: mended.")));
    ENIGMA_CHECK(
        mend(u"UPDATE components AS c SET (state, version_count) = (SELECT s.state, s.version_count FROM "
             "component_states s WHERE s.component_uid = c.uid) WHERE EXISTS (SELECT 1 FROM component_states s "
             "WHERE s.component_uid = c.uid AND (s.state <> c.state OR s.version_count <> c.version_count))"_s,
             tr("States and numbers of versions: counted again.")));
    return mend(
        u"UPDATE registries AS r SET component_count = (SELECT count(*) FROM components WHERE registry_uid = r.uid "
        "AND deleted_at IS NULL) WHERE component_count <> (SELECT count(*) FROM components "
        "WHERE registry_uid = r.uid AND deleted_at IS NULL)"_s,
        tr("Numbers of components: counted again."));
}

static Result<> deriveAll(Library &library, RepairReport &report, JobContext &job)
{
    SearchRepository index(library.database());
    ENIGMA_CHECK(index.clear());
    ENIGMA_TRY(const QList<ComponentId> components, library.components().all());
    for (qsizetype i = 0; i < components.size(); ++i) {
        if (job.isCancelled()) {
            return cancelled();
        }
        job.report(i, components.size(), tr("Indexed %1 of %2 components").arg(i).arg(components.size()));
        const ComponentId &id = components.at(i);
        if (const Result<WorkingState> state = library.working(id); state) { // Else it is left for the check to report.
            ENIGMA_TRY(const ComponentSummary component, library.components().load(id));
            ENIGMA_CHECK(library.components().derive(id, state->item, component.registryCliName));
        }
    }
    report.done.append(tr("Search, packages and links of %1 components: made again.").arg(components.size()));
    return index.setCurrent();
}

Result<RepairReport> repairLibrary(Library &library, JobContext &job)
{
    Database &database = library.database();
    ENIGMA_TRY(const CheckReport before, checkLibrary(library, job));
    RepairReport report;
    ENIGMA_TRY(report.backup, keepCopy(library));
    ENIGMA_TRY(Database::Transaction transaction, database.begin());
    if (!before.problems.isEmpty()) {
        ENIGMA_CHECK(database.execute(u"REINDEX"_s));
        ENIGMA_CHECK(mendReferences(database, report));
        ENIGMA_CHECK(mendColumns(database, report));
    }
    ENIGMA_CHECK(deriveAll(library, report, job));
    ENIGMA_TRY(const auto unused, TrashRepository(database).removeUnusedBlobs());
    if (unused.first > 0) {
        report.done.append(tr("%1 stored files that nothing needed: removed.").arg(unused.first));
    }
    ENIGMA_CHECK(library.activity().append({{}, u"library.repaired"_s, {}, tr("Repaired the library.")}));
    ENIGMA_CHECK(transaction.commit());
    ENIGMA_TRY(const CheckReport after, checkLibrary(library, job));
    report.left = after.problems;
    return report;
}

} // namespace enigma
