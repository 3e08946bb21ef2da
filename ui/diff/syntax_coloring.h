// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours texts in the language of a file, from their first line to their last, on a thread of its own: a view paints
// what is there already and is told when more has come.

#pragma once

#include "ui/diff/shown_text.h"
#include "ui/style/tokens.h"

#include <QFutureWatcher>
#include <QObject>

#include <span>

namespace enigma {

// A part of a shown line, in UTF-16 units.
struct InkSpan
{
    int start = 0;
    int length = 0;
    Token ink = Token::Text;
};

class SyntaxColoring : public QObject
{
    Q_OBJECT

public:
    explicit SyntaxColoring(QObject *parent = nullptr);
    ~SyntaxColoring() override;

    // Replaces what went before. Nothing happens for a file of unknown kind.
    void start(const QString &fileName, const QList<ShownText> &texts);

    // Is the line's colour known, if it has any?
    bool isColored(qsizetype text, int line) const;
    std::span<const InkSpan> spans(qsizetype text, int line) const;

Q_SIGNALS:
    void advanced(qsizetype text, int firstLine, int lastLine);

private:
    // Consecutive lines of one text: line i of them has the spans from ends[i - 1] to ends[i].
    struct Block
    {
        qsizetype text = 0;
        QList<InkSpan> spans;
        QList<qsizetype> ends;
    };

    class Worker;

    void receive(const Block &block);

    QFutureWatcher<Block> m_work;
    QList<QList<Block>> m_blocks; // Of each text, from its first line on.
};

} // namespace enigma
