// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/diff/diff_lines.h"

#include <QTextOption>

#include <memory>

namespace enigma {

namespace {

constexpr int kKeptLines = 600; // Some screens of both sides.

} // namespace

DiffLines::DiffLines(QObject *parent) : QObject(parent), m_texts(2), m_layouts(kKeptLines), m_marks(kKeptLines)
{
    connect(&m_coloring, &SyntaxColoring::advanced, this,
            [this](qsizetype text, int first, int last) { Q_EMIT colored(static_cast<DiffSide>(text), first, last); });
}

void DiffLines::setTexts(const QByteArray &before, const QByteArray &after, const QString &fileName)
{
    m_texts = {ShownText(before), ShownText(after)};
    m_layouts.clear();
    m_marks.clear();
    m_coloring.start(fileName, m_texts);
}

void DiffLines::setFont(const QFont &font)
{
    m_font = font;
    m_layouts.clear();
}

const QTextLayout &DiffLines::layout(DiffSide side, int line)
{
    const std::pair key(static_cast<int>(side), line);
    const bool isColored = m_coloring.isColored(key.first, line);
    if (const PreparedLine *kept = m_layouts.object(key); kept && kept->isColored == isColored) {
        return kept->layout;
    }
    auto prepared = std::make_unique<PreparedLine>();
    prepared->isColored = isColored;
    prepared->layout.setFont(m_font);
    prepared->layout.setText(text(side).shown(line));
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    prepared->layout.setTextOption(option);
    prepared->layout.setFormats(formats(side, line));
    prepared->layout.beginLayout();
    prepared->layout.createLine().setPosition({});
    prepared->layout.endLayout();
    const PreparedLine *kept = prepared.get();
    m_layouts.insert(key, prepared.release());
    return kept->layout;
}

QList<QTextLayout::FormatRange> DiffLines::formats(DiffSide side, int line) const
{
    QList<QTextLayout::FormatRange> ranges;
    for (const InkSpan &span : m_coloring.spans(static_cast<int>(side), line)) {
        QTextCharFormat format;
        format.setForeground(color(span.ink));
        ranges.append({span.start, span.length, format});
    }
    return ranges;
}

const QList<TextSpan> &DiffLines::marks(const DiffRow &row, DiffSide side)
{
    static const QList<TextSpan> none;
    if (row.kind != RowKind::Changed) {
        return none;
    }
    const WordDiff *marks = m_marks.object(row.oldLine);
    if (!marks) {
        auto computed = std::make_unique<WordDiff>(
            diffWords(text(DiffSide::Old).shown(row.oldLine), text(DiffSide::New).shown(row.newLine)));
        marks = computed.get();
        m_marks.insert(row.oldLine, computed.release());
    }
    return side == DiffSide::Old ? marks->removed : marks->added;
}

} // namespace enigma
