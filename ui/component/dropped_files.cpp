// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/component/dropped_files.h"

#include "models/base/text.h"
#include "models/document/file_text.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeData>

#include <algorithm>

namespace enigma {

static DroppedFile readDropped(const QUrl &url)
{
    const QFileInfo info(url.toLocalFile());
    DroppedFile dropped{.name = info.fileName(), .content = {}, .fault = {}};
    QFile file(info.filePath());
    if (info.isDir()) {
        dropped.fault = tr("“%1” is a folder. Drag the files in it.").arg(dropped.name);
    } else if (!info.isFile() || !file.open(QIODevice::ReadOnly)) {
        dropped.fault = tr("“%1” cannot be read: %2.").arg(info.filePath(), file.errorString());
    } else if (file.size() > kMaxDroppedFile) {
        dropped.fault = tr("“%1” is %2; files of a component have at most %3.")
                            .arg(dropped.name, humanSize(file.size()), humanSize(kMaxDroppedFile));
    } else {
        dropped.content = file.read(kMaxDroppedFile);
        if (!FileText::read(dropped.content).isText) {
            dropped.fault = tr("“%1” is not a text. Components hold texts in UTF-8.").arg(dropped.name);
        }
    }
    return dropped;
}

bool holdsFiles(const QMimeData &data)
{
    return std::ranges::any_of(data.urls(), &QUrl::isLocalFile);
}

Job<QList<DroppedFile>> readDroppedFiles(const QList<QUrl> &urls)
{
    return startJob<QList<DroppedFile>>(*QThreadPool::globalInstance(), {},
                                        [urls](JobContext &job) -> Result<QList<DroppedFile>> {
                                            QList<DroppedFile> files;
                                            for (const QUrl &url : urls) {
                                                if (job.isCancelled()) {
                                                    return cancelled();
                                                }
                                                files.append(readDropped(url));
                                            }
                                            return files;
                                        });
}

} // namespace enigma
