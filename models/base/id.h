// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Typed identities: UUID version 7 (RFC 9562), made on this machine, sortable by the time of their making.

#pragma once

#include <QHashFunctions>
#include <QString>

namespace enigma {

// Thread-safe. Strictly increasing within one process, also when the clock jumps back.
QString createUuidV7();

template<typename Tag>
struct Id
{
    QString value; // Canonical lower-case text; empty means none.

    static Id create() { return Id{createUuidV7()}; }
    bool isNull() const { return value.isEmpty(); }

    auto operator<=>(const Id &) const = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using RegistryId = Id<struct RegistryTag>;
using ComponentId = Id<struct ComponentTag>;
using VersionId = Id<struct VersionTag>;
using RemoteId = Id<struct RemoteTag>;
using OutboxId = Id<struct OutboxTag>;
using ChatId = Id<struct ChatTag>;
using MessageId = Id<struct MessageTag>;
using UserId = Id<struct UserTag>;

} // namespace enigma
