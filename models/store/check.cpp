// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/check.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/format/manifest_json.h"
#include "models/store/blob_repository.h"
#include "models/store/database.h"
#include "models/store/library.h"

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

static Result<> checkLatest(Database &database, CheckReport &report)
{
    ENIGMA_TRY(Statement rows,
               database.prepare(
                   "SELECT c.slug FROM components c WHERE EXISTS (SELECT 1 FROM component_versions v WHERE "
                   "v.component_uid = c.uid AND v.yanked_at IS NULL) AND (SELECT count(*) FROM component_versions v "
                   "WHERE v.component_uid = c.uid AND v.is_latest = 1 AND v.yanked_at IS NULL) <> 1"_L1));
    ENIGMA_CHECK(rows.run());
    while (rows.next()) {
        report.problems.append(tr("“%1” has versions, but not exactly one latest.").arg(rows.text(0)));
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
    ENIGMA_CHECK(checkLatest(database, report));
    return report;
}

} // namespace enigma
