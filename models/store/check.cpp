// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/check.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/format/manifest_json.h"
#include "models/store/blob_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"
#include "models/store/search_words.h"
#include "models/store/trash_repository.h"

#include <QSet>
#include <QtConcurrentMap>

#include <functional>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr qint64 kRowsOfPart = 20'000;

static Result<> checkFile(Database &database, CheckReport &report)
{
    ENIGMA_TRY(Statement integrity, database.prepare("PRAGMA integrity_check(20)"_L1));
    ENIGMA_CHECK(integrity.run());
    while (integrity.next()) {
        if (integrity.text(0) != u"ok"_s) {
            report.problems.append(tr("The library's file is damaged: %1.").arg(integrity.text(0)));
        }
    }
    ENIGMA_TRY(Statement references,
               database.prepare("SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1"_L1));
    ENIGMA_CHECK(references.run());
    while (references.next()) {
        report.problems.append(tr("%1 rows of the table “%2” refer to something that is missing.")
                                   .arg(references.integer(1))
                                   .arg(references.text(0)));
    }
    return {};
}

// What is checked by one thread, with a connection of its own.
struct CheckPart
{
    std::function<Result<>(Database &database, CheckReport &report, const std::stop_token &stop)> work;
};

static Result<> checkBlobs(Database &database, const QString &from, const QString &below, CheckReport &report,
                           const std::stop_token &stop)
{
    ENIGMA_TRY(Statement rows, database.prepare("SELECT sha256, bytes, encoding, size FROM blobs "
                                                "WHERE sha256 >= :from AND sha256 < :below"_L1));
    ENIGMA_CHECK(rows.bind(":from"_L1, from).bind(":below"_L1, below).run());
    while (rows.next()) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        const PackedBlob blob = BlobRepository::readPacked(rows);
        const Result<QByteArray> bytes = blob.unpack();
        if (!bytes) {
            report.problems.append(tr("The stored file %1 cannot be read: %2").arg(blob.sha256, bytes.error().message));
        } else if (sha256Hex(*bytes) != blob.sha256 || bytes->size() != blob.size) {
            report.problems.append(tr("The stored file %1 does not hold what its name says.").arg(blob.sha256));
        }
        ++report.blobs;
        report.bytes += blob.size;
    }
    return {};
}

static Result<> checkVersions(Database &database, qint64 from, qint64 below, CheckReport &report,
                              const std::stop_token &stop)
{
    ENIGMA_TRY(Statement rows,
               database.prepare("SELECT c.slug, CAST(v.manifest AS BLOB), v.manifest_sha256, "
                                "(SELECT group_concat(f.path || ' ' || f.blob_sha256, char(10) ORDER BY f.position) "
                                "FROM version_files f WHERE f.version_uid = v.uid) FROM component_versions v "
                                "JOIN components c ON c.uid = v.component_uid "
                                "WHERE v.rowid >= :from AND v.rowid < :below"_L1));
    ENIGMA_CHECK(rows.bind(":from"_L1, from).bind(":below"_L1, below).run());
    while (rows.next()) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        ++report.versions;
        const QByteArray json = rows.bytes(1);
        const Result<Manifest> manifest = readManifest(json);
        if (!manifest || sha256Hex(json) != rows.text(2)) {
            report.problems.append(
                tr("A version of “%1” does not match its digest %2.").arg(rows.text(0), rows.text(2)));
            continue;
        }
        QStringList named;
        for (const ManifestFile &file : manifest->files) {
            named.append(file.path + u' ' + file.sha256);
        }
        if (rows.text(3) != named.join(u'\n')) {
            report.problems.append(tr("The files of “%1” %2 are not those of its manifest.")
                                       .arg(rows.text(0), manifest->version.toString()));
        }
    }
    return {};
}

// One sentence for each row of a statement; "%1" of the sentence is its first column.
static Result<> reportRows(Database &database, CheckReport &report, QLatin1StringView sql, const QString &sentence)
{
    ENIGMA_TRY(Statement rows, database.prepare(sql));
    ENIGMA_CHECK(rows.run());
    while (rows.next()) {
        report.problems.append(sentence.arg(rows.text(0)));
    }
    return {};
}

static Result<> checkDerived(Database &database, CheckReport &report)
{
    ENIGMA_CHECK(reportRows(
        database, report,
        "SELECT c.slug FROM components c WHERE (SELECT uid FROM component_versions v WHERE v.component_uid = c.uid "
        "AND v.is_latest = 1) IS NOT (SELECT uid FROM component_versions v WHERE v.component_uid = c.uid "
        "AND v.yanked_at IS NULL ORDER BY major DESC, minor DESC, patch DESC LIMIT 1)"_L1,
        tr("The latest version of “%1” is not the highest one.")));
    ENIGMA_CHECK(reportRows(database, report,
                            "SELECT c.slug FROM components c JOIN component_states s ON s.component_uid = c.uid "
                            "WHERE s.state <> c.state OR s.version_count <> c.version_count"_L1,
                            tr("The state or the number of versions that lists show for “%1” is not right.")));
    ENIGMA_CHECK(reportRows(database, report,
                            "SELECT slug FROM registries r WHERE component_count <> (SELECT count(*) FROM components "
                            "WHERE registry_uid = r.uid AND deleted_at IS NULL)"_L1,
                            tr("The number of components that is shown for “%1” is not right.")));
    ENIGMA_CHECK(reportRows(database, report,
                            "SELECT c.slug FROM components c LEFT JOIN search_documents d ON d.component_uid = c.uid "
                            "WHERE (c.deleted_at IS NULL) <> (d.id IS NOT NULL) OR (d.id IS NOT NULL AND ("
                            "NOT EXISTS (SELECT 1 FROM search_docsize WHERE id = d.id) OR "
                            "NOT EXISTS (SELECT 1 FROM search_words_docsize WHERE id = d.id) OR "
                            "NOT EXISTS (SELECT 1 FROM search_names_docsize WHERE id = d.id)))"_L1,
                            tr("The search index does not know “%1” as it is.")));
    return reportRows(
        database, report,
        "SELECT slug FROM components c WHERE NOT EXISTS (SELECT 1 FROM drafts WHERE component_uid = c.uid) "
        "AND NOT EXISTS (SELECT 1 FROM component_versions WHERE component_uid = c.uid)"_L1,
        tr("“%1” has neither a draft nor a version."));
}

// What is listed beside a component against what its working state says.
static Result<> checkHeads(Database &database, qint64 from, qint64 below, CheckReport &report,
                           const std::stop_token &stop)
{
    ENIGMA_TRY(Statement rows,
               database.prepare("SELECT c.slug, CAST(coalesce(d.data, v.manifest) AS BLOB), "
                                "(SELECT count(DISTINCT name) FROM component_packages WHERE component_uid = c.uid), "
                                "(SELECT count(*) FROM component_links WHERE component_uid = c.uid) FROM components c "
                                "LEFT JOIN drafts d ON d.component_uid = c.uid LEFT JOIN component_versions v "
                                "ON v.component_uid = c.uid AND v.is_latest = 1 "
                                "WHERE c.deleted_at IS NULL AND c.rowid >= :from AND c.rowid < :below"_L1));
    ENIGMA_CHECK(rows.bind(":from"_L1, from).bind(":below"_L1, below).run());
    while (rows.next()) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        if (rows.isNull(1)) {
            continue; // All versions were taken back, or there is nothing, which was reported.
        }
        const Result<Manifest> manifest = readManifest(rows.bytes(1));
        if (!manifest) {
            report.problems.append(tr("The draft of “%1” cannot be read.").arg(rows.text(0)));
            continue;
        }
        const ItemHead &head = manifest->head;
        const QStringList names = packageNames({.head = head, .files = {}});
        const QSet<QString> targets(head.registryDependencies.begin(), head.registryDependencies.end());
        if (rows.integer(2) != QSet<QString>(names.begin(), names.end()).size() || rows.integer(3) != targets.size()) {
            report.problems.append(tr("What is listed that “%1” uses is not what it uses.").arg(rows.text(0)));
        }
    }
    return {};
}

// Parts of a table by the numbers of its rows.
template<typename Check>
static Result<> addRows(Database &database, QLatin1StringView last, Check check, QList<CheckPart> &parts)
{
    ENIGMA_TRY(const qint64 highest, database.integer(last));
    for (qint64 from = 0; from <= highest; from += kRowsOfPart) {
        parts.append({[=](Database &own, CheckReport &report, const std::stop_token &stop) {
            return check(own, from, from + kRowsOfPart, report, stop);
        }});
    }
    return {};
}

// The longest first, so that all cores have work to the end.
static Result<QList<CheckPart>> partsOf(Database &database)
{
    QList<CheckPart> parts;
    parts.append({[](Database &own, CheckReport &report, const std::stop_token &) { return checkFile(own, report); }});
    parts.append(
        {[](Database &own, CheckReport &report, const std::stop_token &) { return checkDerived(own, report); }});
    for (const QChar digit : u"0123456789abcdef"_s) {
        const QString below = digit == u'f' ? u"g"_s : digit == u'9' ? u"a"_s : QString(QChar(digit.unicode() + 1));
        parts.append({[=](Database &own, CheckReport &report, const std::stop_token &stop) {
            return checkBlobs(own, digit, below, report, stop);
        }});
    }
    ENIGMA_CHECK(addRows(database, "SELECT max(rowid) FROM component_versions"_L1, checkVersions, parts));
    ENIGMA_CHECK(addRows(database, "SELECT max(rowid) FROM components"_L1, checkHeads, parts));
    return parts;
}

Result<CheckReport> checkLibrary(Library &library, JobContext &job)
{
    CheckReport report;
    Database &database = library.database();
    ENIGMA_TRY(report.registries, database.integer("SELECT count(*) FROM registries"_L1));
    ENIGMA_TRY(report.components, database.integer("SELECT count(*) FROM components"_L1));
    ENIGMA_TRY(const QList<CheckPart> parts, partsOf(database));
    QThreadPool pool; // Of its own: the global one may be waiting for this very check.
    const auto run = [path = database.path(), stop = job.stopToken()](const CheckPart &part) -> Result<CheckReport> {
        ENIGMA_TRY(const std::unique_ptr<Database> own, Database::open(path, Database::Mode::ReadOnly));
        CheckReport partial;
        ENIGMA_CHECK(part.work(*own, partial, stop));
        return partial;
    };
    const QFuture<Result<CheckReport>> running = QtConcurrent::mapped(&pool, parts, run);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        ENIGMA_TRY(const CheckReport part, running.resultAt(i));
        report.versions += part.versions;
        report.blobs += part.blobs;
        report.bytes += part.bytes;
        report.problems += part.problems;
        job.report(i + 1, parts.size(), tr("Checked %1 versions").arg(report.versions));
    }
    ENIGMA_TRY(report.unused, TrashRepository(database).countUnusedBlobs());
    return report;
}

} // namespace enigma
