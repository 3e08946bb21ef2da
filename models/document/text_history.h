// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The text of one file with the steps that made it, which can be undone and redone one by one. What is typed in a row
// is one step, word by word. Values only: an editor reports its changes and carries out what is answered, the document
// brings steps from the library and back.

#pragma once

#include "models/document/step_list.h"

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
    // The steps that the library has of this text, if they fit and there are none here.
    void adopt(const EditStream &stored);

    // False: the text is the same as before, nothing is recorded.
    bool record(qsizetype position, qsizetype removed, QStringView inserted);
    void closeStep() { m_isStepOpen = false; } // The next change begins a new step.

    bool canUndo() const { return m_steps.canUndo(); }
    bool canRedo() const { return m_steps.canRedo(); }
    // What the editor does now; text() has it done already. Nothing when there is no step, or when the next one is not
    // one of this text: then the history ends here.
    std::optional<TextStep> undo();
    std::optional<TextStep> redo();

    // Steps that only the library has: from where and how many to read next for undo (-1) or redo (1); none: {0, 0}.
    std::pair<qint64, qint64> missing(int direction) const;
    // The answer; ignored when the history has moved on since it was asked.
    void bring(int direction, qint64 from, const QList<QByteArray> &steps);
    std::optional<EditStreamUpdate> takeUnwritten(const QString &path);
    void acknowledge() { m_steps.acknowledge(); }

private:
    bool absorb(const TextStep &step);
    std::optional<TextStep> carryOut(const TextStep &step);

    QString m_text;
    StepList<TextStep> m_steps;
    bool m_isStepOpen = false;
};

} // namespace enigma
