// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Files that are there whole or not at all, also after a power cut.

#pragma once

#include "models/base/result.h"

#include <QByteArray>

namespace enigma {

// A class of its own so that tests can let the n-th write fail.
class DurableFiles
{
public:
    enum class Existing {
        Keep, // Conflict when there is one.
        Replace,
    };

    virtual ~DurableFiles() = default;

    // Through a temporary file beside it. DiskFull, Denied, NotFound (no such folder) and Disk name the path.
    virtual Result<> write(const QString &path, const QByteArray &bytes, Existing existing);

    // What a crash left of write() in this folder.
    static void removeLeftovers(const QString &folder);
};

} // namespace enigma
