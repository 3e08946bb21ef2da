// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The bytes of a file as text for an editor, and back, without touching what was not edited: byte order mark and line
// ends stay as they were. Where a file mixes line ends, an edit gives all lines the end that most of them have.

#pragma once

#include <QByteArray>
#include <QString>

namespace enigma {

struct FileText
{
    QString text; // Lines end in "\n".
    bool hasMark = false;
    bool hasCarriageReturns = false; // At most line ends.
    bool isText = true;              // Else the bytes are no UTF-8, or not meant to be read: do not write it back.

    QByteArray bytes; // As they were read.

    static FileText read(const QByteArray &bytes);
    // Another text in the same manner; the same text is the same bytes.
    QByteArray write(const QString &changed) const;
};

} // namespace enigma
