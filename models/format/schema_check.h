// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON values against our schemas. For the sources of this folder.

#pragma once

#include "models/format/json.h"
#include "models/format/manifest_schema.h"

namespace enigma::json {

enum class Schema {
    Item,
    Catalog, // Without its items.
};

// Thread-safe.
QList<SchemaViolation> violations(const Value &value, Schema schema);

} // namespace enigma::json
