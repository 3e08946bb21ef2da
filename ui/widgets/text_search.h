// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is searched for in a text, plain or by regular expression, and what takes the place of a match.

#pragma once

#include <QRegularExpression>
#include <QString>

namespace enigma {

struct TextSearch
{
    QString text;
    bool isCaseSensitive = false;
    bool isWholeWord = false;
    bool isRegular = false;

    // Empty when the text is one that can be searched for; else what is wrong with it.
    QString fault() const;
    QRegularExpression expression() const; // Without fault().

    // `replacement` as typed. Of a regular expression, $1 or \1 is what its first group matched, $0, \0 or $& the whole
    // match, \n a line end, \t a tabulator, and $$ and \\ stand for the one character.
    QString replaced(const QRegularExpressionMatch &match, const QString &replacement) const;

    bool operator==(const TextSearch &) const = default;
};

} // namespace enigma
