// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/engine/outbox_need.h"

#include "models/store/library.h"
#include "models/store/remote_repository.h"

namespace enigma {

static void add(OutboxNeed &need, const OutboxEntry &entry, const QDateTime &now)
{
    if (entry.state != OutboxState::Waiting) {
        return;
    }
    if (!entry.nextAttemptAt.isValid() || entry.nextAttemptAt <= now) {
        ++need.due;
    } else if (!need.next.isValid() || entry.nextAttemptAt < need.next) {
        need.next = entry.nextAttemptAt;
        need.sentence = entry.lastError;
    }
}

Result<QList<OutboxNeed>> readOutboxNeeds(Library &library, const QDateTime &now)
{
    ENIGMA_TRY(const QList<Remote> remotes, library.remotes().list({}));
    QList<OutboxNeed> needs;
    for (const Remote &remote : remotes) {
        OutboxNeed need{.remote = remote};
        ENIGMA_TRY(const QList<OutboxEntry> entries, library.remotes().outbox(remote.id));
        for (const OutboxEntry &entry : entries) {
            add(need, entry, now);
        }
        needs.append(std::move(need));
    }
    return needs;
}

} // namespace enigma
