// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/edit_history.h"

#include "models/base/hash.h"
#include "models/document/component_edits.h"
#include "models/format/manifest_json.h"

#include <algorithm>
#include <functional>

namespace enigma {

// Of everything that edits look at: all but the texts, except a theme's own, which has edits and no editor.
static QString digestOf(const Item &item)
{
    Item bare = item;
    for (ItemFile &file : bare.files) {
        if (file.type != kThemeSourceType) {
            file.content.clear();
        }
    }
    return manifestDigest(manifestOf(bare, {}));
}

Result<DocumentChange> EditHistory::run(std::unique_ptr<Edit> edit, Item &item)
{
    Result<DocumentChange> change = edit->apply(item);
    if (!change) {
        return change;
    }
    m_edits.dropUndone();
    if (m_isStepOpen && canUndo() && m_edits.last()->absorb(*edit)) {
        m_edits.touchLast();
    } else {
        m_edits.push(std::move(edit));
    }
    m_isStepOpen = true;
    return change;
}

DocumentChange EditHistory::undo(Item &item)
{
    Q_ASSERT(canUndo());
    closeStep();
    return m_edits.stepBack(false)->revert(item);
}

Result<DocumentChange> EditHistory::redo(Item &item)
{
    Q_ASSERT(canRedo());
    closeStep();
    Result<DocumentChange> change = m_edits.next()->apply(item);
    if (change) {
        m_edits.stepForward(false);
    }
    return change;
}

void EditHistory::clear()
{
    m_edits.clear();
    closeStep();
}

void EditHistory::adopt(const EditStream &stored, const Item &item)
{
    if (m_edits.isEmpty() && stored.fits == digestOf(item)) {
        m_edits.adopt(stored.steps, stored.done);
    }
}

void EditHistory::bring(const QList<QByteArray> &edits)
{
    const qint64 older = m_edits.olderSteps();
    const qint64 newer = m_edits.newerSteps();
    const qint64 here = m_edits.end();
    std::vector<std::unique_ptr<Edit>> before;
    std::vector<std::unique_ptr<Edit>> after;
    for (qint64 i = 0; i < edits.size(); ++i) {
        if (i < older || i >= here) {
            (i < older ? before : after).push_back(restoreEdit(edits.at(i)));
        }
    }
    const auto isBroken = [](const auto &part) { return std::ranges::any_of(part, std::logical_not()); };
    if (qint64(before.size()) != older || qint64(after.size()) < newer || isBroken(before) || isBroken(after)) {
        clear();
        return;
    }
    after.resize(size_t(newer));
    m_edits.prepend(std::move(before));
    m_edits.append(std::move(after));
}

std::optional<EditStreamUpdate> EditHistory::takeUnwritten(const Item &item)
{
    return m_edits.take({}, digestOf(item), [](const std::unique_ptr<Edit> &edit) { return edit->stored(); });
}

} // namespace enigma
