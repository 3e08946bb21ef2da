// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the fuzzers call with arbitrary bytes. A target ends the program when a promise of the
// code under test is broken; it says nothing when all hold.

#pragma once

#include <QByteArray>
#include <QList>

#include <source_location>

namespace enigma {

void fuzzCss(const QByteArray &bytes);   // Tokens, documents, edits: no byte is lost, no edit touches another.
void fuzzColor(const QByteArray &bytes); // Colours: finite, and the same after being written and read again.
void fuzzTheme(const QByteArray &bytes); // What people import, then every format, every finding and its fix.
void fuzzDtcg(const QByteArray &bytes);  // Design tokens: what is written of them is read again as the same theme.

struct FuzzTarget
{
    const char *name;
    void (*run)(const QByteArray &bytes);
};

inline QList<FuzzTarget> fuzzTargets()
{
    return {{"css", fuzzCss}, {"color", fuzzColor}, {"theme", fuzzTheme}, {"dtcg", fuzzDtcg}};
}

// Ends the program, in every kind of build, and says which promise was broken.
inline void promise(bool holds, std::source_location where = std::source_location::current())
{
    if (!holds) {
        qFatal("The promise of %s, line %u, is broken.", where.file_name(), where.line());
    }
}

} // namespace enigma
