// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme_exchange.h"

#include "models/base/text.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace enigma {

namespace {

Result<ThemeImport> readTheme(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::Disk, tr("%1 could not be read: %2").arg(name, file.errorString()));
    }
    if (file.size() > kMaxThemeBytes) {
        return failure(ErrorCode::TooLarge,
                       tr("%1 is larger than %2, the most a theme may be.").arg(name, humanSize(kMaxThemeBytes)));
    }
    Result<ThemeImport> theme = importTheme(file.readAll());
    if (!theme) {
        return failure(theme.error().code, tr("%1: %2").arg(name, theme.error().message));
    }
    return theme;
}

} // namespace

Job<ThemeImport> readThemeFile(const QString &path)
{
    return startJob<ThemeImport>(*QThreadPool::globalInstance(), tr("Reading a theme"),
                                 [path](JobContext &) { return readTheme(path); });
}

Job<bool> writeThemeFile(const QString &path, const QByteArray &css)
{
    return startJob<bool>(*QThreadPool::globalInstance(), tr("Writing a theme"), [path, css](JobContext &) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(css) != css.size() || !file.commit()) {
            return Result<bool>(
                failure(ErrorCode::Disk,
                        tr("%1 could not be written: %2").arg(QFileInfo(path).fileName(), file.errorString())));
        }
        return Result<bool>(true);
    });
}

} // namespace enigma
