// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Brings a database to the schema this program was built for, one numbered file at a time.

#pragma once

#include "models/base/result.h"

#include <QList>

namespace enigma {

class Database;

struct Migration
{
    int number = 0;
    QString sql; // Statements separated by blank lines.
};

// The files of resources/sql/sqlite, in order.
QList<Migration> builtinMigrations();

// TooNew if the file is newer than this program; no step is ever applied halfway. A file that already holds a library
// is copied beside itself first ("<name>.before-<number>").
Result<> migrate(Database &database, const QList<Migration> &migrations);

// TooNew or Corrupt unless the database has exactly the newest schema; for connections that may not migrate.
Result<> checkSchema(Database &database, const QList<Migration> &migrations);

} // namespace enigma
