// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sync/sync_words.h"

#include "models/base/text.h"
#include "ui/widgets/when_text.h"

namespace enigma {

using namespace Qt::StringLiterals;

QString kindIcon(RemoteKind kind)
{
    switch (kind) {
    case RemoteKind::Folder:
        return u"folder"_s;
    case RemoteKind::Git:
        return u"branch"_s;
    case RemoteKind::Server:
        break;
    }
    return u"server"_s;
}

QString versionsText(int count)
{
    return count == 1 ? tr("1 version") : tr("%1 versions").arg(count);
}

Said remoteState(const Remote &remote, const RemoteStatus &status)
{
    if (remote.paused) {
        return {tr("Paused by you"), Token::TextMuted};
    }
    if (remote.failed > 0) {
        return {remote.failed == 1 ? tr("1 version was refused") : tr("%1 versions were refused").arg(remote.failed),
                Token::Danger};
    }
    if (status.phase == RemoteStatus::Phase::Sending) {
        return {tr("Sending %1 of %2").arg(status.done).arg(status.total), Token::Info};
    }
    if (remote.waiting > 0) {
        return {remote.waiting == 1 ? tr("1 change waits") : tr("%1 changes wait").arg(remote.waiting), Token::Warning};
    }
    return {remote.lastSyncAt.isValid() ? tr("Up to date, %1").arg(whenText(remote.lastSyncAt))
                                        : tr("Nothing published yet"),
            Token::TextMuted};
}

Said entryState(const OutboxEntry &entry, const RemoteStatus &status)
{
    switch (entry.state) {
    case OutboxState::Refused:
        return {entry.lastError, Token::Danger};
    case OutboxState::Sending:
        return {tr("Sending"), Token::Info};
    case OutboxState::Waiting:
        break;
    }
    if (status.phase == RemoteStatus::Phase::Paused) {
        return {tr("Held while the remote is paused"), Token::TextMuted};
    }
    if (!entry.lastError.isEmpty()) {
        return {entry.nextAttemptAt.isValid()
                    ? tr("%1 Tried again at %2.").arg(entry.lastError, whenText(entry.nextAttemptAt))
                    : entry.lastError,
                Token::Warning};
    }
    return {tr("Waits for its turn"), Token::TextMuted};
}

QString entryText(const OutboxEntry &entry)
{
    const QString files = entry.fileCount == 1 ? tr("1 file") : tr("%1 files").arg(entry.fileCount);
    return tr("Publish version, %1, %2").arg(files, humanSize(entry.bytes));
}

} // namespace enigma
