// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a component needs and who needs it, in layers: 0 is the component, 1 what it needs itself, -1 who needs it.

#pragma once

#include "models/domain/registry.h"

namespace enigma {

struct DependencyNode
{
    enum class Kind {
        Own,     // A component of the same registry.
        Other,   // A component of another registry of this library.
        Outside, // An item that is not in this library: of another registry, or an address.
        Package, // From npm.
    };

    QString reference; // "@acme/button", "zod@^3"; for what is not in the library as it was written.
    QString name;      // "button", or the reference where only that names it.
    Kind kind = Kind::Outside;
    ComponentId component; // Null: not in this library.
    int layer = 0;
};

struct DependencyGraph
{
    struct Edge
    {
        int user = 0; // Indexes of nodes.
        int used = 0;
        bool operator==(const Edge &) const = default;
    };

    QList<DependencyNode> nodes; // The component first; then as found, nearest first.
    QList<Edge> edges;
    bool isCut = false; // There were more nodes than asked for.
};

} // namespace enigma
