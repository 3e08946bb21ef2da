// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/source_files.h"

#include "models/base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace enigma {

void SourceFiles::expect(const QStringList &) {}

FolderFiles::FolderFiles(const QString &folder) : m_root(QFileInfo(folder).canonicalFilePath())
{
    if (!m_root.endsWith(u'/')) {
        m_root += u'/';
    }
}

Result<QByteArray> FolderFiles::read(const QString &path, qint64 limit)
{
    const QString real = QFileInfo(m_root + path).canonicalFilePath();
    if (real.isEmpty() || !QFileInfo(real).isFile()) {
        return failure(ErrorCode::NotFound, tr("There is no file “%1” in the folder.").arg(path));
    }
    if (!real.startsWith(m_root)) {
        return failure(ErrorCode::Denied,
                       tr("The file “%1” lies outside of the folder. Copy it into the folder.").arg(path), real);
    }
    QFile file(real);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Disk, tr("The file “%1” cannot be read: %2.").arg(path, file.errorString()));
    }
    if (file.size() > limit) {
        return failure(
            ErrorCode::TooLarge,
            tr("The file “%1” is %2; at most %3 is taken.").arg(path, humanSize(file.size()), humanSize(limit)));
    }
    return file.readAll();
}

std::optional<QStringList> FolderFiles::list()
{
    return QDir(m_root).entryList(QDir::Files, QDir::Name);
}

} // namespace enigma
