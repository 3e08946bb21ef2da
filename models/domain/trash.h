// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is in the trash, and what emptying it took away.

#pragma once

#include "models/base/id.h"

#include <QDateTime>

namespace enigma {

struct TrashEntry
{
    enum class Kind {
        Registry,
        Component,
        Chat,
    };

    Kind kind = Kind::Component;
    QString uid;  // Of the registry, component or chat.
    QString name; // "acme", "acme/button", the title of the chat.
    QDateTime trashedAt;
    int contents = 0; // Components of a registry, versions of a component, messages of a chat.

    RegistryId registry() const { return {kind == Kind::Registry ? uid : QString()}; }
    ComponentId component() const { return {kind == Kind::Component ? uid : QString()}; }
    ChatId chat() const { return {kind == Kind::Chat ? uid : QString()}; }
};

QString trashKindName(TrashEntry::Kind kind); // "registry", "component", "chat"

struct EmptiedTrash
{
    int registries = 0;
    int components = 0; // Those of the registries too.
    int chats = 0;
    int blobs = 0;    // Stored contents that nothing needs any more.
    qint64 bytes = 0; // Of these contents.
};

} // namespace enigma
