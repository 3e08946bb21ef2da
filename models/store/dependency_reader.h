// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/dependency_graph.h"

namespace enigma {

class Database;

// The graph around a component, up to `depth` layers to both sides, across all registries of the library. Stops at
// `limit` nodes. Cycles are edges back to a node that is there.
Result<DependencyGraph> readDependencies(Database &database, const ComponentSummary &component, int depth, int limit);

} // namespace enigma
