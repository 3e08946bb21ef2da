// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/document/file_text.h"

#include <QStringConverter>

namespace enigma {

using namespace Qt::StringLiterals;

static constexpr QByteArrayView kMark("\xef\xbb\xbf");

FileText FileText::read(const QByteArray &bytes)
{
    FileText file;
    file.bytes = bytes;
    file.hasMark = bytes.startsWith(kMark);
    const QByteArrayView content = QByteArrayView(bytes).sliced(file.hasMark ? kMark.size() : 0);
    QStringDecoder decoder(QStringDecoder::Utf8);
    file.text = decoder(content);
    file.isText = !decoder.hasError() && !bytes.contains('\0');
    file.hasCarriageReturns = 2 * content.count("\r\n") > content.count('\n');
    file.text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return file;
}

QByteArray FileText::write(const QString &changed) const
{
    if (changed == text) {
        return bytes;
    }
    QByteArray written = changed.toUtf8();
    if (hasCarriageReturns) {
        written.replace("\n", "\r\n");
    }
    return hasMark ? kMark.toByteArray() + written : written;
}

} // namespace enigma
