// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/component_document.h"
#include "models/document/file_text.h"

#include <limits>
#include <utility>

// The part of ComponentDocument that undoes and redoes, with the steps of earlier sessions.

namespace enigma {

void ComponentDocument::undo()
{
    if (m_journal.edits().canUndo()) {
        collectTexts();
        edited(m_journal.edits().undo(m_item));
    } else if (m_journal.edits().hasOlder()) {
        fetchEdits(&ComponentDocument::undo);
    }
}

void ComponentDocument::redo()
{
    if (m_journal.edits().canRedo()) {
        collectTexts();
        if (const Result<DocumentChange> change = m_journal.edits().redo(m_item)) {
            edited(*change);
        }
    } else if (m_journal.edits().hasNewer()) {
        fetchEdits(&ComponentDocument::redo);
    }
}

void ComponentDocument::fetchEdits(void (ComponentDocument::*thenDo)())
{
    m_library.editSteps(m_id, {}, 0, std::numeric_limits<int>::max())
        .then(this, [this, thenDo](const Result<QList<QByteArray>> &edits) {
            if (edits && (m_journal.edits().hasOlder() || m_journal.edits().hasNewer())) {
                m_journal.edits().bring(*edits);
                (this->*thenDo)();
            }
        });
}

TextHistory &ComponentDocument::textHistory(const QString &path)
{
    const ItemFile *file = item().file(path);
    return m_journal.text(path, file ? FileText::read(file->content).text : QString());
}

void ComponentDocument::fetchTextSteps(const QString &path, int direction)
{
    const auto [from, count] = textHistory(path).missing(direction);
    if (count == 0) {
        return;
    }
    if (m_journal.hasUnwrittenRenames()) {
        m_fetches.append({path, direction});
        m_writer->flush();
        return;
    }
    m_library.editSteps(m_id, path, from, count)
        .then(this, [this, path, direction, first = from](const Result<QList<QByteArray>> &steps) {
            TextHistory *history = m_journal.findText(path);
            if (!steps || !history) {
                return;
            }
            history->bring(direction, first, *steps);
            if (direction < 0 ? history->canUndo() : history->canRedo()) {
                Q_EMIT textStepsFetched(path, direction);
            }
        });
}

void ComponentDocument::goOnFetching()
{
    if (!m_journal.hasUnwrittenRenames()) {
        for (const auto &[path, direction] : std::exchange(m_fetches, {})) {
            fetchTextSteps(path, direction);
        }
    }
}

} // namespace enigma
