// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A stylesheet as its very bytes, with the places of its blocks and of their custom properties. An edit changes the
// bytes it must and no others. What blocks mean for a theme is theme_source's business.

#pragma once

#include "models/css/css_blocks.h"

#include <QByteArray>
#include <QStringList>

namespace enigma {

// A declaration by its indices.
struct CssPlace
{
    int block = 0;
    int declaration = 0;
};

class CssDocument
{
public:
    CssDocument() = default;
    explicit CssDocument(QByteArray bytes); // Any bytes; at most 2 GiB.

    const QByteArray &bytes() const { return m_bytes; }

    // In the order of their opening braces; those nested deeper than 32 levels are left out.
    const QList<CssBlock> &blocks() const { return m_blocks; }

    // Where the input stops in the middle of something; empty when it is whole.
    const QList<CssUnfinished> &unfinished() const { return m_unfinished; }

    QByteArrayView text(CssSpan span) const { return QByteArrayView(m_bytes).sliced(span.begin, span.size()); }
    QString prelude(int block) const;       // Comments dropped, runs of blanks made one space.
    QStringList selectors(int block) const; // The prelude, split at its commas.
    CssSpan outermostRule(int block) const; // Of the rule at the top level that holds the block.
    int lineOf(int position) const;         // From 1.
    QByteArray lineBreak() const;           // "\r\n" or "\n", as the first line ends.

    // Values and names are written as they are: the caller has checked them. Indices are those of blocks(); setValue()
    // keeps all indices valid, the others make a new list of blocks.
    void setValue(int block, int declaration, QByteArrayView value);
    void append(int block, QByteArrayView name, QByteArrayView value);
    void remove(const QList<CssPlace> &places);

    void setPrelude(int block, QByteArrayView prelude);
    void removeRule(int block); // With the line and the empty line before it.

    // Puts text between two rules, with an empty line before and after it.
    void insertRule(int position, const QByteArray &rule);

    QByteArray indentation() const; // Of one level, as most declarations have it; two spaces when there are none.

private:
    void parse();
    void replace(CssSpan span, QByteArrayView with);
    bool canEndHere(CssSpan declaration) const;
    QByteArray indentationBefore(int position) const;
    bool isTerseDeclaration(const CssDeclaration &declaration) const;
    int behindComment(int position, int limit) const;
    CssSpan withItsLine(CssSpan declaration, CssSpan body) const;

    QByteArray m_bytes;
    QList<CssBlock> m_blocks;
    QList<CssUnfinished> m_unfinished;
};

} // namespace enigma
