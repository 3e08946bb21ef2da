// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/theme_colors_cache.h"

namespace enigma {

namespace {

// Read on another thread: a theme may be large.
Job<ThemeColors> readColors(const QByteArray &css)
{
    return startJob<ThemeColors>(*QThreadPool::globalInstance(), {},
                                 [css](JobContext &) -> Result<ThemeColors> { return ThemeColors::fromCss(css); });
}

QByteArray sourceOf(const Result<WorkingState> &state)
{
    const ItemFile *file = state ? state->item.file(kThemeSourcePath) : nullptr;
    return file ? file->content : QByteArray();
}

} // namespace

ThemeColorsCache::ThemeColorsCache(LibraryService &library, QObject *parent) : QObject(parent), m_library(library)
{
    connect(&m_library, &LibraryService::changed, this, &ThemeColorsCache::forget);
}

ThemeColors ThemeColorsCache::ofRegistry(const RegistryId &id)
{
    return look(m_registries, id);
}

ThemeColors ThemeColorsCache::ofComponent(const ComponentId &id)
{
    return look(m_components, id);
}

template<typename Key>
ThemeColors ThemeColorsCache::look(QHash<Key, Entry> &entries, const Key &key)
{
    Entry &entry = entries[key];
    if (!entry.isFresh && !entry.isLoading) {
        entry.isFresh = true;
        entry.isLoading = true;
        ask(key).then(this, [this, &entries, key](const Result<WorkingState> &state) {
            readColors(sourceOf(state)).then(this, [this, &entries, key](const Result<ThemeColors> &colors) {
                Entry &filled = entries[key];
                filled.colors = colors.value_or(ThemeColors());
                filled.isLoading = false;
                Q_EMIT loaded();
            });
        });
    }
    return entry.colors;
}

void ThemeColorsCache::forget(const LibraryChange &change)
{
    if (!change.touches(LibraryChange::Contents | LibraryChange::Registries)) {
        return;
    }
    for (auto it = m_components.begin(); it != m_components.end(); ++it) {
        it->isFresh = it->isFresh && !change.component.isNull() && it.key() != change.component;
    }
    // A component that changed may be its registry's theme: all are asked again.
    for (Entry &entry : m_registries) {
        entry.isFresh = false;
    }
    Q_EMIT loaded(); // Views paint, and by painting ask again.
}

} // namespace enigma
