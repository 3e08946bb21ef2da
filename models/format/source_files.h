// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where an import reads from: a folder here, an address elsewhere.

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace enigma {

// Paths are relative to the source's root, with "/".
class SourceFiles
{
public:
    virtual ~SourceFiles() = default;

    // NotFound, TooLarge above `limit` bytes, Denied outside of the root; Network and Disk for the rest.
    virtual Result<QByteArray> read(const QString &path, qint64 limit) = 0;

    // The files directly in the root, sorted; nothing where a source cannot list itself.
    virtual std::optional<QStringList> list() = 0;

    // These will be asked for next, in this order, and some of them may not exist: a slow source can fetch them
    // together.
    virtual void expect(const QStringList &paths);
};

// Follows symbolic links only to places inside the folder.
class FolderFiles final : public SourceFiles
{
public:
    explicit FolderFiles(const QString &folder);

    Result<QByteArray> read(const QString &path, qint64 limit) override;
    std::optional<QStringList> list() override;

private:
    QString m_root; // Canonical, with a "/" at the end.
};

} // namespace enigma
