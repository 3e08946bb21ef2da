// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures of components in their registry's theme, for tiles and faces: those that the library kept, and new ones made
// in the background. What was known stays until the new is there, so nothing flickers; nothing here waits.

#pragma once

#include "models/api/library_service.h"
#include "ui/preview/thumbnail_task.h"

#include <QCache>
#include <QTimer>

namespace enigma {

class Thumbnails : public QObject
{
    Q_OBJECT

public:
    Thumbnails(LibraryService &library, Renderer &renderer, QObject *parent = nullptr);
    ~Thumbnails() override;

    // At first they are not made; what is known is shown all the same.
    void setEnabled(bool enabled);
    bool isEnabled() const { return m_isEnabled; }

    // What is known. What is missing or may be another by now is asked for; the newest question is answered first.
    Thumbnail of(const ComponentSummary &component, const QString &mode);

Q_SIGNALS:
    void changed(const enigma::ComponentId &id); // Null: any. Views paint, and by painting ask.

private:
    using Place = std::pair<ComponentId, QString>; // And the mode.

    struct Entry
    {
        Thumbnail thumbnail;
        QString key; // Of the picture, see previewKey(); empty: none was made.
        quint64 checkedAt = 0;
        bool isAsked = false;
    };

    void follow(const LibraryChange &change);
    void ask(const ComponentSummary &component, const QString &mode);
    void startTasks();
    void take(const Place &place, const ThumbnailTask::Outcome &outcome, quint64 asked);
    void doubtAll();

    LibraryService &m_library;
    Renderer &m_renderer;
    bool m_isEnabled = false;
    bool m_wasUnavailable = false;
    QCache<Place, Entry> m_entries;        // By bytes.
    QList<ThumbnailTask::Order> m_waiting; // The last one is the next.
    QList<ThumbnailTask *> m_tasks;        // That run.
    quint64 m_now = 1;                     // Counts what may have changed any picture.
    QTimer m_doubt;                        // Once for the many changes of one act.
};

QString shownMode(); // That of the window: "light" or "dark".

} // namespace enigma
