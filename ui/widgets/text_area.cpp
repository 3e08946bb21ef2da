// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/text_area.h"

#include "ui/style/control.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace enigma {

namespace {

constexpr int kPadding = 6;

} // namespace

TextArea::TextArea(const QString &name, int minimumLines, int maximumLines, QWidget *parent) :
    QPlainTextEdit(parent), m_minimumLines(minimumLines), m_maximumLines(maximumLines)
{
    setAccessibleName(name);
    useFieldFrame(*this);
    setTabChangesFocus(true);
    setViewportMargins(kPadding, kPadding, kPadding, kPadding);
    document()->setDocumentMargin(2);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(this, &QPlainTextEdit::textChanged, this, &TextArea::fit);
    fit();
}

int TextArea::heightFor(int lines) const
{
    return int(std::ceil(fontMetrics().lineSpacing() * lines)) + 2 * kPadding + 6;
}

void TextArea::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        lines += std::max(1, block.layout()->lineCount());
    }
    const int wanted = heightFor(std::clamp(lines, m_minimumLines, m_maximumLines));
    if (wanted != minimumHeight() || wanted != maximumHeight()) {
        setFixedHeight(wanted);
    }
}

QSize TextArea::sizeHint() const
{
    return {240, minimumHeight()};
}

QSize TextArea::minimumSizeHint() const
{
    return {80, minimumHeight()};
}

bool TextArea::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter || event->type() == QEvent::Leave) {
        update();
    }
    return QPlainTextEdit::viewportEvent(event);
}

void TextArea::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    update();
}

void TextArea::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    update();
}

void TextArea::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

} // namespace enigma
