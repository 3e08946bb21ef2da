// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/document_journal.h"

namespace enigma {

void DocumentJournal::load(const QList<EditStream> &streams, const Item &item)
{
    for (const EditStream &stream : streams) {
        if (stream.path.isEmpty()) {
            m_edits.adopt(stream, item);
        } else if (TextHistory *history = findText(stream.path)) {
            history->adopt(stream);
        } else {
            m_streams.insert(stream.path, stream);
        }
    }
}

TextHistory &DocumentJournal::text(const QString &path, const QString &text)
{
    const auto [entry, isNew] = m_texts.try_emplace(path);
    TextHistory &history = entry->second;
    if (isNew) {
        history.reset(text);
        history.adopt(m_streams.take(path));
    } else if (history.text() != text) {
        history.reset(text);
    }
    return history;
}

TextHistory *DocumentJournal::findText(const QString &path)
{
    const auto found = m_texts.find(path);
    return found == m_texts.end() ? nullptr : &found->second;
}

// Nodes keep their place in memory: an editor refers to what is in them.
void DocumentJournal::rename(const QString &from, const QString &to)
{
    auto node = m_texts.extract(from);
    m_texts.erase(to);
    if (node) {
        node.key() = to;
        m_texts.insert(std::move(node));
    }
    m_streams.remove(to);
    if (m_streams.contains(from)) {
        m_streams.insert(to, m_streams.take(from));
    }
    m_renames.append({from, to});
}

EditJournal DocumentJournal::takeUnwritten(const Item &item)
{
    EditJournal journal{.serial = ++m_serial, .renames = m_renames, .updates = {}};
    m_takenRenames = m_renames.size();
    if (std::optional<EditStreamUpdate> update = m_edits.takeUnwritten(item)) {
        journal.updates.append(std::move(*update));
    }
    for (auto &[path, history] : m_texts) {
        if (std::optional<EditStreamUpdate> update = history.takeUnwritten(path)) {
            journal.updates.append(std::move(*update));
        }
    }
    return journal;
}

// Of two writes on their way, the later one holds all of the earlier one: only its answer counts.
void DocumentJournal::acknowledge(qint64 serial)
{
    if (serial != m_serial) {
        return;
    }
    m_edits.acknowledge();
    for (auto &[path, history] : m_texts) {
        history.acknowledge();
    }
    m_renames.remove(0, std::exchange(m_takenRenames, 0));
}

} // namespace enigma
