// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A picture of a component as it is kept, with what was wrong when it was made.

#pragma once

#include <QByteArray>

namespace enigma {

struct StoredPreview
{
    QByteArray png; // May be empty: then the problems are all there is.
    int width = 0;  // Device pixels.
    int height = 0;
    QByteArray problems;     // JSON, written and read by who renders; empty: none.
    qint64 milliseconds = 0; // What making it took.

    bool operator==(const StoredPreview &) const = default;
};

} // namespace enigma
