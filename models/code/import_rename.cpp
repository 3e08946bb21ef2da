// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/code/import_rename.h"

#include "models/code/module_imports.h"

namespace enigma {

static QString lastPart(const QString &path)
{
    return path.section(u'/', -1);
}

bool bearsName(const QString &path, const QString &name)
{
    return lastPart(path).section(u'.', 0, 0) == name;
}

QString withName(const QString &path, const QString &from, const QString &to)
{
    if (!bearsName(path, from)) {
        return path;
    }
    const QString last = lastPart(path);
    return path.chopped(last.size()) + to + last.mid(from.size());
}

// Only where an import is: scanImports() says on which line, and there the quoted module is replaced.
QByteArray withImports(const QByteArray &code, const QString &from, const QString &to)
{
    QList<QByteArray> lines;
    for (const ModuleImport &import : scanImports(code)) {
        const bool isOfProject = packageOf(import.module).isEmpty();
        const QString module = withName(import.module, from, to);
        if (!isOfProject || module == import.module) {
            continue;
        }
        if (lines.isEmpty()) {
            lines = code.split('\n');
        }
        QByteArray &line = lines[import.line - 1];
        for (const char quote : {'"', '\'', '`'}) {
            line.replace(quote + import.module.toUtf8() + quote, quote + module.toUtf8() + quote);
        }
    }
    return lines.isEmpty() ? code : lines.join('\n');
}

} // namespace enigma
