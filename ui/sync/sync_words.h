// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of remotes and of what waits for them, in one place for pane, sidebar and status bar.

#pragma once

#include "sync/api/sync_service.h"
#include "ui/style/tokens.h"

namespace enigma {

struct Said
{
    QString text;
    Token ink = Token::TextMuted;
};

QString kindIcon(RemoteKind kind);
QString versionsText(int count); // "1 version", "3 versions"
Said remoteState(const Remote &remote, const RemoteStatus &status);
Said entryState(const OutboxEntry &entry, const RemoteStatus &status);
// "Publish version, 4 files, 6.2 KB"
QString entryText(const OutboxEntry &entry);

} // namespace enigma
