// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/item.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "models/domain/rules.h"

#include <QSet>

namespace enigma {

using namespace Qt::StringLiterals;

const ItemFile *Item::file(QStringView path) const
{
    const auto found = std::ranges::find(files, path, &ItemFile::path);
    return found == files.end() ? nullptr : &*found;
}

ItemFile *Item::file(QStringView path)
{
    const auto found = std::ranges::find(files, path, &ItemFile::path);
    return found == files.end() ? nullptr : &*found;
}

Manifest manifestOf(const Item &item, const SemVer &version)
{
    Manifest manifest{.head = item.head, .version = version, .files = {}};
    for (const ItemFile &file : item.files) {
        manifest.files.append({file.path, file.type, file.target, sha256Hex(file.content), file.content.size()});
    }
    return manifest;
}

const QStringList &itemTypes()
{
    static const QStringList types{
        u"registry:lib"_s,  u"registry:block"_s, u"registry:component"_s, u"registry:ui"_s,      u"registry:hook"_s,
        u"registry:page"_s, u"registry:file"_s,  u"registry:theme"_s,     u"registry:style"_s,   u"registry:base"_s,
        u"registry:font"_s, u"registry:item"_s,  u"registry:example"_s,   u"registry:internal"_s};
    return types;
}

bool isItemType(QStringView type)
{
    return itemTypes().contains(type);
}

QString shortType(const QString &type)
{
    return type.section(u':', -1);
}

Result<> checkItem(const Item &item)
{
    ENIGMA_CHECK(checkSlug(item.head.name));
    if (isReservedSlug(item.head.name)) {
        return failure(
            ErrorCode::Invalid,
            tr("The name “%1” is used by the published registry itself. Choose another one.").arg(item.head.name));
    }
    if (!isItemType(item.head.type)) {
        return failure(ErrorCode::Invalid,
                       tr("“%1” has the type “%2”, which the shadcn CLI does not know. Use one of: %3.")
                           .arg(item.head.name, item.head.type, itemTypes().join(u", "_s)));
    }
    if (item.files.size() > kMaxFilesPerItem) {
        return failure(ErrorCode::TooLarge, tr("“%1” has %2 files; at most %3 are taken.")
                                                .arg(item.head.name)
                                                .arg(item.files.size())
                                                .arg(kMaxFilesPerItem));
    }
    QSet<QString> seen;
    qint64 bytes = item.head.docs.size() + item.head.extra.size();
    for (const ItemFile &file : item.files) {
        ENIGMA_CHECK(checkFilePath(file.path));
        if (!file.target.isEmpty()) {
            ENIGMA_CHECK(checkTargetPath(file.target));
        }
        const QString folded = file.path.toCaseFolded();
        if (seen.contains(folded)) {
            return failure(ErrorCode::Conflict,
                           tr("“%1” has two files at the path “%2”.").arg(item.head.name, file.path));
        }
        seen.insert(folded);
        bytes += file.content.size();
    }
    if (bytes > kMaxItemBytes) {
        return failure(ErrorCode::TooLarge, tr("“%1” is %2 in all; an item has at most %3.")
                                                .arg(item.head.name, humanSize(bytes), humanSize(kMaxItemBytes)));
    }
    return {};
}

} // namespace enigma
