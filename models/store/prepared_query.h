// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The QtSql query behind a Statement, kept by its Database between uses. Private to models/store.

#pragma once

#include <QSqlQuery>

namespace enigma {

struct PreparedQuery
{
    QSqlQuery query;
    bool inUse = false;
};

} // namespace enigma
