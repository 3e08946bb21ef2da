// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The theme of a registry that has none yet: neutral, complete, with readable text in both modes.

#pragma once

#include <QByteArray>
#include <QStringList>

namespace enigma {

QByteArray defaultThemeSource();

// Of its tokens: shadcn's own set, without "--".
const QStringList &defaultTokenNames();

} // namespace enigma
