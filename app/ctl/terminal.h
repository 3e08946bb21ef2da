// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a command's answer goes: sentences for people, or one JSON document for scripts. Errors go to standard error.

#pragma once

#include "models/base/result.h"

#include <QJsonObject>
#include <QStringList>

namespace enigma {

// 0 done, 1 refused or failed, 2 wrong usage.
enum class ExitCode {
    Done = 0,
    Failed = 1,
    Usage = 2,
};

class Terminal
{
public:
    enum class Form {
        Text,
        Json,
    };

    void setForm(Form form) { m_form = form; }
    bool isJson() const { return m_form == Form::Json; }

    // One answer of a command: the text, or the JSON.
    void answer(const QJsonObject &json, const QStringList &lines);
    // Bytes as they are, whatever the form: a file's content, a stylesheet.
    void raw(const QByteArray &bytes);
    // After an answer as JSON, which says what is wrong, only for people: the document stays one.
    void error(const Error &error);
    // A line beside the answer, on standard error, that no script parses.
    void note(const QString &line);

private:
    Form m_form = Form::Text;
    bool m_answered = false; // As JSON.
};

// Rows with their columns aligned; the last column is not padded.
QStringList aligned(const QList<QStringList> &rows);

// All of standard input, TooLarge above the limit of an item.
Result<QByteArray> readStandardInput();

} // namespace enigma
