// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/build_folder.h"

#include "models/base/text.h"

#include <QCoreApplication>
#include <QFile>
#include <QtConcurrentMap>

#include <filesystem>

namespace enigma {

using namespace Qt::StringLiterals;

static bool isSame(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && file.size() == bytes.size() &&
           file.read(bytes.size()) == bytes;
}

static Result<> writeOne(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder + u'/' + name;
    if (isSame(path, bytes)) {
        return {};
    }
    QFile file(u"%1/.%2.%3"_s.arg(folder, name).arg(QCoreApplication::applicationPid()));
    const bool isWritten = file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(bytes) == bytes.size();
    file.close();
    std::error_code error;
    if (isWritten && file.error() == QFile::NoError) {
        std::filesystem::rename(file.filesystemFileName(), QFile(path).filesystemFileName(), error);
    }
    if (!isWritten || file.error() != QFile::NoError || error) {
        const QString reason = error ? QString::fromStdString(error.message()) : file.errorString();
        file.remove();
        return failure(ErrorCode::Disk, tr("%1 cannot be written: %2.").arg(path, reason));
    }
    return {};
}

Result<> writeBuild(const QString &folder, const QMap<QString, QByteArray> &files)
{
    const auto write = [&folder](const QString &name, const QByteArray &bytes) {
        return writeOne(folder, name, bytes);
    };
    const QStringList names = files.keys();
    const auto results = QtConcurrent::blockingMapped<QList<Result<>>>(
        names, [&](const QString &name) { return write(name, files.value(name)); });
    for (const Result<> &result : results) {
        ENIGMA_CHECK(result);
    }
    return {};
}

} // namespace enigma
