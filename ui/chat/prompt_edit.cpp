// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/prompt_edit.h"

#include "ui/style/control.h"
#include "ui/style/tokens.h"
#include "ui/style/type.h"

#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMinimumLines = 1;
constexpr int kMaximumLines = 10;
constexpr int kPadding = 6;

} // namespace

PromptEdit::PromptEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Prompt"));
    setPlaceholderText(tr("Ask for a change, or name a file with @"));
    setFrameShape(QFrame::NoFrame);
    setBareField(*this);
    viewport()->setAutoFillBackground(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTabChangesFocus(true);
    document()->setDocumentMargin(0);
    setViewportMargins(0, kPadding, 0, kPadding);
    useTextStyle(*this, TextStyle::Prose);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEdit::fit);
    fit();
}

void PromptEdit::removeAt()
{
    QTextCursor cursor = textCursor();
    if (cursor.position() > 0 && document()->characterAt(cursor.position() - 1) == u'@') {
        cursor.deletePreviousChar();
    }
}

void PromptEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !(event->modifiers() & (Qt::ShiftModifier | Qt::AltModifier))) {
        Q_EMIT sendRequested();
        return;
    }
    if (event->key() == Qt::Key_Up && document()->isEmpty()) {
        Q_EMIT editLastRequested();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
    if (event->text() == u"@") {
        const int before = textCursor().position() - 2;
        if (before < 0 || document()->characterAt(before).isSpace()) {
            Q_EMIT contextRequested();
        }
    }
}

void PromptEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    fit();
}

void PromptEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fit();
    }
}

bool PromptEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText();
}

void PromptEdit::insertFromMimeData(const QMimeData *source)
{
    insertPlainText(source->text());
}

void PromptEdit::fit()
{
    int lines = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        lines += std::max(1, block.layout()->lineCount());
    }
    const int wanted = std::clamp(lines, kMinimumLines, kMaximumLines) * fontMetrics().lineSpacing() + 2 * kPadding + 2;
    if (wanted != minimumHeight() || wanted != maximumHeight()) {
        setFixedHeight(wanted);
    }
    setVerticalScrollBarPolicy(lines > kMaximumLines ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
}

} // namespace enigma
