// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who has a library open: every connection shares a lock in its folder, and whoever replaces the library needs it
// alone. A process that dies lets go.

#pragma once

#include "models/base/result.h"

namespace enigma {

class LibraryLock
{
public:
    // Waits while the library is being replaced. Where no lock can be made, such as on a read-only disk, holds none.
    static LibraryLock share(const QString &folder);
    // Busy when anybody has the library open.
    static Result<LibraryLock> takeAlone(const QString &folder);
    // Busy while another program restores a backup there; who reads and writes is not hindered.
    static Result<LibraryLock> takeToRestore(const QString &folder);

    LibraryLock() = default;
    ~LibraryLock();
    LibraryLock(LibraryLock &&other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    LibraryLock &operator=(LibraryLock &&other) noexcept
    {
        std::swap(m_file, other.m_file);
        return *this;
    }

private:
    explicit LibraryLock(int file) : m_file(file) {}

    int m_file = -1;
};

} // namespace enigma
