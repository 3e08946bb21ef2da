// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/build_folder.h"

#include "models/base/text.h"

#include <QCoreApplication>
#include <QDir>
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

static std::unexpected<Error> unwritable(const QString &path, const QString &reason)
{
    return failure(ErrorCode::Disk, tr("%1 cannot be written: %2.").arg(path, reason));
}

static Result<> writePlain(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || file.write(bytes) != bytes.size()) {
        return unwritable(path, file.errorString());
    }
    return {};
}

static Result<> replace(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder + u'/' + name;
    if (isSame(path, bytes)) {
        return {};
    }
    const QString beside = u"%1/.%2.%3"_s.arg(folder, name).arg(QCoreApplication::applicationPid());
    std::error_code error;
    Result<> written = writePlain(beside, bytes);
    if (written) {
        std::filesystem::rename(QFile(beside).filesystemFileName(), QFile(path).filesystemFileName(), error);
    }
    if (!written || error) {
        QFile::remove(beside);
        return written ? unwritable(path, QString::fromStdString(error.message())) : written;
    }
    return {};
}

Result<> writeBuild(const QString &folder, const QMap<QString, QByteArray> &files)
{
    const bool isServed = !QDir(folder).isEmpty(); // Nobody serves an empty one.
    const QStringList names = files.keys();
    const auto results = QtConcurrent::blockingMapped<QList<Result<>>>(names, [&](const QString &name) {
        const QByteArray bytes = files.value(name);
        return isServed ? replace(folder, name, bytes) : writePlain(folder + u'/' + name, bytes);
    });
    for (const Result<> &result : results) {
        ENIGMA_CHECK(result);
    }
    return {};
}

} // namespace enigma
