// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be asked of the components of a library, and the answers beside the list itself.

#pragma once

#include "models/domain/registry.h"

namespace enigma {

struct ComponentQuery
{
    enum class Order {
        Relevance, // With a text: best match first; without: by name.
        Name,
        Recent,
    };

    RegistryId registry; // Null: all registries.
    QString text;        // Words and beginnings of words; any part of a name matches too.
    QStringList types;   // "registry:ui"; empty: all.
    QList<ComponentState> states;
    Order order = Order::Relevance;
    int limit = 100'000;
    int offset = 0;
};

// How many components a registry has of each kind, for the sidebar.
struct ComponentFacets
{
    QList<std::pair<QString, int>> types; // Most frequent first.
    int changed = 0;
    int published = 0;
    int neverPublished = 0;
    int yanked = 0;
};

struct ComponentRelations
{
    QStringList packages; // npm packages with their ranges, "zod@^3".
    QStringList uses;     // Items it needs, as published: "@acme/button".
    QStringList usedBy;   // Names of components of the same registry.
};

// A reference as people type it: REGISTRY/COMPONENT, with @VERSION or @A..B behind it.
struct ComponentReference
{
    QString registry;
    QString component;
    QString version; // As typed, without the "@"; empty: the working state or the latest.
};

Result<ComponentReference> parseReference(const QString &text);

} // namespace enigma
