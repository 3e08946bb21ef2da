// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The edits of one document, in order, with the place between the done and the undone ones.

#pragma once

#include "models/document/edit.h"

#include <memory>
#include <vector>

namespace enigma {

class EditHistory
{
public:
    // Refused edits are forgotten; those that were undone are too.
    Result<DocumentChange> run(std::unique_ptr<Edit> edit, Item &item);

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_edits.size(); }
    QString undoText() const { return canUndo() ? m_edits[m_done - 1]->text() : QString(); }
    QString redoText() const { return canRedo() ? m_edits[m_done]->text() : QString(); }

    DocumentChange undo(Item &item);         // With canUndo().
    Result<DocumentChange> redo(Item &item); // With canRedo().

    // The next edit is not taken into the one before it.
    void closeStep() { m_isStepOpen = false; }
    void clear();

private:
    std::vector<std::unique_ptr<Edit>> m_edits;
    size_t m_done = 0;
    bool m_isStepOpen = false;
};

} // namespace enigma
