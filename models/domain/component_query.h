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
        Recent,   // Changed last first.
        Created,  // Made last first.
        Type,     // Then by name.
        Versions, // Most first.
    };
    enum class Reach {
        Everything, // Names, texts, packages, paths and code.
        Names,      // Names and titles only: answers while typing.
    };

    RegistryId registry; // Null: all registries.
    QString text;        // Words, "phrases" and operators, see search_text.h; any part of a name matches too.
    QStringList types;   // "registry:ui"; empty: all.
    QList<ComponentState> states;
    QStringList categories; // Any of these; empty: all.
    QStringList packages;   // Uses any of these npm packages; empty: all.
    Reach reach = Reach::Everything;
    Order order = Order::Relevance;
    int limit = 100'000;
    int offset = 0;
};

// What a list shows: all identities in order, and what is known of the first ones; the others are loaded when seen.
struct ComponentListing
{
    QList<ComponentId> ids;
    QList<ComponentSummary> first;
};

// How many components a registry, or the whole library, has of each kind, for the sidebar. Lists: most frequent first.
struct ComponentFacets
{
    QList<std::pair<QString, int>> types;
    QList<std::pair<QString, int>> registries; // By slug, of all registries.
    QList<std::pair<QString, int>> categories; // The 50 most frequent.
    QList<std::pair<QString, int>> packages;   // The 50 most frequent npm packages.
    int drafts = 0;
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
