// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a manifest is not what the shadcn CLI takes, by the schemas in resources/schemas. A schema is read when it is
// first asked.

#pragma once

#include "models/domain/item.h"

namespace enigma {

struct SchemaViolation
{
    QString place;  // "cssVars/light/brand"; empty for the whole manifest.
    QString reason; // A translated half sentence: "it is of the wrong type".

    bool operator==(const SchemaViolation &) const = default;
};

// Of the keys that this program keeps as they are, and of the author; files and references have rules of their own.
QList<SchemaViolation> schemaViolations(const ItemHead &head);

// "“cssVars/light/brand”: it is of the wrong type."
QString sentence(const SchemaViolation &violation);

} // namespace enigma
