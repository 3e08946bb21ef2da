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

namespace enigma {

using namespace Qt::StringLiterals;

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

static Result<> checkBlobs(Database &database, CheckReport &report, JobContext &job)
{
    BlobRepository blobs(database);
    ENIGMA_TRY(Statement rows, database.prepare("SELECT sha256, size FROM blobs"_L1));
    ENIGMA_CHECK(rows.run());
    while (rows.next()) {
        if (job.isCancelled()) {
            return cancelled();
        }
        const QString key = rows.text(0);
        const Result<QByteArray> bytes = blobs.load(key);
        if (!bytes) {
            report.problems.append(tr("The stored file %1 cannot be read: %2").arg(key, bytes.error().message));
        } else if (sha256Hex(*bytes) != key || bytes->size() != rows.integer(1)) {
            report.problems.append(tr("The stored file %1 does not hold what its name says.").arg(key));
        }
        ++report.blobs;
        report.bytes += rows.integer(1);
        job.report(report.blobs, 0, tr("Checked %1 files").arg(report.blobs));
    }
    return {};
}

static Result<> checkVersions(Database &database, CheckReport &report, JobContext &job)
{
    ENIGMA_TRY(
        Statement files,
        database.prepare("SELECT path, blob_sha256 FROM version_files WHERE version_uid = :uid ORDER BY position"_L1));
    ENIGMA_TRY(Statement rows,
               database.prepare("SELECT v.uid, c.slug, v.manifest, v.manifest_sha256 FROM component_versions v "
                                "JOIN components c ON c.uid = v.component_uid"_L1));
    ENIGMA_CHECK(rows.run());
    while (rows.next()) {
        if (job.isCancelled()) {
            return cancelled();
        }
        ++report.versions;
        const QByteArray json = rows.text(2).toUtf8();
        const Result<Manifest> manifest = readManifest(json);
        if (!manifest || sha256Hex(json) != rows.text(3)) {
            report.problems.append(
                tr("A version of “%1” does not match its digest %2.").arg(rows.text(1), rows.text(3)));
            continue;
        }
        QStringList stored;
        ENIGMA_CHECK(files.bind(":uid"_L1, rows.text(0)).run());
        while (files.next()) {
            stored.append(files.text(0) + u' ' + files.text(1));
        }
        QStringList named;
        for (const ManifestFile &file : manifest->files) {
            named.append(file.path + u' ' + file.sha256);
        }
        if (stored != named) {
            report.problems.append(tr("The files of “%1” %2 are not those of its manifest.")
                                       .arg(rows.text(1), manifest->version.toString()));
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
static Result<> checkHeads(Library &library, CheckReport &report, JobContext &job)
{
    Database &database = library.database();
    ENIGMA_TRY(Statement packages,
               database.prepare("SELECT count(DISTINCT name) FROM component_packages WHERE component_uid = :uid"_L1));
    ENIGMA_TRY(Statement links, database.prepare("SELECT count(*) FROM component_links WHERE component_uid = :uid"_L1));
    ENIGMA_TRY(Statement rows,
               database.prepare("SELECT c.uid, c.slug, coalesce(d.data, v.manifest) FROM components c "
                                "LEFT JOIN drafts d ON d.component_uid = c.uid LEFT JOIN component_versions v "
                                "ON v.component_uid = c.uid AND v.is_latest = 1 WHERE c.deleted_at IS NULL"_L1));
    const auto count = [](Statement &statement, const QString &uid) -> Result<qint64> {
        ENIGMA_CHECK(statement.bind(":uid"_L1, uid).run());
        return statement.next() ? statement.integer(0) : 0;
    };
    ENIGMA_CHECK(rows.run());
    while (rows.next()) {
        if (job.isCancelled()) {
            return cancelled();
        }
        if (rows.isNull(2)) {
            continue; // All versions were taken back, or there is nothing, which was reported.
        }
        const Result<Manifest> manifest = readManifest(rows.text(2).toUtf8());
        if (!manifest) {
            report.problems.append(tr("The draft of “%1” cannot be read.").arg(rows.text(1)));
            continue;
        }
        const ItemHead &head = manifest->head;
        const QStringList names = packageNames({.head = head, .files = {}});
        ENIGMA_TRY(const qint64 packageRows, count(packages, rows.text(0)));
        ENIGMA_TRY(const qint64 linkRows, count(links, rows.text(0)));
        const QSet<QString> targets(head.registryDependencies.begin(), head.registryDependencies.end());
        if (packageRows != QSet<QString>(names.begin(), names.end()).size() || linkRows != targets.size()) {
            report.problems.append(tr("What is listed that “%1” uses is not what it uses.").arg(rows.text(1)));
        }
    }
    return {};
}

Result<CheckReport> checkLibrary(Library &library, JobContext &job)
{
    CheckReport report;
    Database &database = library.database();
    ENIGMA_TRY(report.registries, database.integer("SELECT count(*) FROM registries"_L1));
    ENIGMA_TRY(report.components, database.integer("SELECT count(*) FROM components"_L1));
    ENIGMA_CHECK(checkFile(database, report));
    ENIGMA_CHECK(checkBlobs(database, report, job));
    ENIGMA_CHECK(checkVersions(database, report, job));
    ENIGMA_CHECK(checkDerived(database, report));
    ENIGMA_CHECK(checkHeads(library, report, job));
    ENIGMA_TRY(report.unused, TrashRepository(database).countUnusedBlobs());
    return report;
}

} // namespace enigma
