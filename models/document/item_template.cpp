// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/item_template.h"

#include "models/code/import_rename.h"
#include "models/format/item_preview.h"

namespace enigma {

static QString renamed(const QString &path, const QString &from, const QString &to)
{
    QStringList parts = path.split(u'/');
    for (QString &part : parts) {
        if (part == from || part.startsWith(from + u'.')) {
            part.replace(0, from.size(), to);
        }
    }
    return parts.join(u'/');
}

static QString titleOf(const QString &name)
{
    QString title = name;
    title.replace(u'-', u' ');
    return title.isEmpty() ? title : title.at(0).toUpper() + title.sliced(1);
}

Item itemFromTemplate(const Item &base, const QString &name)
{
    Item item = base;
    item.head.name = name;
    item.head.title = base.head.title.isEmpty() ? QString() : titleOf(name);
    for (ItemFile &file : item.files) {
        file.path = renamed(file.path, base.head.name, name);
        file.target = renamed(file.target, base.head.name, name);
    }
    const QByteArray example = previewSource(base.head).toUtf8();
    if (const QByteArray own = withImports(example, base.head.name, name); own != example) {
        setPreviewSource(item.head, QString::fromUtf8(own));
    }
    return item;
}

} // namespace enigma
