// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/code_editor.h"

#include "ui/style/control.h"
#include "ui/widgets/find_bar.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace enigma {

CodeEditor::CodeEditor(QWidget *parent) :
    QWidget(parent), m_view(new CodeView), m_find(new FindBar(*m_view)), m_line(new QLineEdit), m_goTo(makeGoToBar())
{
    setFocusProxy(m_view);
    m_view->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_find);
    column->addWidget(m_goTo);
    column->addWidget(m_view, 1);
    const auto add = [this](const QString &text, const QKeySequence &key, void (CodeEditor::*act)()) {
        auto *action = new QAction(text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
    };
    add(tr("Find in the file"), QKeySequence::Find, &CodeEditor::openFind);
    add(tr("Replace in the file"), QKeySequence::Replace, &CodeEditor::openReplace);
    add(tr("Go to line…"), Qt::CTRL | Qt::Key_G, &CodeEditor::openGoToLine);
    add(tr("Next match"), Qt::Key_F3, &CodeEditor::findNext);
    add(tr("Previous match"), Qt::SHIFT | Qt::Key_F3, &CodeEditor::findPrevious);
    connect(m_view, &CodeView::edited, this, &CodeEditor::edited);
    connect(m_view, &QPlainTextEdit::cursorPositionChanged, this,
            [this] { Q_EMIT positionChanged(m_view->line(), m_view->column()); });
}

QWidget *CodeEditor::makeGoToBar()
{
    auto *bar = new QWidget;
    m_line->setMaximumWidth(160);
    m_line->setAccessibleName(tr("Line number"));
    setControlSize(*m_line, ControlSize::Small);
    m_line->installEventFilter(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(12, 6, 8, 7);
    row->addWidget(new TextLabel(tr("Go to line"), TextStyle::Small, Token::TextMuted));
    row->addWidget(m_line);
    row->addStretch();
    bar->hide();
    return bar;
}

QString CodeEditor::text() const
{
    return m_view->text();
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m_view->setReadOnly(readOnly);
    // Still to be read and copied with the keyboard.
    m_view->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                             : Qt::TextEditorInteraction);
}

void CodeEditor::openFind()
{
    m_goTo->hide();
    m_find->open();
}

void CodeEditor::openReplace()
{
    m_goTo->hide();
    m_find->openReplace();
}

void CodeEditor::findNext()
{
    m_find->isVisible() ? m_find->step(1) : openFind();
}

void CodeEditor::findPrevious()
{
    m_find->isVisible() ? m_find->step(-1) : openFind();
}

void CodeEditor::openGoToLine()
{
    m_find->hide();
    m_line->setPlaceholderText(tr("1 to %1").arg(m_view->blockCount()));
    m_line->clear();
    m_goTo->show();
    m_line->setFocus(Qt::OtherFocusReason);
}

void CodeEditor::goToTypedLine()
{
    bool valid = false;
    const int line = m_line->text().toInt(&valid);
    m_goTo->hide();
    m_view->setFocus(Qt::OtherFocusReason);
    if (valid) {
        m_view->goTo(line);
    }
}

bool CodeEditor::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_view && event->type() == QEvent::KeyPress && m_find->isVisible() &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_find->dismiss();
        return true;
    }
    if (object == m_line && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Escape:
            m_goTo->hide();
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            goToTypedLine();
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

} // namespace enigma
