// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_layout.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace enigma {

CodeLayout::CodeLayout(QTextDocument *document) : QPlainTextDocumentLayout(document) {}

void CodeLayout::setLineHeight(int pixels)
{
    m_lineHeight = pixels;
    requestUpdate();
}

void CodeLayout::takeVisibility()
{
    requestUpdate();
    Q_EMIT documentSizeChanged(documentSize());
}

QRectF CodeLayout::blockBoundingRect(const QTextBlock &block) const
{
    QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!block.isValid() || !block.isVisible()) {
        return rect;
    }
    const qreal margin = document()->documentMargin();
    const qreal top = block.previous().isValid() ? 0 : margin;
    const QTextLayout *layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        QTextLine line = layout->lineAt(i);
        line.setPosition(QPointF(line.x(), top + i * m_lineHeight + (m_lineHeight - line.height()) / 2));
    }
    const qreal bottom = block.next().isValid() ? 0 : margin;
    rect.setHeight(top + layout->lineCount() * m_lineHeight + bottom);
    return rect;
}

} // namespace enigma
