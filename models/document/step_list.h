// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of one history, with the place between the done and the undone ones. Those of earlier sessions stay in the
// library until they are asked for; those of this one are counted until the library has them.

#pragma once

#include "models/domain/edit_journal.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace enigma {

template<typename Step>
class StepList
{
public:
    // What the library has: nothing of it is here yet.
    void adopt(qint64 steps, qint64 done)
    {
        clear();
        m_first = done;
        m_newer = steps - done;
        m_clean = steps;
    }

    void clear() { *this = {}; }

    bool isEmpty() const { return m_steps.empty(); } // Nothing is here.
    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    qint64 olderSteps() const { return m_first; } // In the library only.
    qint64 newerSteps() const { return m_newer; }
    qint64 end() const { return m_first + qint64(m_steps.size()); } // Where the newer ones begin.

    // The step that is done last; with canUndo(). Whoever changes it calls touchLast().
    Step &last() { return m_steps[m_done - 1]; }
    const Step &last() const { return m_steps[m_done - 1]; }
    const Step &next() const { return m_steps[m_done]; } // With canRedo().
    void touchLast() { touch(m_done - 1); }

    void push(Step step)
    {
        dropUndone();
        m_steps.push_back(std::move(step));
        touch(m_done++);
    }

    void dropUndone()
    {
        touch(m_done);
        m_steps.erase(m_steps.begin() + qsizetype(m_done), m_steps.end());
        m_newer = 0;
    }

    // The steps change their place; `keepsItself` when undoing does not change what the step holds.
    Step &stepBack(bool keepsItself)
    {
        --m_done;
        keepsItself ? markChanged() : touch(m_done);
        return m_steps[m_done];
    }

    Step &stepForward(bool keepsItself)
    {
        keepsItself ? markChanged() : touch(m_done);
        return m_steps[m_done++];
    }

    // Steps of the library that come before and after those that are here.
    void prepend(std::vector<Step> older)
    {
        m_first -= qint64(older.size());
        m_done += older.size();
        m_steps.insert(m_steps.begin(), std::move_iterator(older.begin()), std::move_iterator(older.end()));
    }

    void append(std::vector<Step> newer)
    {
        m_newer -= qint64(newer.size());
        m_steps.insert(m_steps.end(), std::move_iterator(newer.begin()), std::move_iterator(newer.end()));
    }

    // What the library lacks; nothing when it has all.
    std::optional<EditStreamUpdate> take(const QString &path, const QString &fits,
                                         const std::function<QByteArray(const Step &)> &stored)
    {
        if (!m_isChanged) {
            return std::nullopt;
        }
        EditStreamUpdate update{
            .stream = {path, end() + m_newer, m_first + qint64(m_done), fits}, .keep = m_clean, .steps = {}};
        for (qint64 i = m_clean; i < end(); ++i) {
            update.steps.append(stored(m_steps[size_t(i - m_first)]));
        }
        m_isTaken = true;
        m_taken = update.stream.steps;
        m_isChangedSince = false;
        m_touchedSince = m_taken;
        return update;
    }

    // The library has what was taken last, if anything was.
    void acknowledge()
    {
        if (!std::exchange(m_isTaken, false)) {
            return;
        }
        m_clean = std::min(m_taken, m_touchedSince);
        m_isChanged = m_isChangedSince;
    }

private:
    void markChanged()
    {
        m_isChanged = true;
        m_isChangedSince = true;
    }

    void touch(size_t index)
    {
        m_clean = std::min(m_clean, m_first + qint64(index));
        m_touchedSince = std::min(m_touchedSince, m_first + qint64(index));
        markChanged();
    }

    std::vector<Step> m_steps;
    size_t m_done = 0;
    qint64 m_first = 0; // Steps before the first one here.
    qint64 m_newer = 0; // Steps after the last one here.
    qint64 m_clean = 0; // So many steps from the beginning are in the library as they are.
    qint64 m_taken = 0;
    qint64 m_touchedSince = 0; // The lowest step that changed since the last take().
    bool m_isTaken = false;
    bool m_isChanged = false;
    bool m_isChangedSince = false;
};

} // namespace enigma
