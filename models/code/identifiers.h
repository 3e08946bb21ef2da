// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What people call in code what the registry calls "data-table".

#pragma once

#include <QString>

namespace enigma {

// "DataTable"; names that begin with a digit get a letter before it.
QString pascalCase(const QString &name);

} // namespace enigma
