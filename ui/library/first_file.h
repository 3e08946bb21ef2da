// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a new component begins with: one file with the least that is worth editing.

#pragma once

#include "models/domain/item.h"

namespace enigma {

// The types that a person can begin with, most usual first.
const QStringList &newComponentTypes();

QString firstFilePath(const QString &name, const QString &type);
ItemFile firstFile(const QString &name, const QString &type, const QString &path);

// "data-table" is "Data table".
QString titleFromName(const QString &name);

} // namespace enigma
