// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first half of an import: finds all items of a source and brings their contents together. What may be stored under
// which name is decided by import_rules. For the sources of this folder.

#pragma once

#include "models/domain/library_changes.h"
#include "models/format/catalog_json.h"
#include "models/format/import_source.h"

#include <QSet>

namespace enigma {

struct ImportCandidate
{
    QString name;   // Of the item, else of the file.
    QString origin; // The file that it comes from.
    Result<ItemDocument> document;
};

class ImportCandidates
{
public:
    ImportCandidates(SourceFiles &files, JobContext &context) : m_files(files), m_context(context) {}

    // See readRegistry().
    Result<> collect(const QString &catalog);

    QString registryName;
    QString homepage;
    QList<ImportCandidate> found;
    QList<ImportEntry> notes; // On catalogs.

private:
    struct Listed
    {
        CatalogEntry entry;
        QString catalog; // The path of the catalog that lists it.
    };

    void findCatalog();
    Result<> readListed(const QString &path, int depth);
    void readInclude(const QString &catalog, const QString &include, int depth);
    Result<> completeListed();
    Result<ItemDocument> complete(Listed &listed);
    void parseAhead(const QStringList &paths);
    Result<ItemDocument> takeParsed(const QString &path);
    QStringList builtPaths(qsizetype first) const;
    Result<> addContents(Item &item, const QString &folder);
    Result<> collectUnlisted();
    void readUnlisted(const QString &file);
    bool isPinnedCopy(const QString &file) const;
    bool mayHaveBuilt(const QString &path) const;
    void skip(const QString &name, const Error &error);

    SourceFiles &m_files;
    JobContext &m_context;
    std::optional<QSet<QString>> m_beside; // The files of the root, where the source can list them.
    QList<Listed> m_listed;
    QHash<QString, Result<ItemDocument>> m_parsed; // By path: what is asked for next.
    QSet<QString> m_readFiles;                     // Item and catalog files that were used already.
    QStringList m_openCatalogs;                    // From the root to the catalog that is being read.
};

} // namespace enigma
