// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The theme colours of registries and of theme items, read when first asked for and again when they changed. What was
// known stays until the new is there, so nothing flickers.

#pragma once

#include "models/api/library_service.h"
#include "ui/widgets/theme_colors.h"

#include <QHash>
#include <QSet>

namespace enigma {

class ThemeColorsCache : public QObject
{
    Q_OBJECT

public:
    explicit ThemeColorsCache(LibraryService &library, QObject *parent = nullptr);

    // Empty until it is read, and for a registry without a theme.
    ThemeColors ofRegistry(const RegistryId &id);
    ThemeColors ofComponent(const ComponentId &id);

Q_SIGNALS:
    void loaded();

private:
    struct Entry
    {
        ThemeColors colors;
        bool isFresh = false;
        bool isLoading = false;
    };

    template<typename Key>
    ThemeColors look(QHash<Key, Entry> &entries, const Key &key);
    Job<WorkingState> ask(const RegistryId &id) { return m_library.themeOf(id); }
    Job<WorkingState> ask(const ComponentId &id) { return m_library.working(id); }
    void forget(const LibraryChange &change);

    LibraryService &m_library;
    QHash<RegistryId, Entry> m_registries;
    QHash<ComponentId, Entry> m_components;
};

} // namespace enigma
