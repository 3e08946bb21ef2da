// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Writes JSON text key by key, as JSON.stringify of JavaScript does it: compact, or indented by two spaces.

#pragma once

#include "models/format/json.h"

namespace enigma::json {

class Writer
{
public:
    enum class Layout {
        Compact,
        Indented,
    };

    explicit Writer(Layout layout) : m_layout(layout) {}

    void beginObject() { begin('{'); }
    void endObject() { end('}'); }
    void beginArray() { begin('['); }
    void endArray() { end(']'); }
    void key(QByteArrayView name);
    void bytes(QByteArrayView utf8); // A text; bytes that are not UTF-8 become U+FFFD.
    void text(const QString &text) { bytes(text.toUtf8()); }
    void integer(qint64 number);
    void value(const Value &value);

    // Nothing is written for an empty text or list.
    void member(QByteArrayView name, const QString &value);
    void member(QByteArrayView name, const QStringList &values);
    void member(QByteArrayView name, const Value &value);

    QByteArray take() { return QByteArray::fromStdString(m_out); }

private:
    void begin(char bracket);
    void end(char bracket);
    void separate();
    void newLine();

    std::string m_out; // Unlike a QByteArray it grows by single characters inline.
    Layout m_layout;
    int m_level = 0;
    bool m_first = true;     // Nothing was written in the current object or array.
    bool m_afterKey = false; // The next value belongs to the key just written.
};

} // namespace enigma::json
