// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the history pane shows: a registry with its components, and the versions of one of them or of all. Follows the
// library.

#pragma once

#include "models/api/library_service.h"

#include <optional>

namespace enigma {

class ShownHistory : public QObject
{
    Q_OBJECT

public:
    enum Part {
        Components = 1, // The registry or its components.
        Scope = 2,      // What versions() is about.
        Versions = 4,
    };

    explicit ShownHistory(LibraryService &library, QObject *parent = nullptr);

    LibraryService &library() const { return m_library; }

    void showRegistry(const RegistryId &registry); // All of it.
    void showComponent(const ComponentId &component);

    const RegistryId &registry() const { return m_registry; }
    const QList<ComponentSummary> &components() const { return m_components; } // By name, the theme among them.
    bool isWhole() const { return m_component.isNull(); }
    const ComponentSummary *component() const; // Null for the whole registry, and while it is not known.
    const ComponentSummary *find(const ComponentId &id) const;

    bool isKnown() const { return m_hasVersions && m_hasDraft; } // versions() and draft() have been read.
    const QList<Version> &versions() const { return m_versions; }
    const Version *version(const VersionId &id) const;
    // "1 file changed since 1.3.0"; empty without a draft.
    const QString &draft() const { return m_draft; }
    const QDateTime &draftSavedAt() const { return m_draftSavedAt; }
    const std::optional<Error> &error() const { return m_error; }
    void refresh();

Q_SIGNALS:
    void changed(int parts);

private:
    void change(const RegistryId &registry, const ComponentId &component);
    void readComponents();
    void readVersions();
    void readDraft();
    void setDraft(const QString &text, const QDateTime &savedAt);
    void tellWhenKnown(); // Both together, so that the first picks are right.

    LibraryService &m_library;
    RegistryId m_registry;
    ComponentId m_component;
    QList<ComponentSummary> m_components;
    QList<Version> m_versions;
    QString m_draft;
    QDateTime m_draftSavedAt;
    std::optional<Error> m_error;
    bool m_hasVersions = false;
    bool m_hasDraft = false;
    QTimer m_refresh; // Once for many changes.
};

} // namespace enigma
