// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/chat/sse_framer.h"

#include "models/base/text.h"

#include <algorithm>

namespace enigma {

namespace {

constexpr QByteArrayView kByteOrderMark = "\xEF\xBB\xBF";

bool isLineEnd(char character)
{
    return character == '\n' || character == '\r';
}

} // namespace

Result<QList<SseEvent>> SseFramer::feed(QByteArrayView bytes)
{
    if (m_error) {
        return std::unexpected(*m_error);
    }
    m_received += bytes.size();
    if (m_received > kMaxResponse) {
        m_error = Error{ErrorCode::TooLarge, tr("The answer is longer than 32 MB and was stopped."), {}};
        return std::unexpected(*m_error);
    }
    QList<SseEvent> events;
    while (!bytes.isEmpty()) {
        if (std::exchange(m_afterCarriageReturn, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = std::ranges::find_if(bytes, isLineEnd);
        const qsizetype length = end - bytes.begin();
        if (m_line.size() + length > kMaxLine) {
            m_error = Error{ErrorCode::TooLarge, tr("The answer has a line longer than 1 MB and was stopped."), {}};
            return std::unexpected(*m_error);
        }
        m_line.append(bytes.first(length));
        if (end == bytes.end()) {
            break;
        }
        m_afterCarriageReturn = *end == '\r';
        endLine(events);
        bytes = bytes.sliced(length + 1);
    }
    return events;
}

std::optional<SseEvent> SseFramer::rest()
{
    QList<SseEvent> none;
    if (!m_error && !m_line.isEmpty()) {
        endLine(none);
    }
    return m_error ? std::nullopt : takeEvent();
}

void SseFramer::endLine(QList<SseEvent> &events)
{
    const QByteArray line = std::exchange(m_line, {});
    QByteArrayView text = line;
    if (std::exchange(m_atFirstLine, false) && text.startsWith(kByteOrderMark)) {
        text = text.sliced(kByteOrderMark.size());
    }
    if (text.isEmpty()) {
        if (std::optional<SseEvent> event = takeEvent()) {
            events.append(*std::move(event));
        }
        return;
    }
    const qsizetype colon = text.indexOf(':');
    if (colon < 0) {
        setField(text, {});
        return;
    }
    QByteArrayView value = text.sliced(colon + 1);
    if (value.startsWith(' ')) {
        value = value.sliced(1);
    }
    setField(text.first(colon), value); // A comment is a field without a name.
}

void SseFramer::setField(QByteArrayView name, QByteArrayView value)
{
    if (name == "data") {
        m_data.append(value).append('\n');
    } else if (name == "event") {
        m_type = value.toByteArray();
    } else if (name == "id" && !value.contains('\0')) {
        m_id = value.toByteArray();
    }
}

std::optional<SseEvent> SseFramer::takeEvent()
{
    QByteArray type = std::exchange(m_type, {});
    QByteArray data = std::exchange(m_data, {});
    if (data.isEmpty()) {
        return std::nullopt;
    }
    data.chop(1);
    SseEvent event{.type = "message", .data = std::move(data), .id = m_id};
    if (!type.isEmpty()) {
        event.type = std::move(type);
    }
    return event;
}

} // namespace enigma
