// SPDX-FileCopyrightText: 2026 The Enigma Designer authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/chat/answer_progress.h"

#include "ui/style/metrics.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/push_button.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace enigma {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarWidth = 96;

} // namespace

AnswerProgress::AnswerProgress(QWidget *parent) :
    QWidget(parent),
    m_text(new TextLabel({}, TextStyle::Body, Token::TextMuted)),
    m_bar(new QProgressBar),
    m_stop(new PushButton(tr("Stop")))
{
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedSize(kBarWidth, metrics::kProgressHeight);
    m_bar->setAccessibleName(tr("The answer is being written"));
    m_stop->setSmall();
    m_stop->setIconName(u"stop"_s);
    m_stop->setToolTip(tr("Stop this answer"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_text);
    row->addWidget(m_bar);
    row->addStretch();
    row->addWidget(new KeyHint(u"Esc"_s));
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &AnswerProgress::stopRequested);
}

void AnswerProgress::setProgress(ChatProgress progress, const QString &model, qint64 forMs)
{
    m_text->setText(progressText(progress, model, forMs));
}

QString progressText(ChatProgress progress, const QString &model, qint64 forMs)
{
    const qint64 seconds = forMs / 1000;
    const auto timed = [seconds](const QString &text) {
        return seconds < 1 ? text : AnswerProgress::tr("%1, %2 s").arg(text).arg(seconds);
    };
    switch (progress) {
    case ChatProgress::Connecting:
        return timed(AnswerProgress::tr("Connecting"));
    case ChatProgress::Waiting:
        return timed(AnswerProgress::tr("Waiting for %1").arg(model));
    case ChatProgress::Thinking:
        return timed(AnswerProgress::tr("Thinking"));
    case ChatProgress::Writing:
        return timed(AnswerProgress::tr("Writing"));
    case ChatProgress::Finished:
        break;
    }
    return {};
}

} // namespace enigma
