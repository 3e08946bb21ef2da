// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/text_history.h"

#include "models/base/hash.h"

#include <QCborArray>
#include <QCborValue>

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

static constexpr qint64 kPage = 200; // Steps that are read at once.

static QByteArray stored(const TextStep &step)
{
    return QCborArray{qint64(step.position), step.removed, step.inserted}.toCborValue().toCbor();
}

static std::optional<TextStep> readStep(const QByteArray &data)
{
    const QCborArray fields = QCborValue::fromCbor(data).toArray();
    if (fields.size() != 3 || !fields.at(0).isInteger() || !fields.at(1).isString() || !fields.at(2).isString()) {
        return std::nullopt;
    }
    return TextStep{fields.at(0).toInteger(), fields.at(1).toString(), fields.at(2).toString()};
}

void TextHistory::reset(const QString &text)
{
    m_text = text;
    m_steps.clear();
    closeStep();
}

void TextHistory::adopt(const EditStream &stored)
{
    if (m_steps.isEmpty() && stored.fits == sha256Hex(m_text.toUtf8())) {
        m_steps.adopt(stored.steps, stored.done);
    }
}

bool TextHistory::record(qsizetype position, qsizetype removed, QStringView inserted)
{
    const TextStep step = differing(QStringView(m_text).sliced(position, removed), inserted, position);
    if (step.removed.isEmpty() && step.inserted.isEmpty()) {
        return false;
    }
    m_text.replace(step.position, step.removed.size(), step.inserted);
    m_steps.dropUndone();
    if (m_isStepOpen && m_steps.canUndo() && absorb(step)) {
        m_steps.touchLast();
    } else {
        m_steps.push(step);
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

std::optional<TextStep> TextHistory::undo()
{
    closeStep();
    if (!canUndo()) {
        return std::nullopt;
    }
    const TextStep &step = m_steps.last();
    const std::optional<TextStep> done = carryOut({step.position, step.inserted, step.removed});
    if (done) {
        m_steps.stepBack(true);
    }
    return done;
}

std::optional<TextStep> TextHistory::redo()
{
    closeStep();
    if (!canRedo()) {
        return std::nullopt;
    }
    const std::optional<TextStep> done = carryOut(m_steps.next());
    if (done) {
        m_steps.stepForward(true);
    }
    return done;
}

std::optional<TextStep> TextHistory::carryOut(const TextStep &step)
{
    if (step.position < 0 || QStringView(m_text).mid(step.position, step.removed.size()) != step.removed) {
        m_steps.clear();
        return std::nullopt;
    }
    m_text.replace(step.position, step.removed.size(), step.inserted);
    return step;
}

std::pair<qint64, qint64> TextHistory::missing(int direction) const
{
    if (direction < 0) {
        const qint64 count = canUndo() ? 0 : std::min(kPage, m_steps.olderSteps());
        return {m_steps.olderSteps() - count, count};
    }
    return {m_steps.end(), canRedo() ? 0 : std::min(kPage, m_steps.newerSteps())};
}

void TextHistory::bring(int direction, qint64 from, const QList<QByteArray> &steps)
{
    if (const auto [first, count] = missing(direction); first != from || count != steps.size()) {
        return;
    }
    std::vector<TextStep> read;
    for (const QByteArray &data : steps) {
        if (std::optional<TextStep> step = readStep(data)) {
            read.push_back(std::move(*step));
        }
    }
    if (qsizetype(read.size()) != steps.size()) {
        m_steps.clear();
    } else if (direction < 0) {
        m_steps.prepend(std::move(read));
    } else {
        m_steps.append(std::move(read));
    }
}

std::optional<EditStreamUpdate> TextHistory::takeUnwritten(const QString &path)
{
    return m_steps.take(path, sha256Hex(m_text.toUtf8()), stored);
}

} // namespace enigma
