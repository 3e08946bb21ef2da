// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Server-sent events out of bytes, by the rules of the WHATWG HTML standard, section 9.2. Knows nothing of what the
// events mean.

#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace enigma {

struct SseEvent
{
    QByteArray type = "message";
    QByteArray data; // Its lines, joined by line feeds.
    QByteArray id;   // The last one given, also by earlier events.

    bool operator==(const SseEvent &) const = default;
};

class SseFramer
{
public:
    static constexpr qsizetype kMaxLine = 1024 * 1024;
    static constexpr qsizetype kMaxResponse = 32 * 1024 * 1024;

    // The events that these bytes complete. TooLarge for a line or a response beyond its limit; after that every call
    // fails.
    Result<QList<SseEvent>> feed(QByteArrayView bytes);

    // At the end of the response: the event that lacks only its closing blank line. The standard drops it; a reader who
    // can tell whether its data is whole may use it.
    std::optional<SseEvent> rest();

private:
    void endLine(QList<SseEvent> &events);
    void setField(QByteArrayView name, QByteArrayView value);
    std::optional<SseEvent> takeEvent();

    QByteArray m_line;
    bool m_afterCarriageReturn = false; // A line feed that comes now belongs to the line already ended.
    bool m_atFirstLine = true;
    qsizetype m_received = 0;
    std::optional<Error> m_error;

    QByteArray m_type;
    QByteArray m_data;
    QByteArray m_id;
};

} // namespace enigma
