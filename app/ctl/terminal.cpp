// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/terminal.h"

#include "models/base/text.h"
#include "models/domain/rules.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace enigma {

using namespace Qt::StringLiterals;

static void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

void Terminal::answer(const QJsonObject &json, const QStringList &lines)
{
    if (isJson()) {
        m_answered = true;
        write(stdout, QJsonDocument(json).toJson(QJsonDocument::Indented));
    } else if (!lines.isEmpty()) {
        write(stdout, lines.join(u'\n').toUtf8() + '\n');
    }
}

void Terminal::raw(const QByteArray &bytes)
{
    write(stdout, bytes);
}

void Terminal::error(const Error &error)
{
    if (isJson() && !m_answered) {
        write(stdout, QJsonDocument(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, errorName(error.code)},
                                                                         {u"message"_s, error.message},
                                                                         {u"detail"_s, error.detail}}}})
                          .toJson(QJsonDocument::Indented));
    }
    write(stderr, error.message.toUtf8() + '\n');
    if (!error.detail.isEmpty()) {
        write(stderr, u"  (%1)\n"_s.arg(error.detail).toUtf8());
    }
}

void Terminal::note(const QString &line)
{
    write(stderr, line.toUtf8() + '\n');
}

QStringList aligned(const QList<QStringList> &rows)
{
    QList<qsizetype> widths;
    for (const QStringList &row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (qsizetype i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths.at(i), row.at(i).size());
        }
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line;
        for (qsizetype i = 0; i < row.size(); ++i) {
            line += i + 1 < row.size() ? row.at(i).leftJustified(widths.at(i) + 2) : row.at(i);
        }
        lines.append(line.trimmed());
    }
    return lines;
}

Result<QByteArray> readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        return failure(ErrorCode::Disk, tr("Standard input cannot be read."));
    }
    const QByteArray bytes = input.read(kMaxItemBytes + 1);
    if (bytes.size() > kMaxItemBytes) {
        return failure(ErrorCode::TooLarge,
                       tr("The file on standard input is larger than %1, the most an item may hold.")
                           .arg(humanSize(kMaxItemBytes)));
    }
    return bytes;
}

} // namespace enigma
