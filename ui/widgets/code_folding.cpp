// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/type.h"
#include "ui/widgets/code_folds.h"
#include "ui/widgets/code_layout.h"
#include "ui/widgets/code_view.h"

#include <QMouseEvent>
#include <QPainter>
#include <QTextBlock>

// The part of CodeView that shows folds and takes clicks on them.

namespace enigma {

static constexpr int kSignGap = 8;
static constexpr int kSignPadding = 6;

void CodeView::followCursor()
{
    if (const QTextBlock here = textCursor().block(); !here.isVisible()) {
        m_folds->reveal(here);
        ensureCursorVisible();
    }
    findBrackets();
    viewport()->update();
    m_gutter->update();
}

// Folding puts the cursor on the line that stays.
void CodeView::foldHere(bool fold)
{
    const QTextBlock here = textCursor().block();
    if (!fold) {
        m_folds->unfold(here);
        return;
    }
    const QTextBlock head = m_folds->foldableAround(here);
    if (head.isValid()) {
        if (head != here) {
            setTextCursor(QTextCursor(head));
        }
        m_folds->fold(head);
    }
}

void CodeView::foldAll()
{
    QTextBlock head = textCursor().block();
    m_folds->foldAll();
    while (!head.isVisible()) {
        head = head.previous();
    }
    if (head != textCursor().block()) {
        setTextCursor(QTextCursor(head));
    }
    ensureCursorVisible();
}

void CodeView::pressGutter(const QPoint &point)
{
    const QTextBlock line = cursorForPosition(QPoint(0, point.y())).block();
    if (m_folds->isFolded(line)) {
        m_folds->unfold(line);
    } else if (m_folds->canFold(line)) {
        if (const QTextBlock here = textCursor().block(); here.blockNumber() > line.blockNumber()) {
            // The cursor must not be left in what is folded away; below it, it stays where it is.
            const int last = line.blockNumber() + m_folds->hiddenLines(line);
            if (here.blockNumber() <= last) {
                setTextCursor(QTextCursor(line));
            }
        }
        m_folds->fold(line);
    }
}

void CodeView::setGutterHovered(bool hovered)
{
    m_isGutterHovered = hovered;
    m_gutter->update();
}

// Behind a folded line: how much is not seen.
QRectF CodeView::foldSign(const QTextBlock &block, const QRectF &rect) const
{
    const QTextLine line = block.layout()->lineAt(block.layout()->lineCount() - 1);
    if (!line.isValid()) {
        return {};
    }
    const QString text = tr("%L1 lines").arg(m_folds->hiddenLines(block));
    const qreal left = rect.left() + line.cursorToX(block.length() - 1) + kSignGap;
    const qreal width = QFontMetricsF(enigma::font(TextStyle::Micro)).horizontalAdvance(text) + 2 * kSignPadding;
    const qreal middle = rect.top() + line.y() + line.height() / 2;
    const qreal height = m_layout->lineHeight() - 4;
    return {left, middle - height / 2, width, height};
}

QTextBlock CodeView::foldSignAt(const QPoint &point) const
{
    const QTextBlock block = cursorForPosition(point).block();
    const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
    return m_folds->isFolded(block) && foldSign(block, rect).contains(point) ? block : QTextBlock();
}

void CodeView::paintFoldSigns(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(enigma::font(TextStyle::Micro));
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF rect = blockBoundingGeometry(block).translated(contentOffset());
        if (rect.top() > viewport()->height()) {
            break;
        }
        if (m_folds->isFolded(block)) {
            const QRectF sign = foldSign(block, rect);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color(Token::Pressed));
            painter.drawRoundedRect(sign, metrics::kRadiusSmall, metrics::kRadiusSmall);
            painter.setPen(color(Token::TextMuted));
            painter.drawText(sign, Qt::AlignCenter, tr("%L1 lines").arg(m_folds->hiddenLines(block)));
        }
    }
}

void CodeView::mousePressEvent(QMouseEvent *event)
{
    if (const QTextBlock folded = foldSignAt(event->pos()); folded.isValid()) {
        m_folds->unfold(folded);
        return;
    }
    QPlainTextEdit::mousePressEvent(event);
}

void CodeView::mouseMoveEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseMoveEvent(event);
    viewport()->setCursor(foldSignAt(event->pos()).isValid() ? Qt::PointingHandCursor : Qt::IBeamCursor);
}

} // namespace enigma
