// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A library of any size with ten versions of every component, written in one transaction past the functions that people
// use: 100,000 components with a million versions take about two minutes. It is sound, as `enigmactl check` says.

#pragma once

#include "models/format/manifest_json.h"
#include "models/store/blob_repository.h"
#include "models/store/component_repository.h"
#include "models/store/database.h"
#include "models/store/draft_repository.h"
#include "models/store/library.h"
#include "models/store/registry_repository.h"
#include "tests/bench/synthetic_registry.h"

#include <QDir>
#include <QTemporaryDir>

namespace enigma {

using namespace Qt::StringLiterals;

inline constexpr int kVersionsOfEach = 10;
inline constexpr int kRegistries = 20;

// $ENIGMA_BENCH_COMPONENTS, else 10,000.
inline int benchComponents()
{
    const int wanted = qEnvironmentVariableIntValue("ENIGMA_BENCH_COMPONENTS");
    return wanted > 0 ? wanted : 10'000;
}

// Where it is kept between runs: $ENIGMA_BENCH_FOLDER; else a folder that ends with the program.
inline QString benchFolder()
{
    static const QTemporaryDir temporary;
    const QString kept = qEnvironmentVariable("ENIGMA_BENCH_FOLDER");
    return kept.isEmpty() ? temporary.path() : QDir(kept).filePath(QString::number(benchComponents()));
}

// Triggers that look at every row are taken away while the rows are written; what they would have derived is set at
// once.
class TriggersAway
{
public:
    TriggersAway(Database &database, const QStringList &names) : m_database(database)
    {
        Statement select = database.prepare("SELECT sql FROM sqlite_schema WHERE name = :name"_L1).value();
        for (const QString &name : names) {
            select.bind(":name"_L1, name).run().value();
            select.next();
            m_sql.append(select.text(0));
        }
        for (const QString &name : names) {
            database.execute(QStringLiteral("DROP TRIGGER ") + name).value();
        }
    }
    void putBack()
    {
        for (const QString &sql : m_sql) {
            m_database.execute(sql).value();
        }
    }

private:
    Database &m_database;
    QStringList m_sql;
};

class LargeLibrary
{
public:
    explicit LargeLibrary(Library &library) :
        m_library(library), m_database(library.database()), m_blobs(library.database())
    {
    }

    void fill(int components)
    {
        Database::Transaction transaction = m_database.begin().value();
        TriggersAway triggers(m_database, {u"versions_latest_insert"_s, u"version_files_match"_s});
        for (int i = 0; i < kRegistries; ++i) {
            const QString slug = i == 0 ? u"synthetic"_s : u"synthetic-%1"_s.arg(i);
            m_registries.append(m_library.registries().create({.slug = slug}).value());
        }
        for (int i = 0; i < components; ++i) {
            add(i);
        }
        m_database
            .execute(u"UPDATE components SET (state, version_count) = (SELECT state, version_count "
                     "FROM component_states WHERE component_uid = components.uid)"_s)
            .value();
        triggers.putBack();
        transaction.commit().value();
    }

private:
    void add(int index)
    {
        Item item = syntheticItem(index);
        item.files.first().content += "// The one and only " + QByteArray::number(index) + '\n';
        const int registry = index % kRegistries;
        item.head.categories = {u"category-%1"_s.arg(index % 70)};
        item.head.dependencies.append(u"package-%1@^1"_s.arg(index % 300));
        const ComponentId id = m_library.components().create(m_registries.at(registry), item).value();
        m_library.components().describe(id, item, u"synthetic"_s).value();
        for (const ItemFile &file : item.files) {
            m_blobs.store(file.content).value();
        }
        Manifest manifest = manifestOf(item, {});
        VersionId parent;
        for (int number = 0; number < kVersionsOfEach; ++number) {
            manifest.version = {1, number, 0};
            parent = addVersion(id, manifest, parent, number + 1 == kVersionsOfEach);
        }
        if (index % 40 == 0) {
            item.files.first().content += "// being worked on\n";
            m_library.drafts().write(id, parent, item).value();
        }
    }

    VersionId addVersion(const ComponentId &component, const Manifest &manifest, const VersionId &parent, bool latest)
    {
        const QByteArray json = canonicalManifest(manifest);
        const VersionId id = VersionId::create();
        Statement version =
            m_database
                .prepare(
                    "INSERT INTO component_versions (uid, component_uid, major, minor, patch, is_latest, changelog, "
                    "manifest, manifest_sha256, parent_version_uid, bytes) VALUES (:uid, :component, :major, :minor, "
                    ":patch, :latest, 'Step', :manifest, :digest, :parent, :bytes)"_L1)
                .value();
        version.bind(":uid"_L1, id.value)
            .bind(":component"_L1, component.value)
            .bind(":major"_L1, manifest.version.major)
            .bind(":minor"_L1, manifest.version.minor)
            .bind(":patch"_L1, manifest.version.patch)
            .bind(":latest"_L1, int(latest))
            .bind(":manifest"_L1, QString::fromUtf8(json))
            .bind(":digest"_L1, manifestDigest(manifest))
            .bindReference(":parent"_L1, parent.value)
            .bind(":bytes"_L1, manifest.files.first().size)
            .run()
            .value();
        Statement file = m_database
                             .prepare("INSERT INTO version_files (version_uid, position, path, file_type, blob_sha256) "
                                      "VALUES (:version, 0, :path, :type, :blob)"_L1)
                             .value();
        file.bind(":version"_L1, id.value)
            .bind(":path"_L1, manifest.files.first().path)
            .bind(":type"_L1, manifest.files.first().type)
            .bind(":blob"_L1, manifest.files.first().sha256)
            .run()
            .value();
        return id;
    }

    Library &m_library;
    Database &m_database;
    BlobRepository m_blobs;
    QList<RegistryId> m_registries;
};

} // namespace enigma
