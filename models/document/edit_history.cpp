// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/edit_history.h"

namespace enigma {

Result<DocumentChange> EditHistory::run(std::unique_ptr<Edit> edit, Item &item)
{
    Result<DocumentChange> change = edit->apply(item);
    if (!change) {
        return change;
    }
    m_edits.resize(m_done);
    if (!m_isStepOpen || m_edits.empty() || !m_edits.back()->absorb(*edit)) {
        m_edits.push_back(std::move(edit));
    }
    m_done = m_edits.size();
    m_isStepOpen = true;
    return change;
}

DocumentChange EditHistory::undo(Item &item)
{
    Q_ASSERT(canUndo());
    closeStep();
    return m_edits[--m_done]->revert(item);
}

Result<DocumentChange> EditHistory::redo(Item &item)
{
    Q_ASSERT(canRedo());
    closeStep();
    Result<DocumentChange> change = m_edits[m_done]->apply(item);
    if (change) {
        ++m_done;
    }
    return change;
}

void EditHistory::clear()
{
    m_edits.clear();
    m_done = 0;
    closeStep();
}

} // namespace enigma
