// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/process_tree.h"

#include <QDir>
#include <QFile>
#include <QHash>

#include <unistd.h>

namespace enigma {

using namespace Qt::StringLiterals;

static QByteArray readProc(qint64 pid, const char *name)
{
    QFile file(u"/proc/%1/"_s.arg(pid) + QLatin1StringView(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The parent stands behind the name, which is in parentheses and may hold anything.
static qint64 parentOf(qint64 pid)
{
    const QByteArray stat = readProc(pid, "stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() > 1 ? fields[1].toLongLong() : 0;
}

qint64 ownBytesOf(qint64 pid)
{
    static const qint64 pageSize = sysconf(_SC_PAGESIZE);
    const QList<QByteArray> pages = readProc(pid, "statm").split(' '); // Size, resident, shared, …
    return pages.size() > 2 ? (pages[1].toLongLong() - pages[2].toLongLong()) * pageSize : 0;
}

QList<ProcessUse> processTree(qint64 root)
{
    QHash<qint64, QList<qint64>> children;
    for (const QString &name : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isProcess = false;
        if (const qint64 pid = name.toLongLong(&isProcess); isProcess) {
            children[parentOf(pid)].append(pid);
        }
    }
    QList<ProcessUse> found{{root, ownBytesOf(root)}};
    for (qsizetype i = 0; i < found.size(); ++i) {
        for (const qint64 child : children.value(found[i].pid)) {
            found.append({child, ownBytesOf(child)});
        }
    }
    return found;
}

} // namespace enigma
