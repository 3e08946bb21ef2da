// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/text_history.h"

#include <algorithm>

namespace enigma {

// Editors report more than what differs: whole lines, or a change of colours.
static TextStep differing(QStringView removed, QStringView inserted, qsizetype position)
{
    const qsizetype shorter = std::min(removed.size(), inserted.size());
    qsizetype head = 0;
    while (head < shorter && removed[head] == inserted[head]) {
        ++head;
    }
    qsizetype tail = 0;
    while (tail < shorter - head && removed[removed.size() - 1 - tail] == inserted[inserted.size() - 1 - tail]) {
        ++tail;
    }
    return {position + head, removed.sliced(head).chopped(tail).toString(),
            inserted.sliced(head).chopped(tail).toString()};
}

void TextHistory::reset(const QString &text)
{
    m_text = text;
    m_steps.clear();
    m_done = 0;
    closeStep();
}

bool TextHistory::record(qsizetype position, qsizetype removed, QStringView inserted)
{
    const TextStep step = differing(QStringView(m_text).sliced(position, removed), inserted, position);
    if (step.removed.isEmpty() && step.inserted.isEmpty()) {
        return false;
    }
    apply(step);
    m_steps.resize(m_done);
    if (!absorb(step)) {
        m_steps.append(step);
        m_done = m_steps.size();
    }
    m_isStepOpen = true;
    return true;
}

// Whether `typed` begins a word (or a line) after `before`.
static bool beginsAnew(QStringView before, QStringView typed)
{
    return typed.contains(u'\n') || before.endsWith(u'\n') || (before.back().isSpace() && !typed.front().isSpace());
}

bool TextHistory::absorb(const TextStep &step)
{
    if (!m_isStepOpen || m_steps.isEmpty()) {
        return false;
    }
    TextStep &last = m_steps.last();
    if (step.removed.isEmpty() && last.removed.isEmpty()) {
        if (step.position != last.position + last.inserted.size() || step.inserted.size() > 1 ||
            beginsAnew(last.inserted, step.inserted)) {
            return false;
        }
        last.inserted += step.inserted;
        return true;
    }
    if (step.inserted.isEmpty() && last.inserted.isEmpty() && step.removed.size() == 1 && step.removed != u"\n") {
        if (step.position == last.position) { // Delete
            last.removed += step.removed;
            return true;
        }
        if (step.position + 1 == last.position) { // Backspace
            last.removed.prepend(step.removed);
            last.position = step.position;
            return true;
        }
    }
    return false;
}

TextStep TextHistory::undo()
{
    Q_ASSERT(canUndo());
    closeStep();
    const TextStep &step = m_steps.at(--m_done);
    const TextStep back{step.position, step.inserted, step.removed};
    apply(back);
    return back;
}

TextStep TextHistory::redo()
{
    Q_ASSERT(canRedo());
    closeStep();
    const TextStep step = m_steps.at(m_done++);
    apply(step);
    return step;
}

} // namespace enigma
