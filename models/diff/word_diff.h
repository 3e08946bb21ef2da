// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What changed within a pair of lines: the words to mark on either side.

#pragma once

#include <QList>
#include <QStringView>

namespace enigma {

// A part of a line, in UTF-16 units.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

struct WordDiff
{
    QList<TextSpan> removed; // Of the old line, in order.
    QList<TextSpan> added;   // Of the new line, in order.

    bool operator==(const WordDiff &) const = default;
};

// Both lists are empty when the lines are equal, and also when they have too little in common for marks to help (then
// the whole line is the change). Inside string literals only white space separates words, so that class lists are
// compared class by class.
WordDiff diffWords(QStringView before, QStringView after);

} // namespace enigma
