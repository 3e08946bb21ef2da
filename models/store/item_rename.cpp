// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/item_rename.h"

#include "models/code/module_imports.h"

namespace enigma {

using namespace Qt::StringLiterals;

static QString lastPart(const QString &path)
{
    return path.section(u'/', -1);
}

static bool bearsName(const QString &path, const QString &name)
{
    return lastPart(path).section(u'.', 0, 0) == name;
}

static QString withName(const QString &path, const QString &from, const QString &to)
{
    if (!bearsName(path, from)) {
        return path;
    }
    const QString last = lastPart(path);
    return path.chopped(last.size()) + to + last.mid(from.size());
}

static bool hasFile(const Item &item, const QString &name)
{
    return std::ranges::any_of(item.files, [&name](const ItemFile &file) { return bearsName(file.path, name); });
}

bool hasFileOfItsName(const Item &item)
{
    return !item.isTheme() && hasFile(item, item.head.name);
}

// Only where an import is: scanImports() says on which line, and there the quoted module is replaced.
static QByteArray withImports(const QByteArray &content, const QString &from, const QString &to)
{
    QList<QByteArray> lines;
    for (const ModuleImport &import : scanImports(content)) {
        const bool isOfProject = packageOf(import.module).isEmpty();
        const QString module = withName(import.module, from, to);
        if (!isOfProject || module == import.module) {
            continue;
        }
        if (lines.isEmpty()) {
            lines = content.split('\n');
        }
        QByteArray &line = lines[import.line - 1];
        for (const char quote : {'"', '\'', '`'}) {
            line.replace(quote + import.module.toUtf8() + quote, quote + module.toUtf8() + quote);
        }
    }
    return lines.isEmpty() ? content : lines.join('\n');
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
        file.content = withImports(file.content, old, name);
    }
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
    for (ItemFile &file : item.files) {
        file.content = withImports(file.content, from, to);
    }
}

} // namespace enigma
