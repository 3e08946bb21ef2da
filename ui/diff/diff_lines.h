// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of both sides of a diff view, ready to be painted: laid out, coloured as far as the colours are known, with
// their word marks. Keeps what was painted last.

#pragma once

#include "models/diff/word_diff.h"
#include "ui/diff/diff_rows.h"
#include "ui/diff/shown_text.h"
#include "ui/diff/syntax_coloring.h"

#include <QCache>
#include <QFont>
#include <QTextLayout>

namespace enigma {

class DiffLines : public QObject
{
    Q_OBJECT

public:
    explicit DiffLines(QObject *parent = nullptr);

    void setTexts(const QByteArray &before, const QByteArray &after, const QString &fileName);
    void setFont(const QFont &font);
    // After a change of the colours.
    void forgetLayouts() { m_layouts.clear(); }

    const ShownText &text(DiffSide side) const { return m_texts.at(static_cast<int>(side)); }
    // One text line from 0, 0; valid until the next call.
    const QTextLayout &layout(DiffSide side, int line);
    const QList<TextSpan> &marks(const DiffRow &row, DiffSide side);

Q_SIGNALS:
    void colored(enigma::DiffSide side, int firstLine, int lastLine);

private:
    struct PreparedLine
    {
        QTextLayout layout;
        bool isColored = false;
    };

    QList<QTextLayout::FormatRange> formats(DiffSide side, int line) const;

    QList<ShownText> m_texts;
    QFont m_font;
    SyntaxColoring m_coloring;
    QCache<std::pair<int, int>, PreparedLine> m_layouts; // By side and line.
    QCache<int, WordDiff> m_marks;                       // By old line.
};

} // namespace enigma
