// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which names shadcn's own registry has, read from resources/lint/shadcn-items.txt.

#pragma once

#include <QString>

namespace enigma {

bool isShadcnItem(const QString &name);

} // namespace enigma
