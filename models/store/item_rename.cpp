// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/item_rename.h"

#include "models/code/import_rename.h"
#include "models/format/item_preview.h"

namespace enigma {

static bool hasFile(const Item &item, const QString &name)
{
    return std::ranges::any_of(item.files, [&name](const ItemFile &file) { return bearsName(file.path, name); });
}

bool hasFileOfItsName(const Item &item)
{
    return !item.isTheme() && hasFile(item, item.head.name);
}

// The example of an item is code of it, too.
static void renameImports(Item &item, const QString &from, const QString &to)
{
    for (ItemFile &file : item.files) {
        file.content = withImports(file.content, from, to);
    }
    const QByteArray example = previewSource(item.head).toUtf8();
    if (const QByteArray renamed = withImports(example, from, to); renamed != example) {
        setPreviewSource(item.head, QString::fromUtf8(renamed));
    }
}

Item renamedItem(const Item &item, const QString &name)
{
    Item renamed = item;
    const QString old = item.head.name;
    renamed.head.name = name;
    if (!hasFileOfItsName(item) || hasFile(item, name)) {
        return renamed;
    }
    for (ItemFile &file : renamed.files) {
        file.path = withName(file.path, old, name);
        file.target = withName(file.target, old, name);
    }
    renameImports(renamed, old, name);
    return renamed;
}

bool replaceDependency(Item &item, const QString &from, const QString &to)
{
    const qsizetype place = item.head.registryDependencies.indexOf(from);
    if (place < 0) {
        return false;
    }
    item.head.registryDependencies[place] = to;
    return true;
}

void replaceImports(Item &item, const QString &from, const QString &to)
{
    if (hasFile(item, from)) {
        return;
    }
    renameImports(item, from, to);
}

} // namespace enigma
