// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/fingerprint.h"

#include "models/base/hash.h"
#include "models/base/text.h"
#include "ui/render/preview_kit.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

namespace enigma {

using namespace Qt::StringLiterals;

// Of what this program does to a page beside its flags: margins, forced states, the way of taking pictures.
static const QString kRevision = u"1"_s;

static QString fontsDigest()
{
    QStringList files;
    for (const QString &folder : {u"/etc/fonts"_s, u"/usr/share/fonts"_s, u"/usr/local/share/fonts"_s,
                                  QDir::home().filePath(u".local/share/fonts"_s), QDir::home().filePath(u".fonts"_s)}) {
        QDirIterator found(folder, QDir::Files, QDirIterator::Subdirectories | QDirIterator::FollowSymlinks);
        while (found.hasNext()) {
            const QFileInfo file = found.nextFileInfo();
            files.append(u"%1 %2"_s.arg(file.filePath()).arg(file.size()));
        }
    }
    files.sort();
    return sha256Hex(files.join(u'\n').toUtf8());
}

Result<RenderFingerprint> fingerprintOf(const BrowserPrograms &programs)
{
    QProcess process;
    process.start(programs.browser, {u"--version"_s});
    static const QRegularExpression number(u"\\d+(\\.\\d+){2,}"_s);
    QString version;
    if (process.waitForFinished(10'000)) {
        version = number.match(QString::fromUtf8(process.readAllStandardOutput())).captured();
    }
    if (version.isEmpty()) {
        return failure(ErrorCode::NotFound,
                       tr("%1 does not say its version. Install it again, then press Retry.").arg(programs.browser));
    }
    return RenderFingerprint{.engine = QFileInfo(programs.browser).fileName() + u' ' + version,
                             .kit = previewKit().sha256,
                             .flags = sha256Hex((renderingFlags() << kRevision).join(u'\n').toUtf8()),
                             .fonts = fontsDigest()};
}

} // namespace enigma
