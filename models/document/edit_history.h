// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The edits of one document, in order, with the place between the done and the undone ones.

#pragma once

#include "models/document/edit.h"
#include "models/document/step_list.h"

#include <memory>

namespace enigma {

class EditHistory
{
public:
    // Refused edits are forgotten; those that were undone are too.
    Result<DocumentChange> run(std::unique_ptr<Edit> edit, Item &item);

    bool canUndo() const { return m_edits.canUndo(); }
    bool canRedo() const { return m_edits.canRedo(); }
    QString undoText() const { return canUndo() ? m_edits.last()->text() : QString(); }
    QString redoText() const { return canRedo() ? m_edits.next()->text() : QString(); }

    DocumentChange undo(Item &item);         // With canUndo().
    Result<DocumentChange> redo(Item &item); // With canRedo().

    // The next edit is not taken into the one before it.
    void closeStep() { m_isStepOpen = false; }
    void clear();

    // The edits that the library has of this item, if they fit and there are none here; they are brought when they are
    // asked for.
    void adopt(const EditStream &stored, const Item &item);
    bool hasOlder() const { return m_edits.olderSteps() > 0; }
    bool hasNewer() const { return m_edits.newerSteps() > 0; }
    // All that the library has of them.
    void bring(const QList<QByteArray> &edits);
    std::optional<EditStreamUpdate> takeUnwritten(const Item &item);
    void acknowledge() { m_edits.acknowledge(); }

private:
    StepList<std::unique_ptr<Edit>> m_edits;
    bool m_isStepOpen = false;
};

} // namespace enigma
