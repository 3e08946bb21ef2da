// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/fault_note.h"

#include "models/chat/chat_problem.h"
#include "ui/style/icon_loader.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPadding = 12;
constexpr int kTextStart = kPadding + metrics::kIcon + 8;

Tone toneOf(MessageState state)
{
    switch (state) {
    case MessageState::Failed:
        return Tone::Danger;
    case MessageState::Incomplete:
        return Tone::Warning;
    case MessageState::Cancelled:
    case MessageState::Complete:
        break;
    }
    return Tone::Neutral;
}

} // namespace

FaultNote::FaultNote(QWidget *parent) :
    QWidget(parent),
    m_title(new TextLabel({}, TextStyle::BodyStrong)),
    m_sentence(new TextLabel({}, TextStyle::Body, Token::Text)),
    m_again(new PushButton(tr("Try again")))
{
    m_sentence->setWordWrap(true);
    m_again->setSmall();
    auto *text = new QVBoxLayout;
    text->setSpacing(0);
    text->addWidget(m_title);
    text->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kTextStart, 10, kPadding, 10);
    row->setSpacing(12);
    row->addLayout(text, 1);
    row->addWidget(m_again, 0, Qt::AlignVCenter);
    connect(m_again, &QPushButton::clicked, this, &FaultNote::againRequested);
}

void FaultNote::setMessage(const Message &message)
{
    setVisible(message.state != MessageState::Complete);
    m_tone = toneOf(message.state);
    if (message.state == MessageState::Cancelled) {
        m_title->setText(tr("Stopped"));
        m_sentence->setText(tr("You stopped this answer; what came until then is kept."));
    } else {
        // A crash leaves an answer without a reason.
        const ChatProblem problem =
            message.error.isEmpty() ? cutOffProblem() : ChatProblem{message.fault, message.error};
        m_title->setText(faultTitle(problem.fault));
        m_sentence->setText(problem.sentence);
    }
    setAccessibleName(m_title->text() + u": "_s + m_sentence->text());
    update();
}

void FaultNote::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawBox(painter, rect(), metrics::kRadiusTile, color(m_tone == Tone::Neutral ? Token::Inset : toneFill(m_tone)));
    const QRect icon(kPadding, 10, metrics::kIcon, lineHeight(TextStyle::Body));
    drawIcon(painter, icon, m_tone == Tone::Neutral ? u"stop"_s : toneIcon(m_tone), color(toneInk(m_tone)));
}

} // namespace enigma
