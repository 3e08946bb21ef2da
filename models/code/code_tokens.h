// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Cuts TypeScript and JSX into names, strings and signs, passing over comments, template literals and regular
// expressions. It knows no grammar: enough to find declarations in well-formed code, harmless on anything else.

#pragma once

#include <QByteArrayView>
#include <QList>

namespace enigma {

struct CodeToken
{
    enum class Kind : quint8 {
        Name, // Also keywords and numbers.
        Text, // A string with its quotes, or a whole template literal.
        Sign, // One character, or "=>" or "...".
    };

    Kind kind = Kind::Sign;
    bool startsLine = false;
    qsizetype partner = -1; // Of a bracket: the index of the bracket that matches it, or -1.
    QByteArrayView text;

    bool is(QByteArrayView wanted) const { return kind != Kind::Text && text == wanted; }
    bool isName() const { return kind == Kind::Name; }
};

// The tokens point into the source.
QList<CodeToken> tokenizeCode(QByteArrayView source);

} // namespace enigma
