// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pictures that were rendered, by the digest of everything that they are made of. They can be made again: so they
// are in a file of their own beside the library's, which no backup holds, no write of the library waits for, and which
// may be deleted at any time. Used only by the thread that opened it.

#pragma once

#include "models/base/clock.h"
#include "models/domain/stored_preview.h"
#include "models/store/database.h"

namespace enigma {

class PreviewCache
{
public:
    static constexpr qint64 kMaxBytes = 256 * 1024 * 1024;

    // Of the library in this folder. A file that is damaged, or of another format, is begun anew.
    static Result<std::unique_ptr<PreviewCache>> open(const QString &libraryFolder, qint64 maxBytes = kMaxBytes);
    // Removes the file. Who has it open goes on with what nobody else sees.
    static void discard(const QString &libraryFolder);

    Result<StoredPreview> find(const QString &key); // NotFound when there is none.
    // In place of the one that is there. What was not asked for the longest goes when it becomes too much.
    Result<> keep(const QString &key, const StoredPreview &preview);
    // Until no more than this is left.
    Result<> trim(qint64 bytes);

    void setClock(const Clock &clock) { m_clock = &clock; } // For tests; must outlive the cache.

private:
    PreviewCache(std::unique_ptr<Database> database, qint64 maxBytes);
    static Result<std::unique_ptr<PreviewCache>> openFile(const QString &path, qint64 maxBytes);
    Result<> prepareTable();
    Result<> noteUse(const QString &key);
    qint64 today() const;

    std::unique_ptr<Database> m_database;
    qint64 m_maxBytes;
    qint64 m_bytes = 0; // What is known to be in it; other programs may have added some.
    SystemClock m_systemClock;
    const Clock *m_clock = &m_systemClock;
};

} // namespace enigma
