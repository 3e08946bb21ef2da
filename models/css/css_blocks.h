// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Finds the blocks of a stylesheet and the custom properties in them, as byte positions. Any bytes are accepted.

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

namespace enigma {

// Byte positions, end exclusive.
struct CssSpan
{
    int begin = 0;
    int end = 0;

    int size() const { return end - begin; }
    bool operator==(const CssSpan &) const = default;
};

// A custom property, such as "--primary: red;".
struct CssDeclaration
{
    QString name;  // With its two dashes, escapes decoded.
    CssSpan whole; // From the name to the ";", which the last declaration of a block may lack.
    CssSpan value; // Without blanks and comments around it, and without "!important".
    bool hasSemicolon = false;

    bool operator==(const CssDeclaration &) const = default;
};

struct CssBlock
{
    int parent = -1;          // Index of the enclosing block.
    CssSpan rule;             // From the prelude to the "}".
    CssSpan prelude;          // ".dark" or "@theme inline".
    CssSpan body;             // Between the braces.
    CssSpan lastDeclaration;  // Of any kind, with its ";"; empty when the block has none.
    bool isLastEnded = false; // Whether that has its ";".
    QList<CssDeclaration> declarations;

    bool operator==(const CssBlock &) const = default;
};

// What the end of the input cuts off, with the line where it begins (from 1).
struct CssUnfinished
{
    enum What { Comment, String, Url, Bracket, Block } what = Block;
    int line = 0;
};

struct CssBlocks
{
    QList<CssBlock> blocks; // In the order of their opening braces; those nested deeper than 32 levels are left out.
    QList<CssUnfinished> unfinished;
};

CssBlocks findCssBlocks(QByteArrayView css); // At most 2 GiB; linear time, no recursion.

} // namespace enigma
