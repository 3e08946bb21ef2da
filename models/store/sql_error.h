// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What SQLite reports, as an Error that names the remedy. Private to models/store.

#pragma once

#include "models/base/result.h"

#include <QSqlError>

namespace enigma {

Error sqlError(const QSqlError &error);

} // namespace enigma
