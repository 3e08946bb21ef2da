// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The columns of a ComponentSummary, once for every statement that lists components. Private to models/store.

#pragma once

#include "models/domain/registry.h"
#include "models/store/statement.h"

// The joins keep their order, so that components are visited in the order of an index.
#define ENIGMA_COMPONENT_COLUMNS                                                                                       \
    "SELECT c.uid, c.registry_uid, r.slug, r.cli_name, c.slug, c.title, c.description, c.item_type, "                  \
    "v.major, v.minor, v.patch, d.uid IS NOT NULL, c.updated_at, c.state, c.version_count, "                           \
    "(SELECT count(*) FROM component_links k WHERE k.component_uid = c.uid) + "                                        \
    "(SELECT count(*) FROM component_packages p WHERE p.component_uid = c.uid AND p.kind = 'dependency') "
#define ENIGMA_COMPONENT_JOINS                                                                                         \
    "CROSS JOIN registries r ON r.uid = c.registry_uid "                                                               \
    "LEFT JOIN component_versions v INDEXED BY component_versions_number "                                             \
    "ON v.component_uid = c.uid AND v.is_latest = 1 "                                                                  \
    "LEFT JOIN drafts d ON d.component_uid = c.uid "
#define ENIGMA_COMPONENT_SELECT ENIGMA_COMPONENT_COLUMNS "FROM components c " ENIGMA_COMPONENT_JOINS

namespace enigma {

ComponentSummary readComponent(const Statement &row);
QString stateName(ComponentState state); // As in the table.

// A JSON array, so that a list can be bound as one value.
QString jsonArray(const QStringList &values);

} // namespace enigma
