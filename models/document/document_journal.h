// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The histories of one component: its edits, and the text of each file. Knows which steps the library has already, so
// that each write of the draft takes along what is new.

#pragma once

#include "models/document/edit_history.h"
#include "models/document/text_history.h"

#include <QHash>

#include <map>

namespace enigma {

class DocumentJournal
{
public:
    // What the library has, for an item as it is stored.
    void load(const QList<EditStream> &streams, const Item &item);

    EditHistory &edits() { return m_edits; }
    const EditHistory &edits() const { return m_edits; }
    // The reference stays valid, also after rename(). A text that is not the one of the history begins a new one.
    TextHistory &text(const QString &path, const QString &text);
    TextHistory *findText(const QString &path);
    void rename(const QString &from, const QString &to);
    bool hasUnwrittenRenames() const { return !m_renames.isEmpty(); } // The library knows other paths.

    EditJournal takeUnwritten(const Item &item);
    void acknowledge(qint64 serial); // The library has what was taken with this serial.

private:
    EditHistory m_edits;
    std::map<QString, TextHistory> m_texts; // By path.
    QHash<QString, EditStream> m_streams;   // Of files whose text was not asked for yet.
    QList<std::pair<QString, QString>> m_renames;
    qsizetype m_takenRenames = 0;
    qint64 m_serial = 0;
};

} // namespace enigma
