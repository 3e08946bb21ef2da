// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/lint/shadcn_items.h"

#include <QFile>
#include <QSet>
#include <QStringList>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

struct ShadcnItems
{
    QSet<QString> names;
    QStringList beginnings;
};

// The file is part of this program, and a test reads it: it cannot be missing.
ShadcnItems readItems()
{
    QFile file(u":/lint/shadcn-items.txt"_s);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    ShadcnItems items;
    const QStringList lines = isOpen ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
    for (const QString &line : lines) {
        if (line.endsWith(u'*')) {
            items.beginnings.append(line.chopped(1));
        } else if (!line.isEmpty() && !line.startsWith(u'#')) {
            items.names.insert(line);
        }
    }
    return items;
}

} // namespace

bool isShadcnItem(const QString &name)
{
    static const ShadcnItems kItems = readItems();
    return kItems.names.contains(name) || std::ranges::any_of(kItems.beginnings, [&name](const QString &beginning) {
               return name.startsWith(beginning);
           });
}

} // namespace enigma
