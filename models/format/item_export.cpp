// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/item_export.h"

#include "models/base/text.h"
#include "models/format/item_json.h"

#include <QDir>
#include <QSaveFile>

namespace enigma {

using namespace Qt::StringLiterals;

static Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) ||
        file.write(bytes) != bytes.size() || !file.commit()) {
        return failure(ErrorCode::Disk, tr("%1 cannot be written. Choose a folder that you may write.").arg(path),
                       file.errorString());
    }
    return {};
}

Result<QStringList> exportItems(const QList<ExportedItem> &items, const QString &folder)
{
    const auto isOther = [&items](const ExportedItem &each) { return each.registry != items.constFirst().registry; };
    const bool isMixed = std::ranges::any_of(items, isOther);
    QStringList paths;
    for (const ExportedItem &each : items) {
        const QString name = isMixed ? each.registry + u'/' + each.item.head.name : each.item.head.name;
        paths.append(QDir(folder).absoluteFilePath(name + u".json"_s));
        if (QFileInfo::exists(paths.constLast())) {
            return failure(
                ErrorCode::Conflict,
                tr("%1 is there already. Choose another folder, or remove it first.").arg(paths.constLast()));
        }
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        ENIGMA_CHECK(write(paths.at(i), writeItem(items.at(i).item)));
    }
    return paths;
}

} // namespace enigma
