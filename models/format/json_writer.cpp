// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/format/json_writer.h"

#include <cmath>

namespace enigma::json {

namespace {

bool needsEscape(char c)
{
    return uchar(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscaped(std::string &out, char c)
{
    static constexpr QByteArrayView kDigits = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\r':
        out += "\\r";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\f':
        out += "\\f";
        return;
    default:
        out += "\\u00";
        out += kDigits[uchar(c) >> 4];
        out += kDigits[uchar(c) & 15];
    }
}

std::string numberText(const Value &number)
{
    if (number.is_number_float()) {
        const double real = number.get<double>();
        if (std::trunc(real) == real && std::abs(real) < 1e15) {
            return std::to_string(qint64(real)); // JavaScript writes 2.0 as 2.
        }
    }
    return number.dump();
}

} // namespace

void Writer::key(QByteArrayView name)
{
    bytes(name);
    m_out += m_layout == Layout::Indented ? ": " : ":";
    m_afterKey = true;
}

void Writer::bytes(QByteArrayView utf8)
{
    if (!QUtf8StringView(utf8).isValidUtf8()) {
        bytes(QString::fromUtf8(utf8).toUtf8());
        return;
    }
    separate();
    m_out += '"';
    const char *run = utf8.begin();
    for (const char *c = utf8.begin(); c != utf8.end(); ++c) {
        if (needsEscape(*c)) {
            m_out.append(run, c - run);
            appendEscaped(m_out, *c);
            run = c + 1;
        }
    }
    m_out.append(run, utf8.end() - run);
    m_out += '"';
}

void Writer::integer(qint64 number)
{
    separate();
    m_out += std::to_string(number);
}

void Writer::value(const Value &value)
{
    if (value.is_object()) {
        beginObject();
        for (const auto &[name, element] : value.items()) {
            member(name, element);
        }
        endObject();
    } else if (value.is_array()) {
        beginArray();
        for (const Value &element : value) {
            this->value(element);
        }
        endArray();
    } else if (value.is_string()) {
        bytes(bytesOf(value));
    } else {
        separate();
        m_out += value.is_number() ? numberText(value) : value.dump();
    }
}

void Writer::member(QByteArrayView name, const QString &value)
{
    if (!value.isEmpty()) {
        key(name);
        text(value);
    }
}

void Writer::member(QByteArrayView name, const QStringList &values)
{
    if (values.isEmpty()) {
        return;
    }
    key(name);
    beginArray();
    for (const QString &element : values) {
        text(element);
    }
    endArray();
}

void Writer::member(QByteArrayView name, const Value &value)
{
    key(name);
    this->value(value);
}

void Writer::begin(char bracket)
{
    separate();
    m_out += bracket;
    ++m_level;
    m_first = true;
}

void Writer::end(char bracket)
{
    --m_level;
    if (!m_first) {
        newLine();
    }
    m_out += bracket;
    m_first = false;
}

void Writer::separate()
{
    if (std::exchange(m_afterKey, false)) {
        return;
    }
    if (m_level > 0) {
        if (!m_first) {
            m_out += ',';
        }
        newLine();
    }
    m_first = false;
}

void Writer::newLine()
{
    if (m_layout == Layout::Indented) {
        m_out += '\n';
        m_out.append(2 * size_t(m_level), ' ');
    }
}

} // namespace enigma::json
