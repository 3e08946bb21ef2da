// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the processes of a browser take, read from /proc. They need not be our children: a sandbox stands in between.

#pragma once

#include <QList>

namespace enigma {

struct ProcessUse
{
    qint64 pid = 0;
    qint64 ownBytes = 0; // Resident memory that it shares with no other process or file.
};

qint64 ownBytesOf(qint64 pid); // 0: it is no more.

// The process and all that descend from it.
QList<ProcessUse> processTree(qint64 root);

} // namespace enigma
