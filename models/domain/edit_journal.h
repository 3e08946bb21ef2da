// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of editing a component as the library keeps them beside the draft. Each file's text is a stream of its own;
// the stream with an empty path holds what was done to files and details. Streams belong to the component, not to one
// draft: saving a version changes no content, so undo goes on past it. A stream whose content was since changed by
// something else no longer fits, and is over.

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace enigma {

struct EditStream
{
    QString path;
    qint64 steps = 0; // Stored.
    qint64 done = 0;  // Of them; the rest was undone.
    QString fits;     // SHA-256 of the content that the done steps lead to.

    bool operator==(const EditStream &) const = default;
};

// The steps from `keep` on are replaced; what the stream is afterwards stands in `stream`.
struct EditStreamUpdate
{
    EditStream stream;
    qint64 keep = 0;
    QList<QByteArray> steps;
};

// What one write of a draft adds.
struct EditJournal
{
    qint64 serial = 0;                          // Of the write.
    QList<std::pair<QString, QString>> renames; // From, to; before the updates.
    QList<EditStreamUpdate> updates;
};

} // namespace enigma
