// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CSS Syntax 3 tokens as byte ranges of the input. Any bytes are accepted, nothing is lost: the texts of all tokens put
// together are the input. Takes linear time. What tokens mean is for css_document and color_parser.

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace enigma {

enum class CssTokenType : quint8 {
    Whitespace, // Also a byte order mark at the very start.
    Comment,
    Ident,
    Function, // With its "(".
    AtKeyword,
    Hash,
    String,
    BadString, // Ends before the line break that made it bad.
    Url,       // Unquoted, with its ")".
    BadUrl,
    Number,
    Percentage,
    Dimension,
    Delim,
    Colon,
    Semicolon,
    Comma,
    OpenSquare,
    CloseSquare,
    OpenParen,
    CloseParen,
    OpenBrace,
    CloseBrace,
    Cdo,
    Cdc,
};

struct CssToken
{
    CssTokenType type = CssTokenType::Delim;
    int begin = 0;
    int end = 0;

    QByteArrayView text(QByteArrayView css) const { return css.sliced(begin, end - begin); }
    bool isBlank() const { return type == CssTokenType::Whitespace || type == CssTokenType::Comment; }

    bool operator==(const CssToken &) const = default;
};

// At most 2 GiB of input.
QList<CssToken> tokenizeCss(QByteArrayView css);

// An identifier with its escapes decoded: "a\.b" and "a\00002e b" are "a.b".
QString cssUnescaped(QByteArrayView name);

struct CssNumber
{
    double value = 0; // Always finite; beyond ±1e9 it is cut off.
    QString unit;     // Lower case; "%" for a percentage, empty for a plain number.
};

// Of the text of a Number, Percentage or Dimension token.
CssNumber cssNumber(QByteArrayView text);

} // namespace enigma
