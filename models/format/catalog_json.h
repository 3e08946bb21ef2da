// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// shadcn's registry.json, the list of a registry's items, in and out. Reading files and following includes is
// import_source's business.

#pragma once

#include "models/format/item_json.h"

#include <functional>

namespace enigma {

inline constexpr int kMaxIncludeDepth = 32;

struct CatalogEntry
{
    QString name; // As the catalog has it, also when the rest could not be read; may be empty.
    Result<ItemDocument> document;
};

struct Catalog
{
    QString name;
    QString homepage;
    QStringList includes; // As written; see resolveInclude().
    QList<CatalogEntry> entries;
    QStringList notes; // What the CLI refuses of the catalog itself, one sentence each.
};

// Takes a bare list of items, too (the older index.json). A bad item is that entry's error, not the catalog's.
Result<Catalog> readCatalog(QByteArrayView json, const QString &source);

// The path of an included catalog, from that of the catalog that names it. Invalid unless it is relative, without "..",
// and ends in registry.json.
Result<QString> resolveInclude(const QString &catalogPath, const QString &include);

struct CatalogHead
{
    QString name;
    QString homepage;
};

// Which part of a list a served catalog holds; to the CLI it means that the server has filtered and cut the list.
struct CatalogPage
{
    qint64 total = 0;
    qint64 offset = 0;
    qint64 limit = 0;
};

// The served form: what lists and searches show, without contents.
QByteArray writeBuiltCatalog(const CatalogHead &head, const QList<ItemDocument> &items,
                             const std::optional<CatalogPage> &page = {});

// The form that `shadcn build` and GitHub addresses read: everything but contents, each file at the path that `pathOf`
// gives, from the catalog's folder.
using SourcePath = std::function<QString(const Item &, const ItemFile &)>;
QByteArray writeSourceCatalog(const CatalogHead &head, const QList<ItemDocument> &items, const SourcePath &pathOf);

} // namespace enigma
