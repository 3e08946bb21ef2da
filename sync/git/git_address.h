// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a git address means.

#pragma once

#include <QString>

namespace enigma::git {

// The path of a repository on a disk of this computer, from a plain path or a file:// address; empty for the network.
QString localPath(const QString &address);

// Whom an address of the network talks to, for messages and for the rule about secrets.
QString hostOf(const QString &address);

} // namespace enigma::git
