// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Everything that a component's pane shows beside the document itself: its row in the library, its versions, what it is
// used by. Asks again when the library has changed.

#pragma once

#include "models/document/component_document.h"

namespace enigma {

class OpenComponent : public QObject
{
    Q_OBJECT

public:
    enum Part {
        Summary = 1,
        Versions = 2,
        Relations = 4,
        Log = 8,
    };

    OpenComponent(LibraryService &library, const ComponentId &id, QObject *parent = nullptr);

    LibraryService &library() const { return m_library; }
    const ComponentId &id() const { return m_document.id(); }
    ComponentDocument &document() { return m_document; }
    const ComponentDocument &document() const { return m_document; }

    bool isKnown() const { return !m_summary.id.isNull(); } // Else the summary is empty.
    const ComponentSummary &summary() const { return m_summary; }
    const QList<Version> &versions() const { return m_versions; } // Highest first.
    const ComponentRelations &relations() const { return m_relations; }
    const QList<Activity> &activity() const { return m_activity; } // Newest first, the last few.

    QString reference() const; // "@acme/button"

Q_SIGNALS:
    void changed(int parts);
    void failed(const enigma::Error &error); // The component could not be read.

private:
    void refresh();
    void readRelations();

    LibraryService &m_library;
    ComponentDocument m_document;
    ComponentSummary m_summary;
    QList<Version> m_versions;
    ComponentRelations m_relations;
    QList<Activity> m_activity;
    QTimer m_refresh; // Once for the many changes that typing makes.
};

} // namespace enigma
