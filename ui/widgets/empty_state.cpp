// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/empty_state.h"

#include "ui/style/metrics.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace enigma {

EmptyState::EmptyState(const QString &head, const QString &sentence, QWidget *parent) :
    QWidget(parent),
    m_head(new TextLabel({}, TextStyle::Section)),
    m_sentence(new TextLabel({}, TextStyle::Prose, Token::TextMuted)),
    m_buttons(new QHBoxLayout)
{
    m_head->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_buttons->setSpacing(8);
    m_buttons->addStretch();

    auto *column = new QWidget;
    column->setMaximumWidth(metrics::kEmptyStateWidth);
    column->setMinimumWidth(std::min(metrics::kEmptyStateWidth, 180));
    auto *stack = new QVBoxLayout(column);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(4);
    stack->addWidget(m_head);
    stack->addWidget(m_sentence);
    stack->addSpacing(8);
    stack->addLayout(m_buttons);

    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(column, 1000); // Grows to its maximum before the space around it does.
    across->addStretch(1);
    auto *down = new QVBoxLayout(this);
    down->setContentsMargins(metrics::kPanePadding, metrics::kPanePadding, metrics::kPanePadding,
                             metrics::kPanePadding);
    down->addStretch(2);
    down->addLayout(across);
    down->addStretch(3);
    setText(head, sentence);
}

void EmptyState::setText(const QString &head, const QString &sentence)
{
    m_head->setText(head);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(head);
    setAccessibleDescription(sentence);
}

PushButton *EmptyState::addButton(const QString &text, ButtonKind kind)
{
    auto *button = new PushButton(text, kind);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    button->show();
    return button;
}

void EmptyState::clearButtons()
{
    qDeleteAll(findChildren<PushButton *>());
}

} // namespace enigma
