// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the outbox of a remote needs: to be sent now, or at a moment to come.

#pragma once

#include "models/domain/registry.h"

namespace enigma {

class Library;

struct OutboxNeed
{
    Remote remote;
    int due = 0;      // Entries that can be sent now.
    QDateTime next;   // When the first of the others can; invalid: there is none.
    QString sentence; // Why it waits.
};

// Of every remote. What needs a person, and what another program is sending, needs nothing of us.
Result<QList<OutboxNeed>> readOutboxNeeds(Library &library, const QDateTime &now);

} // namespace enigma
