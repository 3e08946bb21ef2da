// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/base/id.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QUuid>

#include <mutex>

namespace enigma {

QString createUuidV7()
{
    // RFC 9562, method 1: 48 bits of milliseconds, then a 12-bit counter in rand_a; a full counter borrows from the
    // future.
    static std::mutex mutex;
    static quint64 last = 0; // milliseconds << 12 | counter; guarded by mutex.

    quint64 stamp = 0;
    {
        const std::scoped_lock lock(mutex);
        const quint64 now = quint64(QDateTime::currentMSecsSinceEpoch()) << 12;
        last = std::max(now, last + 1);
        stamp = last;
    }
    const quint64 random = QRandomGenerator::system()->generate64();
    const quint64 milliseconds = stamp >> 12;
    const auto high = quint32(milliseconds >> 16);
    const auto middle = quint16(milliseconds & 0xffff);
    const auto versionAndCounter = quint16(0x7000 | (stamp & 0x0fff));
    const QUuid uuid(high, middle, versionAndCounter, quint8(0x80 | (random >> 58)), quint8(random >> 48),
                     quint8(random >> 40), quint8(random >> 32), quint8(random >> 24), quint8(random >> 16),
                     quint8(random >> 8), quint8(random));
    return uuid.toString(QUuid::WithoutBraces);
}

} // namespace enigma
