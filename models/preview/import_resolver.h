// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which file of which item an import means, once all of them are installed into one project. Registries write imports
// for the project that they are made in, and the CLI rewrites them; this finds the files without either project. For
// the sources of this folder.

#pragma once

#include "models/domain/item.h"

#include <QHash>

namespace enigma {

// Where a developer's project has the file: at its target, or in the folder of its type. "components/ui/button.tsx"
QString installedPlace(const ItemFile &file, const QString &itemType);

// The names of the project's files that an item imports and does not have itself, "button" of "@/ui/button", and of the
// registry's components that it imports as "@acme/button": what it needs, declared or not.
QStringList importedNames(const Item &item, const QString &cliName);

// Whether it is shadcn's lib/utils, the module with cn(): every project has it.
bool isSharedHelper(const QString &specifier);

class ImportResolver
{
public:
    // `items` in the order in which they are preferred; they must outlive the resolver. Their files are numbered one
    // after the other.
    ImportResolver(const QList<const Item *> &items, const QString &cliName);

    // Files that no item has, such as an example that is part of an item's details. Returns its number.
    int add(int item, const ItemFile &file);

    // The number of the file, or -1: a package, or a file that none of the items has.
    int resolve(const QString &specifier, int from) const;

    // The number of the item that a reference means: "@acme/button@1.2.0", "button", "https://acme.dev/r/button.json".
    // `from` is the item that has it. -1 when it is none of these.
    int findItem(const QString &reference, int from) const;
    bool isUsed(int item, int by) const; // Whether the one depends on the other.
    // The items and all that they depend on, which comes before what depends on it.
    QList<int> inOrderOfUse(const QList<int> &items) const;

private:
    struct File
    {
        int item = 0;
        QString path;  // Without the ending.
        QString place; // The same.
    };
    using InItem = std::pair<int, QString>;

    int besides(const QString &module, int from) const;
    int endingIn(QStringView module, int from) const;
    int onlyOneNamed(const QString &name, int from) const;
    int nearest(const QList<int> &files, int from) const;

    QList<const Item *> m_items;
    QString m_cliName;
    QHash<QString, QList<int>> m_named; // Items.
    QList<QList<int>> m_used;           // By each item; sorted.
    QList<File> m_files;
    QHash<InItem, int> m_paths;
    QHash<QString, QList<int>> m_places;
    QHash<QString, QList<int>> m_endings; // "button", "ui/button", "components/ui/button"
    QHash<InItem, QList<int>> m_ownEndings;
};

} // namespace enigma
