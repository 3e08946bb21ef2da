// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of one file with the steps that made it, which can be undone and redone one by one. What is typed in a row
// is one step, word by word. Values only: an editor reports its changes and carries out what is answered.

#pragma once

#include <QList>
#include <QString>

namespace enigma {

// At `position`, `inserted` came in the place of `removed`.
struct TextStep
{
    qsizetype position = 0;
    QString removed;
    QString inserted;

    bool operator==(const TextStep &) const = default;
};

class TextHistory
{
public:
    explicit TextHistory(const QString &text = {}) : m_text(text) {}

    const QString &text() const { return m_text; }
    void reset(const QString &text); // Another text, without steps.

    // False: the text is the same as before, nothing is recorded.
    bool record(qsizetype position, qsizetype removed, QStringView inserted);
    void closeStep() { m_isStepOpen = false; } // The next change begins a new step.

    bool canUndo() const { return m_done > 0; }
    bool canRedo() const { return m_done < m_steps.size(); }
    // With canUndo() and canRedo(): what the editor does now; text() has it done already.
    TextStep undo();
    TextStep redo();

private:
    bool absorb(const TextStep &step);
    void apply(const TextStep &step) { m_text.replace(step.position, step.removed.size(), step.inserted); }

    QString m_text;
    QList<TextStep> m_steps;
    qsizetype m_done = 0;
    bool m_isStepOpen = false;
};

} // namespace enigma
