// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/shown_text.h"

#include <algorithm>

namespace enigma {

namespace {

constexpr qsizetype kMaxBytesPerUnit = 4;
constexpr QChar kControlPictures = u'\u2400';
constexpr QChar kDeletePicture = u'\u2421';

// Characters that change the order of what follows, or take no room: code can hide behind them.
bool isMisleading(QChar character)
{
    const ushort code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069) ||
           (code >= 0x200B && code <= 0x200F) || code == 0x2028 || code == 0x2029 || code == 0xFEFF;
}

QChar visible(QChar character)
{
    if (character.unicode() < 0x20) {
        return QChar(static_cast<ushort>(kControlPictures.unicode() + character.unicode()));
    }
    if (character.unicode() == 0x7F) {
        return kDeletePicture;
    }
    return isMisleading(character) ? QChar(QChar::ReplacementCharacter) : character;
}

qsizetype columnsOf(QChar character, qsizetype column)
{
    return character == u'\t' ? ShownText::kTabWidth - column % ShownText::kTabWidth : 1;
}

// Columns that a byte can add: a tab to the next stop, nothing for a continuation, two for what may be a wide
// character.
int columnsOfByte(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '\t') {
        return ShownText::kTabWidth;
    }
    if ((value & 0xC0) == 0x80) {
        return 0;
    }
    return value >= 0xE1 ? 2 : 1;
}

} // namespace

ShownText::ShownText(QByteArray bytes) : m_bytes(std::move(bytes))
{
    m_starts.reserve(m_bytes.size() / 32);
    int width = 0;
    bool isStart = true;
    for (qsizetype i = 0; i < m_bytes.size(); ++i) {
        if (isStart) {
            m_starts.append(i);
            width = 0;
        }
        isStart = m_bytes.at(i) == '\n';
        width += isStart ? 0 : columnsOfByte(m_bytes.at(i));
        m_widest = std::max(m_widest, width);
    }
    m_widest = std::min(m_widest, static_cast<int>(kMaxShown));
}

QByteArrayView ShownText::bytes(int line) const
{
    if (line < 1 || line > lineCount()) {
        return {};
    }
    const qsizetype start = m_starts.at(line - 1);
    const qsizetype end = line < lineCount() ? m_starts.at(line) : m_bytes.size();
    const QByteArrayView text = QByteArrayView(m_bytes).sliced(start, end - start);
    return text.endsWith('\n') ? text.chopped(1) : text;
}

bool ShownText::endsInCarriageReturn(int line) const
{
    return bytes(line).endsWith('\r');
}

bool ShownText::isCut(int line) const
{
    return bytes(line).size() > kMaxShown && decoded(line, kMaxShown * kMaxBytesPerUnit).size() > kMaxShown;
}

QString ShownText::decoded(int line, qsizetype maxBytes) const
{
    QByteArrayView text = bytes(line);
    if (text.endsWith('\r')) {
        text.chop(1);
    }
    return QString::fromUtf8(text.first(std::min(text.size(), maxBytes)));
}

QString ShownText::shown(int line) const
{
    QString text = decoded(line, kMaxShown * kMaxBytesPerUnit);
    if (std::ranges::any_of(text, [](QChar character) { return visible(character) != character; })) {
        QString expanded;
        expanded.reserve(text.size() + kTabWidth);
        for (const QChar character : std::as_const(text)) {
            if (character == u'\t') {
                expanded.append(QString(columnsOf(character, expanded.size()), u' '));
            } else {
                expanded.append(visible(character));
            }
        }
        text = expanded;
    }
    if (text.size() > kMaxShown) {
        text.truncate(kMaxShown);
        text.append(u'\u2026');
    }
    return text;
}

QString ShownText::original(int line, qsizetype fromColumn, qsizetype toColumn) const
{
    const bool isToEnd = toColumn < 0 || toColumn > kMaxShown;
    const QString text = decoded(line, isToEnd ? bytes(line).size() : kMaxShown * kMaxBytesPerUnit);
    qsizetype column = 0;
    qsizetype first = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isToEnd && column >= toColumn) {
            return first < 0 ? QString() : text.sliced(first, i - first);
        }
        first = first < 0 && column >= fromColumn ? i : first;
        column += columnsOf(text.at(i), column);
    }
    return first < 0 ? QString() : text.sliced(first);
}

} // namespace enigma
